// Written by `npm run generate`. Do not edit.
export interface ShapeError {
  /** A JSON pointer. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: { readonly additionalProperty?: string };
}

export declare const validateShape: {
  (value: unknown): boolean;
  readonly errors?: readonly ShapeError[] | null;
};
