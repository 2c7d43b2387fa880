import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bullets, canonical, fold, foldText } from '../../src/evidence/fold.js';

describe('canonical', () => {
  it('removes a byte order mark and makes every line end LF', () => {
    expect(canonical('\uFEFFa\r\nb\rc\n')).toBe('a\nb\nc\n');
  });

  it('leaves a byte order mark inside the text alone', () => {
    expect(canonical('a\uFEFFb')).toBe('a\uFEFFb');
  });
});

describe('fold', () => {
  it.each([
    ['white space of every kind', 'a b\u00A0c\u2009d\u202Fe\u3000f\ng\th', 'abcdefgh'],
    ['soft hyphens and invisible joiners', 'per\u00ADso\u200Bnal\u2060', 'personal'],
    ['combining accents', 'cafe\u0301', 'caf\u00E9'],
    ['ligatures', 'of\uFB01ce', 'office'],
    ['full width letters', '\uFF21\uFF22', 'AB'],
    ['quote marks', '“a” ‘b’ «c» „d‚ "e" \'f\' g´s', "'a''b''c''d''e''f'g's"],
    ['dashes', 'a-b‐c‑d–e—f−g', 'a-b-c-d-e-f-g'],
    ['an ellipsis becomes three dots', 'etc…', 'etc...'],
    ['what a table is made of', '| a \\| b<br>c<BR />d |', 'abcd'],
    ['bold markers', '**a**b', 'ab'],
    ['references by name', 'Fox &amp; Co&nbsp;&lt;a&gt;', 'Fox&Co<a>'],
    ['references by number', 'O&#39;Hara &#x20AC;5&#160;', "O'Hara€5"],
    [
      'letters in French and German',
      'donn&eacute;es, &Ccedil;a, &uuml;ber, Stra&szlig;e',
      'données,Ça,über,Straße',
    ],
    ['letters in Polish and Danish', '&#380;&oacute;&#322;ty, s&oslash;&aring;', 'żółty,søå'],
    ['quote marks and dashes by reference', '&ldquo;a&rdquo; &ndash; &laquo;b&raquo;', "'a'-'b'"],
    ['what nobody sees, by reference', 'per&shy;sonal &bull; data', 'personaldata'],
    ['a reference once', '&amp;lt;', '&lt;'],
    ['no name that is unknown', '&foxes; AT&T; &amp &; &#1234567890;', '&foxes;AT&T;&amp&;&#1234567890;'],
    ['no number that is no character', '&#0;&#xD800;&#x110000;', '&#0;&#xD800;&#x110000;'],
  ])('folds %s', (_, source, folded) => {
    expect(foldText(source)).toBe(folded);
  });

  it.each([
    ['case', 'Consent', 'consent'],
    ['accents', 'données', 'donnees'],
    ['letters', 'colour', 'color'],
    ['digits', '30', '80'],
    ['the Turkish dotless i', 'ı', 'i'],
    ['Cyrillic look-alikes', 'а', 'a'],
    ['sharp s', 'ß', 'ss'],
  ])('never forgives %s', (_, one, other) => {
    expect(foldText(one)).not.toBe(foldText(other));
  });

  it('leads back to the original', () => {
    const source = 'a \uFB01 e\u00AD\u0301';
    const { text, starts, ends, gaps } = fold(source, 100);
    expect(text).toBe('afi\u00E9');
    expect(starts).toEqual([100, 102, 102, 104]);
    expect(ends).toEqual([101, 103, 103, 107]);
    expect(gaps).toEqual([true, true, false, true]);
  });

  it('is the same as folding at once, character by character or not', () => {
    const vanishing = new RegExp(
      `[\\s|${bullets}]|<br\\s*/?>|\\p{Default_Ignorable_Code_Point}|\\*\\*|\\\\(?=[!-/:-@[-\`{-~])`,
      'giu',
    );
    const atOnce = (source: string) =>
      source
        .replace(vanishing, '')
        .replaceAll('´', "'")
        .normalize('NFKC')
        .replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '')
        .replace(/["'`‘’‚‛“”„‟«»‹›ʼ]/gu, "'")
        .replace(/[\p{Dash_Punctuation}−]/gu, '-');
    const joining = fc.constantFrom(
      'e',
      '\u0301',
      '\u0327',
      '\u1112',
      '\u1161',
      '\u11AB',
      '\uAC00',
      '\u00AD',
      'ﬁ',
      '¨',
      '\uFF9E',
      'カ',
    );
    const strings = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: joining }),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(strings, (source) => {
        expect(foldText(source)).toBe(atOnce(source));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps its four parts of one length, in order, within the source', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (source) => {
        const { text, starts, ends, gaps } = fold(source);
        expect([starts.length, ends.length, gaps.length]).toEqual([text.length, text.length, text.length]);
        starts.forEach((start, i) => {
          expect(start).toBeLessThan(ends[i] ?? 0);
          expect(ends[i]).toBeLessThanOrEqual(source.length);
          expect(start).toBeGreaterThanOrEqual(starts[i - 1] ?? 0);
        });
      }),
    );
  });
});
