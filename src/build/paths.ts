import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the package: what the build reads and writes is named from here. */
export const packageRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** What the build makes; not in git. */
export const dist = path.join(packageRoot, 'dist');
