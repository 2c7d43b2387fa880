import { keysKinds } from './keys.js';
import type { Kind } from './make.js';
import { textKinds } from './text.js';
import { valuesKinds } from './values.js';
import { wholeKinds } from './whole.js';
import { yamlKinds } from './yaml.js';

/** Every kind of single mistake that is tried. */
export const kinds: readonly Kind[] = [
  ...yamlKinds,
  ...keysKinds,
  ...valuesKinds,
  ...wholeKinds,
  ...textKinds,
];
