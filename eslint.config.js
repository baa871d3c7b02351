import js from "@eslint/js";
import tseslint from "typescript-eslint";

/**
 * The dependency rules of docs/architecture.md. A layer may only look inwards: the pure core knows neither
 * the protocol nor the machine, features know LSP's types only, the client knows the pure parts and the
 * messages.
 */
const machine = ["node:*", "vscode-languageserver", "vscode-languageserver/*", "vscode"];
const outerRings = ["**/features/**", "**/protocol/**", "**/cli/**", "**/host/**"];

const forbid = (files, group, message) => ({
  files,
  rules: {
    "@typescript-eslint/no-restricted-imports": ["error", { patterns: [{ group, message }] }],
  },
});

export default tseslint.config(
  { ignores: ["**/dist/", "out/", "**/node_modules/", "server/src/generated/"] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ["./server", "./client", "./test"].map((p) => `${p}/tsconfig.json`),
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Named exports only." },
      ],
    },
  },
  forbid(
    ["recognise", "document", "region", "schema", "headscale", "edit", "oidc"].map(
      (room) => `server/src/${room}/**`,
    ),
    [...machine, ...outerRings],
    "The core is pure: what it needs of the world is handed in.",
  ),
  forbid(
    ["server/src/features/**"],
    [...machine, "**/protocol/**", "**/cli/**", "**/host/**"],
    "Features turn findings into LSP types; connections and files belong to protocol/ and host/.",
  ),
  {
    files: ["client/src/**"],
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex:
                "/server/src/(?!recognise/|oidc/|protocol/messages$|host/(?:http|clientSecret)$)",
              message:
                "Of the server, the client sees recognise/, oidc/, the messages, host/http and host/clientSecret.",
            },
          ],
        },
      ],
    },
  },
  {
    files: ["server/src/**", "client/src/**"],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [{ group: ["**/test/**"], message: "No production file imports a test." }] },
      ],
    },
  },
  {
    // node:test-style promises of mocha's describe/it are mocha's business.
    files: ["test/**"],
    rules: { "@typescript-eslint/no-floating-promises": ["error", { allowForKnownSafeCalls: [] }] },
  },
  {
    files: ["**/*.js", "**/*.mjs", "**/*.cjs"],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: {
      ...tseslint.configs.disableTypeChecked.languageOptions,
      globals: {
        process: "readonly",
        console: "readonly",
        require: "readonly",
        module: "writable",
      },
    },
  },
  { files: ["**/*.cjs"], rules: { "@typescript-eslint/no-require-imports": "off" } },
  { files: ["eslint.config.js"], rules: { "no-restricted-syntax": "off" } },
);
