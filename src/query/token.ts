import { short } from '../model/words.js';
import { refuse, type Span } from './fault.js';

/** How a value is compared: `:` is "is", also for a narrower term. */
export type Operator = ':' | '<' | '<=' | '>' | '>=';

/** A word or a quoted phrase. */
export interface Written extends Span {
  readonly text: string;
  readonly quoted: boolean;
}

export type Token = Span &
  (
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
    | { readonly is: 'compare'; readonly operator: Operator }
  );

/** Longer than any question, and short enough to be read in a moment. */
const longest = 4000;

const quotes = '"“”„«»';
const name = '[\\p{L}_][\\p{L}\\p{N}_-]*';
const operator = '[<>]=?|=[=<>]?|!=';
const pattern = (source: string) => new RegExp(source, 'uy');

const patterns = {
  blank: pattern('\\s+'),
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

function operatorOf(written: string, span: Span): Operator {
  if (written === '=') return ':';
  if (/^(?::|[<>]=?)$/.test(written)) return written as Operator;
  const near = meant[written];
  return refuse(span, `"${written}" is no operator`, {
    nearest: near === undefined ? [] : [near],
    hint: 'write field:value, field<value, field<=value, field>value or field>=value, and -field:value for not',
  });
}

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
      if (this.at >= this.text.length) return;
      yield this.bracket() ?? this.negation() ?? this.phrase() ?? this.structure() ?? this.word();
    }
  }

  private eat(which: keyof typeof patterns): RegExpExecArray | undefined {
    const sticky = patterns[which];
    sticky.lastIndex = this.at;
    const found = sticky.exec(this.text) ?? undefined;
    if (found !== undefined) this.at = sticky.lastIndex;
    return found;
  }

  private bracket(): Token | undefined {
    const sign = this.text[this.at];
    if (sign !== '(' && sign !== ')') return undefined;
    if (sign === '(') this.opened.push('');
    else this.opened.pop();
    this.at += 1;
    return { is: sign, at: this.at - 1, end: this.at };
  }

  private negation(): Token | undefined {
    const at = this.at;
    const found = this.eat('operator');
    if (found !== undefined) return { is: found[1] as 'AND' | 'OR' | 'NOT', at, end: this.at };
    if (this.text[at] !== '-' || !/^[^\s)]/u.test(this.text.slice(at + 1, at + 2))) return undefined;
    this.at += 1;
    return { is: '-', at, end: this.at };
  }

  private quoted(): Written | undefined {
    const at = this.at;
    const found = this.eat('phrase');
    if (found === undefined) return undefined;
    if (found[2] === undefined)
      refuse({ at, end: at + 1 }, `the quote is never closed: ${short(this.text.slice(at))}`, {
        hint: 'put " behind the phrase too; your shell takes quotes away unless they stand in others: \'"a phrase"\'',
      });
    return { text: found[1] ?? '', quoted: true, at, end: this.at };
  }

  private phrase(): Token | undefined {
    const written = this.quoted();
    return written === undefined ? undefined : { is: 'word', ...written };
  }

  private unquoted(): Written | undefined {
    const at = this.at;
    const found = this.eat('word');
    return found === undefined ? undefined : { text: found[0], quoted: false, at, end: this.at };
  }

  /** What a text without fields does not have. */
  private structure(): Token | undefined {
    if (this.plain) return undefined;
    const at = this.at;
    if (this.opened.at(-1) === 'each' && this.eat('must') !== undefined)
      return { is: 'must!', at, end: this.at };
    const reference = this.eat('reference');
    if (reference !== undefined) return { is: 'reference', name: reference[1] ?? '', at, end: this.at };
    const call = this.eat('call');
    if (call !== undefined) {
      this.opened.push(call[1] ?? '');
      return { is: 'call', name: call[1] ?? '', at, end: this.at };
    }
    return this.condition(at) ?? this.compare(at);
  }

  private condition(at: number): Token | undefined {
    const found = this.eat('condition');
    if (found === undefined) return undefined;
    const written = (found[2] ?? '').trim();
    const compared = operatorOf(written, { at: this.at - written.length, end: this.at });
    if (written !== ':') this.eat('blank');
    const value = this.quoted() ?? this.unquoted();
    return {
      is: 'condition',
      path: found[1] ?? '',
      operator: compared,
      ...(value === undefined ? {} : { value }),
      at,
      end: this.at,
    };
  }

  private compare(at: number): Token | undefined {
    const found = this.eat('compare');
    return found === undefined
      ? undefined
      : { is: 'compare', operator: operatorOf(found[0], { at, end: this.at }), at, end: this.at };
  }

  private word(): Token {
    const written = this.unquoted();
    return { is: 'word', text: '', quoted: false, at: this.at, end: this.at, ...written };
  }
}

/** Cuts a query into tokens; `plain` is for texts that have no fields: only words, operators and brackets. */
export function tokensOf(text: string, plain: boolean): readonly Token[] {
  if (text.length > longest)
    refuse({ at: longest, end: text.length }, `the query is longer than ${longest} characters`);
  return [...new Lexer(text, plain).tokens()];
}
