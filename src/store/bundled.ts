import { fileURLToPath } from 'node:url';

/** Folder of the records that come with the package, seen from a module in `src` or `dist`. */
export const bundledFolder = (from: string): string => fileURLToPath(new URL('../policies', from));
