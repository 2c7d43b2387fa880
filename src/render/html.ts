import { clean } from './clean.js';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in HTML, inside elements and inside quoted attributes; harmful characters are made visible. */
export const escapeHtml = (text: string): string =>
  clean(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
