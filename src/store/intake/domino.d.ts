/** The package's own types are those of an older name of it, and ask for a browser's. */
declare module '@mixmark-io/domino' {
  export function createDocument(html: string, force?: boolean): unknown;
}
