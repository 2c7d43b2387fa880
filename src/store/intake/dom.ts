/** As much of a DOM as is used here: the compiler is not given a browser's. */
export interface DomNode {
  readonly nodeType: number;
  /** In capitals, for an element of HTML. */
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly parentNode: DomElement | null;
}

export interface DomElement extends DomNode {
  readonly children: ArrayLike<DomElement>;
  readonly previousElementSibling: DomElement | null;
  readonly textContent: string;
  getAttribute(name: string): string | null;
  /** The first; null or undefined where there is none. */
  querySelector(selector: string): DomElement | null | undefined;
  querySelectorAll(selector: string): ArrayLike<DomElement>;
  closest(selector: string): DomElement | null | undefined;
  matches(selector: string): boolean;
  contains(other: DomNode): boolean;
  remove(): void;
}

export interface DomDocument {
  readonly documentElement: DomElement;
  readonly body: DomElement;
  readonly title: string;
}

/** Elements inside each other that are still read; who writes by hand or by machine stays far below. */
const deepest = 400;

const isElement = (node: DomNode): node is DomElement => node.nodeType === 1;

/**
 * The nodes below an element, in the order of the text, each with its elements above it, the root first (a list that is
 * changed while walking). Without recursion, since a hostile page nests without end.
 * Throws RangeError where elements stand too deep inside each other.
 */
export function* walk(root: DomElement): Generator<{ node: DomNode; above: readonly DomElement[] }> {
  const above: DomElement[] = [root];
  let node = root.firstChild;
  while (above.length > 0) {
    if (node === null) {
      node = above.pop()?.nextSibling ?? null;
      continue;
    }
    yield { node, above };
    if (isElement(node) && node.firstChild !== null) {
      above.push(node);
      if (above.length > deepest) throw new RangeError(`more than ${deepest} elements inside each other`);
      node = node.firstChild;
    } else node = node.nextSibling;
  }
}
