/**
 * A call that cannot be carried out because of how it was made (exit 2).
 * `message` says what is wrong and what was expected; `hint` says what to do next; `excerpt` shows the place, line by line.
 */
export class UsageError extends Error {
  constructor(
    message: string,
    readonly hint?: string,
    readonly excerpt: readonly string[] = [],
  ) {
    super(message);
    this.name = 'UsageError';
  }
}

/** Data that cannot be read (exit 3). `where` is the file, with line and column if known. */
export class DataError extends Error {
  constructor(
    message: string,
    readonly where?: string,
    readonly hint?: string,
  ) {
    super(message);
    this.name = 'DataError';
  }
}
