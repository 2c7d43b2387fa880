/** Reads the tokens of the `yaml` package's parser as lists and mappings, also where the text is broken. */
import { CST } from 'yaml';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A value in the text; undefined where the text has none (`a:`). */
export type Node = CST.Token | PairNode;

/** `a: b` inside a list with brackets, which is a mapping of its own without a token of its own. */
export interface PairNode {
  readonly type: 'pair';
  readonly item: CST.CollectionItem;
}

/** A part of a list or a mapping. */
export interface Part {
  /** The name of a property; undefined for the items of a list. */
  readonly name: string | undefined;
  /** Where the name stands, or the `-` of an item; undefined if neither is written. */
  readonly mark: Span | undefined;
  readonly value: Node | undefined;
}

/** The parts of a list or a mapping, in the order of the text; empty for all else. */
export function partsOf(node: Node | undefined): Part[] {
  switch (node?.type) {
    case 'block-map':
      return node.items.filter(isPair).map(pairPart);
    case 'block-seq':
      return node.items
        .filter(({ start, value }) => value !== undefined || signOf(start, 'seq-item-ind'))
        .map(itemPart);
    case 'flow-collection':
      return node.start.type === 'flow-map-start'
        ? node.items.filter((item) => isPair(item) || item.value !== undefined).map(pairPart)
        : node.items.filter((item) => isPair(item) || item.value !== undefined).map(flowItemPart);
    case 'pair':
      return [pairPart(node.item)];
    default:
      return [];
  }
}

/** Where a value stands, from its first character to its last, without the space and the comments around it. */
export function spanOf(node: Node): Span {
  return { start: startOf(node), end: endOf(node) };
}

function isPair({ key, sep }: CST.CollectionItem): boolean {
  return (key !== undefined && key !== null) || sep !== undefined;
}

function pairPart({ key, value }: CST.CollectionItem): Part {
  const token = key ?? undefined;
  return { name: textOf(token), mark: token && spanOf(token), value };
}

function itemPart({ start, value }: CST.CollectionItem): Part {
  const dash = signOf(start, 'seq-item-ind');
  return { name: undefined, mark: dash && { start: dash.offset, end: dash.offset + 1 }, value };
}

function flowItemPart(item: CST.CollectionItem): Part {
  const isMapping = item.sep !== undefined && signOf(item.sep, 'map-value-ind') !== undefined;
  const value: Node | undefined = isMapping ? { type: 'pair', item } : (item.value ?? item.key ?? undefined);
  return { name: undefined, mark: undefined, value };
}

function signOf(
  tokens: readonly CST.SourceToken[],
  type: CST.SourceToken['type'],
): CST.SourceToken | undefined {
  return tokens.find((token) => token.type === type);
}

function textOf(token: CST.Token | undefined): string {
  if (token === undefined || !CST.isScalar(token)) return '';
  return CST.resolveAsScalar(token, false, () => {})?.value ?? '';
}

function startOf(node: Node): number {
  if (node.type !== 'pair') return node.offset;
  const { key, sep, value } = node.item;
  return key?.offset ?? sep?.[0]?.offset ?? value?.offset ?? 0;
}

/** Goes down the last parts, without recursion: a hostile text nests without bound. */
function endOf(node: Node): number {
  let last: Node | number = node;
  while (typeof last !== 'number') last = lastOf(last);
  return last;
}

/** The last thing written in a node, or its end if it has no parts. */
function lastOf(node: Node): CST.Token | number {
  if (node.type !== 'pair' && !('items' in node)) return scalarEnd(node);
  const [closer] = node.type === 'flow-collection' ? node.end : [];
  if (closer !== undefined) return closer.offset + closer.source.length;
  const item = node.type === 'pair' ? node.item : lastItem(node.items);
  if (item?.value) return item.value;
  const colon = item?.sep && signOf(item.sep, 'map-value-ind');
  return colon ? colon.offset + 1 : (item?.key ?? startOf(node) + 1);
}

function lastItem(items: readonly CST.CollectionItem[]): CST.CollectionItem | undefined {
  return items.findLast(({ key, value, sep }) => key || value || sep);
}

function scalarEnd(node: CST.Token): number {
  if (node.type === 'block-scalar') {
    const [header] = node.props;
    const before = node.props.reduce(
      (length, token) => length + ('source' in token ? token.source.length : 0),
      0,
    );
    const content = node.source.trimEnd().length;
    if (content > 0) return node.offset + before + content;
    return header !== undefined && 'source' in header ? node.offset + header.source.length : node.offset + 1;
  }
  return 'source' in node ? node.offset + node.source.length : node.offset + 1;
}
