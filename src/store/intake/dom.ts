/** As much of a DOM as is used here: the compiler is not given a browser's. */
export interface DomNode {
  readonly nodeType: number;
  /** In capitals, for an element of HTML. */
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
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

/** Throws RangeError where elements stand too deep inside each other: a hostile page nests without end. */
export function checkDepth(element: DomElement, depth = 0): void {
  if (depth > deepest) throw new RangeError(`more than ${deepest} elements inside each other`);
  for (const child of Array.from(element.children)) checkDepth(child, depth + 1);
}
