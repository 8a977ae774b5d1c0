export type Screen = {
  write(text: string): unknown;
  isTTY?: boolean | undefined;
};

/** All that the command line touches outside itself, the file system aside. */
export type World = {
  /** The words after `tacet`. */
  argv: readonly string[];
  fetch: typeof fetch;
  stdout: Screen;
  stderr: Screen;
  env: Readonly<Record<string, string | undefined>>;
  cwd: string;
};
