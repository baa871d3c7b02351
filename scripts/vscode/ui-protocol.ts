/**
 * What a suite inside VS Code may ask of the page around it. One HTTP POST of a UiRequest to the driver's
 * URL, answered by a UiReply. The types are shared by both ends.
 */
export interface UiCalls {
  readonly "keyboard.press": { readonly args: readonly [key: string]; readonly result: null };
  readonly "keyboard.type": { readonly args: readonly [text: string]; readonly result: null };
  readonly click: { readonly args: readonly [selector: string]; readonly result: null };
  readonly hover: { readonly args: readonly [selector: string]; readonly result: null };
  readonly waitFor: { readonly args: readonly [selector: string]; readonly result: null };
  readonly waitForGone: { readonly args: readonly [selector: string]; readonly result: null };
  readonly fill: {
    readonly args: readonly [selector: string, text: string];
    readonly result: null;
  };
  readonly text: { readonly args: readonly [selector: string]; readonly result: string };
  readonly texts: { readonly args: readonly [selector: string]; readonly result: string[] };
  readonly count: { readonly args: readonly [selector: string]; readonly result: number };
  readonly attribute: {
    readonly args: readonly [selector: string, name: string];
    readonly result: string | null;
  };
  /** The result is the file's path. */
  readonly screenshot: { readonly args: readonly [name: string]; readonly result: string };
}

export type UiMethod = keyof UiCalls;

/** A union told apart by `method`; with a type argument, that method's member. */
export type UiRequest<M extends UiMethod = UiMethod> = {
  [K in M]: { readonly method: K; readonly args: UiCalls[K]["args"] };
}[M];

export type UiReply<M extends UiMethod = UiMethod> =
  | { readonly ok: true; readonly result: UiCalls[M]["result"] }
  | { readonly ok: false; readonly error: string };
