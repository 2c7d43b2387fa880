import { refuse, type Span } from './fault.js';
import type { Token, TokenOf } from './token.js';

/** More brackets and negations in each other than anybody writes; each is a call deeper. */
const deepest = 40;

/** Goes through the tokens of a query. */
export class Cursor {
  private next = 0;
  private depth = 0;

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
  take<Is extends Token['is']>(is: Is): TokenOf<Is> | undefined {
    const token = this.peek();
    if (token?.is !== is) return undefined;
    this.next += 1;
    return token as TokenOf<Is>;
  }

  /** Where the last token that was taken ends. */
  last(): number {
    return this.tokens[this.next - 1]?.end ?? 0;
  }

  /** Takes what says "not": the word, or a dash before something. */
  not(): Token | undefined {
    return this.take('NOT') ?? this.take('-');
  }

  /** Does a list of conditions end here? A dangling AND does not end it: something is missing behind it. */
  private ends(): boolean {
    const is = this.peek()?.is;
    return is === undefined || is === 'OR' || is === ')' || is === 'must!';
  }

  /** Reads parts side by side, or with AND between, until something else begins. */
  sequence<Made>(part: () => Made): readonly [Made, ...Made[]] {
    const parts: Made[] = [];
    do {
      if (this.ends()) this.missing();
      parts.push(part());
    } while (this.take('AND') !== undefined || !this.ends());
    return parts as [Made, ...Made[]];
  }

  /** Reads sequences with OR between. */
  alternatives<Made>(sequence: () => Made): readonly [Made, ...Made[]] {
    const sequences: [Made, ...Made[]] = [sequence()];
    while (this.take('OR') !== undefined) sequences.push(sequence());
    return sequences;
  }

  /** Reads what stands one level deeper. */
  deeper<Made>(span: Span, inner: () => Made): Made {
    this.depth += 1;
    if (this.depth > deepest) refuse(span, `more than ${deepest} brackets and negations stand in each other`);
    const made = inner();
    this.depth -= 1;
    return made;
  }

  /** Reads up to the closing bracket; `open` ends with the opening one. */
  bracketed<Made>(open: Span, inner: () => Made): Made {
    return this.deeper(open, () => {
      if (this.peek()?.is === ')')
        refuse({ at: open.at, end: this.peek()?.end ?? open.end }, 'nothing stands in these brackets');
      if (this.peek() === undefined) this.unclosed(open);
      const made = inner();
      if (this.take(')') === undefined) this.unclosed(open);
      return made;
    });
  }

  private unclosed(open: Span): never {
    return refuse({ at: open.end - 1, end: open.end }, 'this bracket is never closed');
  }

  /** Refuses the place where a condition should stand. */
  missing(): never {
    const token = this.peek();
    if (token?.is === ')' && this.depth === 0) refuse(token, 'this bracket was never opened');
    const at = this.last();
    return refuse(token ?? { at, end: at }, 'a condition is missing here', {
      hint: 'to look for the word AND, OR or NOT itself, write it in small letters or in quotes',
    });
  }
}
