import { given } from '../model/given.js';
import { short } from '../model/words.js';
import { refuse, type Span } from './fault.js';

/** How a value is compared: `:` is "is", also for a narrower term. */
export type Operator = ':' | '<' | '<=' | '>' | '>=';

/** A word or a quoted phrase. */
export interface Written extends Span {
  readonly text: string;
  readonly quoted: boolean;
}

type Sign =
  | { readonly is: '(' | ')' | 'AND' | 'OR' | 'NOT' | '-' | 'must!' }
  | { readonly is: 'word'; readonly text: string; readonly quoted: boolean }
  /** Without a value where a bracket opens behind it, or nothing stands there. */
  | {
      readonly is: 'condition';
      readonly path: string;
      readonly operator: Operator;
      readonly value?: Written;
    }
  | { readonly is: 'call'; readonly name: string }
  | { readonly is: 'reference'; readonly name: string }
  | { readonly is: 'compare'; readonly operator: Operator };

export type Token = Span & Sign;
export type TokenOf<Is extends Token['is']> = Token & { readonly is: Is };

/** Longer than any question, and short enough to be read in a moment. */
const longest = 4000;

const quotes = '"“”„«»';
const name = '[\\p{L}_][\\p{L}\\p{N}_-]*';
const operator = '[<>]=?|=[=<>]?|!=';
const pattern = (source: string) => new RegExp(source, 'uy');

const patterns = {
  blank: pattern('\\s+'),
  bracket: pattern('[()]'),
  dash: pattern('-(?=[^\\s)])'),
  word: pattern(`[^\\s()${quotes}]+`),
  phrase: pattern(`[${quotes}]([^${quotes}]*)([${quotes}])?`),
  operator: pattern(`(AND|OR|NOT)(?=[\\s()${quotes}]|$)`),
  must: pattern('must(?=[\\s()])'),
  reference: pattern(`\\$(${name})?`),
  call: pattern(`(${name})\\(`),
  condition: pattern(`(${name}(?:\\.${name})*)(:(?!//)|\\s*(?:${operator}))`),
  compare: pattern(operator),
};

const meant: Readonly<Record<string, string>> = { '==': ':', '=>': '>=', '=<': '<=' };

/** Cuts a query into tokens. */
class Lexer {
  private at = 0;
  /** What opened the brackets that are open here: only directly in `each(` is "must" no word. */
  private readonly opened: string[] = [];

  constructor(
    private readonly text: string,
    private readonly plain: boolean,
  ) {}

  *tokens(): Generator<Token> {
    for (;;) {
      this.eat('blank');
      const { at } = this;
      if (at >= this.text.length) return;
      const sign = this.sign() ?? (this.plain ? undefined : this.structure());
      const word = { is: 'word', text: '', quoted: false } as const;
      yield { ...(sign ?? { ...word, ...this.unquoted() }), at, end: this.at };
    }
  }

  private eat(which: keyof typeof patterns): RegExpExecArray | undefined {
    const sticky = patterns[which];
    sticky.lastIndex = this.at;
    const found = sticky.exec(this.text) ?? undefined;
    if (found !== undefined) this.at = sticky.lastIndex;
    return found;
  }

  /** What any text may have: brackets, what joins and negates, phrases. */
  private sign(): Sign | undefined {
    const bracket = this.eat('bracket')?.[0];
    if (bracket === '(') this.opened.push('');
    else if (bracket === ')') this.opened.pop();
    const found = bracket ?? this.eat('operator')?.[1] ?? this.eat('dash')?.[0];
    if (found !== undefined) return { is: found as '(' | ')' | 'AND' | 'OR' | 'NOT' | '-' };
    const phrase = this.quoted();
    return phrase && { is: 'word', ...phrase };
  }

  private quoted(): Written | undefined {
    const { at } = this;
    const found = this.eat('phrase');
    if (found === undefined) return undefined;
    if (found[2] === undefined)
      refuse({ at, end: at + 1 }, `the quote is never closed: ${short(this.text.slice(at))}`, {
        hint: 'put " behind the phrase too; your shell takes quotes away unless they stand in others: \'"a phrase"\'',
      });
    return { text: found[1] ?? '', quoted: true, at, end: this.at };
  }

  private unquoted(): Written | undefined {
    const { at } = this;
    const found = this.eat('word');
    return found && { text: found[0], quoted: false, at, end: this.at };
  }

  /** What a text without fields does not have. */
  private structure(): Sign | undefined {
    if (this.opened.at(-1) === 'each' && this.eat('must') !== undefined) return { is: 'must!' };
    const reference = this.eat('reference');
    if (reference !== undefined) return { is: 'reference', name: reference[1] ?? '' };
    const name = this.eat('call')?.[1];
    if (name !== undefined) {
      this.opened.push(name);
      return { is: 'call', name };
    }
    const [, path, written = ''] = this.eat('condition') ?? [];
    if (path !== undefined) return this.condition(path, written.trim());
    const compared = this.eat('compare')?.[0];
    return compared === undefined ? undefined : { is: 'compare', operator: this.operator(compared) };
  }

  private condition(path: string, written: string): Sign {
    const operator = this.operator(written);
    if (written !== ':') this.eat('blank');
    return { is: 'condition', path, operator, ...given({ value: this.quoted() ?? this.unquoted() }) };
  }

  /** The operator that was taken last. */
  private operator(written: string): Operator {
    if (written === '=') return ':';
    if (/^(?::|[<>]=?)$/.test(written)) return written as Operator;
    const near = meant[written];
    return refuse({ at: this.at - written.length, end: this.at }, `"${written}" is no operator`, {
      nearest: near === undefined ? [] : [near],
      hint: 'write field:value, field<value, field<=value, field>value or field>=value, and -field:value for not',
    });
  }
}

/** Cuts a query into tokens; `plain` is for texts that have no fields: only words, operators and brackets. */
export function tokensOf(text: string, plain: boolean): readonly Token[] {
  if (text.length > longest)
    refuse({ at: longest, end: text.length }, `the query is longer than ${longest} characters`);
  return [...new Lexer(text, plain).tokens()];
}
