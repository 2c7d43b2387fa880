import { isBuiltin } from 'node:module';
import { type Import, packageOf, readImports, resolveLocal } from './imports.js';
import { doors, guarded, loadedAtStart, rooms } from './law.js';

/** Sources by path under `src`, with `/` between folders. */
export type Tree = Readonly<Record<string, string>>;

const roomOf = (file: string) => file.split('/', 1)[0] ?? '';
const isLocal = ({ specifier }: Import) => specifier.startsWith('.');
const allows = (list: readonly string[] | undefined, name: string) =>
  !!list && (list.includes('*') || list.includes(name));

function checkBuiltin(file: string, specifier: string): string | undefined {
  const name = specifier.replace(/^node:/, '');
  if (doors[name]?.includes(file)) return undefined;
  const allowed = rooms[roomOf(file)]?.node ?? [];
  if (allowed.includes(name) || (allowed.includes('*') && !guarded.includes(name))) return undefined;
  return doors[name]
    ? `${specifier} comes in only through ${doors[name].join(' and ')}`
    : `${roomOf(file)} may not import ${specifier}`;
}

function checkImport(file: string, found: Import): string | undefined {
  const from = roomOf(file);
  const { specifier } = found;
  if (isLocal(found)) {
    const to = roomOf(resolveLocal(file, specifier));
    return from === to || allows(rooms[from]?.rooms, to)
      ? undefined
      : `${from} may not import ${to} (${specifier})`;
  }
  if (isBuiltin(specifier)) return checkBuiltin(file, specifier);
  const name = packageOf(specifier);
  return allows(rooms[from]?.packages, name) ? undefined : `${from} may not import the package ${name}`;
}

/** Every breach of the import law, one line each: `file: what is wrong`. */
export function checkFloors(tree: Tree): string[] {
  return Object.entries(tree).flatMap(([file, source]) => {
    if (!rooms[roomOf(file)]) return [`${file}: no room of this name; add it to test/architecture/law.ts`];
    const breaches = readImports(source).map((found) => checkImport(file, found));
    // Asking for a module late is no use of the process. Type positions name the module, not the global, so a property of `process` is a use of it.
    const touches =
      roomOf(file) !== 'build' &&
      /(?<![\w.'"-])process\.(?!$|\s|getBuiltinModule\()\w/m.test(withoutComments(source));
    if (touches) breaches.push('only bin/ touches process');
    return breaches.filter((breach) => breach !== undefined).map((breach) => `${file}: ${breach}`);
  });
}

const withoutComments = (source: string) => source.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '$1');

function localTargets(tree: Tree, file: string, kinds: readonly Import['kind'][]): string[] {
  return readImports(tree[file] ?? '')
    .filter((found) => isLocal(found) && kinds.includes(found.kind))
    .map(({ specifier }) => resolveLocal(file, specifier));
}

/** The cycles between files, each as `a.ts → b.ts → a.ts`. Types count: a cycle of types cannot be read alone either. */
export function findCycles(tree: Tree): string[] {
  const cycles: string[] = [];
  const done = new Set<string>();
  function visit(file: string, trail: readonly string[]): void {
    const start = trail.indexOf(file);
    if (start >= 0) cycles.push([...trail.slice(start), file].join(' → '));
    if (start >= 0 || done.has(file)) return;
    for (const target of localTargets(tree, file, ['static', 'lazy', 'type']))
      visit(target, [...trail, file]);
    done.add(file);
  }
  for (const file of Object.keys(tree)) visit(file, []);
  return cycles;
}

/** Packages that a start of the command loads although they should wait, with the file that asks for each. */
export function findEagerPackages(tree: Tree, entry = 'cli.ts'): string[] {
  const seen = new Set([entry]);
  for (const file of seen) for (const target of localTargets(tree, file, ['static'])) seen.add(target);
  return [...seen].flatMap((file) =>
    readImports(tree[file] ?? '')
      .filter((found) => found.kind === 'static' && !isLocal(found) && !isBuiltin(found.specifier))
      .map(({ specifier }) => packageOf(specifier))
      .filter((name) => !loadedAtStart.includes(name))
      .map((name) => `${file}: loads ${name} at every start; import() it where it is used`),
  );
}
