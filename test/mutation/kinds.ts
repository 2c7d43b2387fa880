import { keysKinds } from './keys.js';
import type { Kind } from './make.js';
import { proofKinds } from './proof.js';
import { silencedKinds } from './silenced.js';
import { textKinds } from './text.js';
import { turnedKinds } from './turned.js';
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
  ...proofKinds,
  ...turnedKinds,
  ...silencedKinds,
];
