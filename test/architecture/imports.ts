/** One import as written: what it names, and when it takes effect. */
export interface Import {
  readonly specifier: string;
  /** `static` runs at start-up, `lazy` is an `import()`, `type` is erased by the compiler. */
  readonly kind: 'static' | 'lazy' | 'type';
}

// The formatter puts imports at the start of a line, which keeps comments and strings out of this net.
const atLineStart = /^(?:import|export)\s+(type\s+)?(?:[\w*{][^'"`;()=]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
const call = /\b(?:import|require)\(\s*['"]([^'"]+)['"]/g;

/** The imports of a TypeScript source, in no particular order. */
export function readImports(source: string): Import[] {
  const fixed = [...source.matchAll(atLineStart)].map(([, type, specifier = '']): Import => {
    return { specifier, kind: type ? 'type' : 'static' };
  });
  const lazy = [...source.matchAll(call)].map(([, specifier = '']): Import => ({ specifier, kind: 'lazy' }));
  return [...fixed, ...lazy];
}

/** The file in `src` that a relative import names, with `/` between folders: `store/index.ts`. */
export function resolveLocal(from: string, specifier: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/').replace(/\.js$/, '.ts');
}

/** `ajv` of `ajv/dist/2020.js`, `@scope/name` of `@scope/name/deep`. */
export function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
