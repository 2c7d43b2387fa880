/** All that a run may touch of the world around it besides files. Tests hand in buffers. */
export interface Io {
  /** Writes text or bytes to standard output. Resolves when the stream can take more; never rejects on a closed pipe. */
  out(content: string | Uint8Array): void | Promise<void>;
  err(text: string): void | Promise<void>;
  /** False once a write to standard output found nobody who reads it. */
  hasReader?(): boolean;
  /** Tells the engine that much is to be read once: what optimises would cost more than it saves. */
  optimiseLater?(): void;
  /** Standard input, as bytes; reading stops once there are more than `most`. */
  stdin(most: number): Promise<Uint8Array>;
  /** Is standard input a terminal, where reading would wait for somebody to type? */
  readonly stdinIsTTY: boolean;
  /** Is standard output a terminal? */
  readonly isTTY: boolean;
  /** Width of the terminal in cells, where there is one. */
  readonly columns: number | undefined;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folder of this package, which holds the bundled `policies/` and `schemas/`. */
  readonly packageRoot: string;
  /** Version of this package. */
  readonly version: string;
  /** Now, so that tests can fix the day. */
  now(): Date;
}
