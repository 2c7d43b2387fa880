/** The formats of each verb, its default first. A verb has a writer for each: the type `Writers` demands it. */
export const formats = {
  audit: ['table', 'json', 'markdown', 'csv', 'xlsx', 'html', 'letter'],
  completion: ['bash', 'zsh', 'fish'],
  diff: ['table', 'json', 'markdown', 'csv', 'xlsx', 'html'],
  explain: ['text', 'json'],
  lint: ['pretty', 'json', 'sarif', 'github', 'junit'],
  list: ['table', 'json', 'csv', 'xlsx'],
  search: ['text', 'json', 'csv'],
  show: ['text', 'json'],
  verify: ['text', 'json', 'markdown', 'html'],
} as const;

export type Verb = keyof typeof formats;
export type Format<V extends Verb> = (typeof formats)[V][number];
export type Writers<V extends Verb, Writer> = Readonly<Record<Format<V>, Writer>>;

/** What a writer gives: a text, whole or piece by piece, or bytes. */
export type Written = string | Uint8Array | AsyncIterable<string>;
