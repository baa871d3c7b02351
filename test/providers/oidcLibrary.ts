import type * as oidc from "oidc-provider";

let library: Promise<typeof oidc> | undefined;

/** Imported when first needed, because merely loading the library prints advice. */
export function loadLibrary(): Promise<typeof oidc> {
  library ??= (async () => {
    const restore = dropAdvice();
    try {
      return await import("oidc-provider");
    } finally {
      restore();
    }
  })();
  return library;
}

/** Runs one step of setting the library up. */
export function withoutAdvice<T>(build: () => T): T {
  const restore = dropAdvice();
  try {
    return build();
  } finally {
    restore();
  }
}

/** Drops the library's advice for production use, and nothing else, from the console until restored. */
function dropAdvice(): () => void {
  const { info, warn } = console;
  const unlessAdvice =
    (print: typeof console.warn): typeof console.warn =>
    (...parts) => {
      const [first] = parts as unknown[];
      if (typeof first === "string" && /oidc-provider (?:WARNING|NOTICE): /.test(first)) return;
      print(...(parts as unknown[]));
    };
  console.info = unlessAdvice(info);
  console.warn = unlessAdvice(warn);
  return () => {
    console.info = info;
    console.warn = warn;
  };
}
