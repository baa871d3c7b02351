/** What a file of Headscale's machine holds, or why it cannot be read: in the words of Go's `os.ReadFile`. */
export type FileContent =
  | {
      readonly kind: "content";
      readonly text: string;
      /** There is more, or it is no ordinary file, whose content is not looked at. */
      readonly isPart?: true;
    }
  /** `open /x: no such file or directory`, `read /x: is a directory` … */
  | { readonly kind: "unreadable"; readonly words: string; readonly isMissing: boolean };

/** What may be asked about the machine that Headscale runs on. */
export interface HostFiles {
  /** Most paths count from the folder of the configuration. Source: Headscale `AbsolutePathFromConfigPath`. */
  besideConfig(path: string): string;
  /**
   * A relative path counts from the working folder. A byte that is no UTF-8 stands as `textOfBytes` writes it.
   * @param atMost so many bytes from the beginning; 1 MiB where it is left out
   */
  read(path: string, atMost?: number): FileContent;
  /** Why no file can be written there (in the words of Go's `os.WriteFile`), or nothing. */
  whyUnwritable(path: string): string | undefined;
}
