/** What a suite is told by the process that started it. */
export const suiteVariables = {
  /** Origin of the provider that answers like authentik, with the applications "headscale" and "other". */
  provider: "HEADSCALE_TEST_PROVIDER",
  /** The secret of its application "headscale". */
  secret: "HEADSCALE_TEST_CLIENT_SECRET",
  /** Origin of the provider that shows faults by its path. */
  faults: "HEADSCALE_TEST_FAULTS",
  /** Origin of the server that says how many connections the provider has seen. */
  control: "HEADSCALE_TEST_CONTROL",
  /** A folder outside every repository. */
  scratch: "HEADSCALE_TEST_SCRATCH",
  /** Headscale's own example files, which may not be there. */
  examples: "HEADSCALE_EXAMPLES",
} as const;

export function suiteVariable(name: keyof typeof suiteVariables): string {
  const value = process.env[suiteVariables[name]];
  if (value === undefined) throw new Error(`${suiteVariables[name]} is not set`);
  return value;
}
