import { refuse, type Span } from './fault.js';
import type { Token } from './token.js';

/** More brackets and negations in each other than anybody writes; each is a call deeper. */
const deepest = 40;

/** Parts that are joined or negated. */
export type Joined<Part> =
  | Part
  | { readonly is: 'all' | 'any'; readonly of: readonly Joined<Part>[] }
  | { readonly is: 'not'; readonly of: Joined<Part> };

/** Several parts as one; a single one stands for itself. */
export const joined = <Part>(is: 'all' | 'any', of: readonly Joined<Part>[]): Joined<Part> =>
  of.length === 1 ? (of[0] as Joined<Part>) : { is, of };

/** Goes through the tokens of a query. */
export class Cursor {
  private next = 0;
  private depth = 0;
  /** Where each part that was read stands. */
  readonly spans = new WeakMap<object, Span>();

  constructor(
    readonly text: string,
    readonly tokens: readonly Token[],
  ) {}

  peek(ahead = 0): Token | undefined {
    return this.tokens[this.next + ahead];
  }

  skip(count: number): void {
    this.next += count;
  }

  /** Takes the next token if it is of this kind. */
  take(is: Token['is']): Token | undefined {
    const token = this.peek();
    if (token?.is !== is) return undefined;
    this.next += 1;
    return token;
  }

  /** Where the last token that was taken ends. */
  last(): number {
    return this.tokens[this.next - 1]?.end ?? 0;
  }

  /** What stands next, or the place behind the last token. */
  here(): Span {
    return this.peek() ?? { at: this.last(), end: this.last() };
  }

  /** Reads alternatives, with OR between, of parts side by side, or with AND between, of which `all` makes one. */
  joined<Part extends object>(
    part: () => Joined<Part>,
    all = (parts: readonly Joined<Part>[]) => joined('all', parts),
  ): Joined<Part> {
    const inner = (): Joined<Part> => {
      const not = this.take('NOT');
      if (not !== undefined) return { is: 'not', of: this.deeper(not, spanned) };
      const open = this.take('(');
      return open === undefined ? part() : this.bracketed(open, () => this.joined(part, all));
    };
    const spanned = (): Joined<Part> => {
      const { at } = this.here();
      const read = inner();
      this.spans.set(read, { at, end: this.last() });
      return read;
    };
    const alternatives: Joined<Part>[] = [];
    do {
      const parts: Joined<Part>[] = [];
      do {
        if (this.ends()) this.missing();
        parts.push(spanned());
      } while (this.take('AND') !== undefined || !this.ends());
      alternatives.push(all(parts));
    } while (this.take('OR') !== undefined);
    return joined('any', alternatives);
  }

  /** Does a list of parts end here? A dangling AND does not end it: something is missing behind it. */
  private ends(): boolean {
    const is = this.peek()?.is;
    return is === undefined || is === 'OR' || is === ')' || is === 'must';
  }

  /** Reads what stands one level deeper. */
  private deeper<Made>(span: Span, inner: () => Made): Made {
    this.depth += 1;
    if (this.depth > deepest) refuse(span, `more than ${deepest} brackets and negations stand in each other`);
    const made = inner();
    this.depth -= 1;
    return made;
  }

  /** Reads up to the closing bracket; `open` ends with the opening one. */
  bracketed<Made>(open: Span, inner: () => Made): Made {
    return this.deeper(open, () => {
      const next = this.peek();
      if (next?.is === ')') refuse({ at: open.at, end: next.end }, 'nothing stands in these brackets');
      const made = next === undefined ? undefined : inner();
      if (made === undefined || this.take(')') === undefined)
        return refuse({ at: open.end - 1, end: open.end }, 'this bracket is never closed');
      return made;
    });
  }

  /** Refuses the place where a condition should stand. */
  missing(): never {
    const token = this.peek();
    if (token?.is === ')' && this.depth === 0) refuse(token, 'this bracket was never opened');
    return refuse(this.here(), 'a condition is missing here', {
      hint: 'to look for the word AND, OR or NOT itself, write it in small letters or in quotes',
    });
  }
}
