import { prepareText, type SourceText, shortestAnchor, type Unit } from '../../src/evidence/index.js';
import { type Random, seeded } from '../setup/random.js';

export interface Cited {
  readonly ref: string;
  readonly anchor: string;
}

/** A text and facts that cite it: what an edit is made of. */
export interface Subject {
  readonly name: string;
  readonly text: SourceText;
  readonly cites: readonly Cited[];
}

interface Words {
  readonly who: readonly string[];
  readonly does: readonly string[];
  readonly what: readonly string[];
  readonly tail: readonly string[];
  readonly heads: readonly string[];
  readonly leadIns: readonly string[];
  /** Sentences that stand in several places. */
  readonly again: readonly string[];
}

const languages: Readonly<Record<string, Words>> = {
  en: {
    who: ['We', 'Our shop', 'The bakery', 'Our suppliers', 'Our partners', 'The foundation'],
    does: ['keep', 'store', 'share', 'collect', 'use', 'delete', 'never sell', 'may disclose'],
    what: [
      'your address',
      'order information',
      '**payment data**',
      'photographs',
      'the e-mail address',
      '[contact details](#details)',
      'telephone numbers',
      'your preferences',
      'subscription records',
    ],
    tail: [
      'for 7 years',
      'for up to 30 days, counted from delivery',
      'until you unsubscribe',
      'when the law requires it',
      'after 18 months of inactivity',
      'in Norway and in Chile',
      'as described in [our terms](https://baker.example/terms?v=2)',
      'with your permission, which you may withdraw',
      'within 14 working days',
    ],
    heads: [
      'What we collect',
      'How long we keep it',
      'Whom we tell',
      'Your choices',
      'Cookies',
      'Changes',
      'Security',
      'Children',
    ],
    leadIns: ['We never share the following:', 'For these purposes only:', 'You may ask us for:'],
    again: ['We keep it for two years.', 'Ask us if this is unclear.'],
  },
  nl: {
    who: ['Wij', 'Onze winkel', 'De bakkerij', 'Onze leveranciers'],
    does: ['bewaren', 'delen', 'verzamelen', 'gebruiken', 'verkopen nooit', 'verwijderen'],
    what: [
      'uw adres',
      'bestelgegevens',
      '**betaalgegevens**',
      'foto’s',
      'het e-mailadres',
      '[contactgegevens](#gegevens)',
      'telefoonnummers',
      'abonnementsgegevens',
    ],
    tail: [
      'gedurende 7 jaar',
      'hoogstens 30 dagen na levering',
      'tot u zich afmeldt',
      'als de wet dat verlangt',
      'in Noorwegen en in Chili',
      'met uw toestemming, die u kunt intrekken',
      'binnen 14 werkdagen',
    ],
    heads: ['Wat wij verzamelen', 'Hoe lang', 'Wie het krijgt', 'Uw keuzes', 'Koekjes', 'Wijzigingen'],
    leadIns: ['Dit delen wij nooit:', 'Alleen voor deze doelen:'],
    again: ['Dat bewaren wij twee jaar.', 'Vraag het ons gerust.'],
  },
  fr: {
    who: ['Nous', 'Notre boutique', 'La boulangerie', 'Nos fournisseurs'],
    does: ['conservons', 'partageons', 'recueillons', 'utilisons', 'ne vendons jamais', 'effaçons'],
    what: [
      'votre adresse',
      'les données de commande',
      '**les données de paiement**',
      'des photographies',
      'l’adresse électronique',
      '[vos coordonnées](#coordonnees)',
      'vos préférences',
      'les abonnements',
    ],
    tail: [
      'pendant 7 ans',
      'au plus 30 jours après la livraison',
      'jusqu’à votre désinscription',
      'lorsque la loi l’exige',
      'en Norvège et au Chili',
      'avec votre accord, que vous pouvez retirer',
      'sous 14 jours ouvrables',
    ],
    heads: [
      'Ce que nous recueillons',
      'Combien de temps',
      'À qui nous le disons',
      'Vos choix',
      'Témoins',
      'Modifications',
    ],
    leadIns: ['Nous ne partageons jamais :', 'À ces seules fins :'],
    again: ['Cela est gardé deux ans.', 'Écrivez-nous en cas de doute.'],
  },
};

/** How a text marks its headings. */
const headStyles = ['# ', '## ', '', '1. '];

/** A made-up policy with a fact for every sentence, some of which are cited by a few of their words. */
export function madeUp(seed: number): Subject {
  const random = seeded(seed);
  const language = random.pick(Object.keys(languages));
  const words = languages[language] as Words;
  const raw = writePolicy(words, random);
  const text = prepareText(raw, language);
  return { name: `made up ${seed} (${language})`, text, cites: citeAll(text, random) };
}

function writePolicy(words: Words, random: Random): string {
  const style = random.pick(headStyles);
  const sentence = () =>
    `${random.pick(words.who)} ${random.pick(words.does)} ${random.pick(words.what)} ${random.pick(words.tail)}.`;
  const paragraph = () =>
    Array.from({ length: 2 + random.below(3) }, () =>
      random.below(8) === 0 ? random.pick(words.again) : sentence(),
    ).join(' ');
  const list = () => {
    const mark = random.pick(['- ', '• ', '* ']);
    const items = Array.from(
      { length: 3 + random.below(2) },
      () => `${mark}${random.pick(words.what)} ${random.pick(words.tail)}`,
    );
    return `${random.pick(words.leadIns)}\n\n${items.join(';\n')}.`;
  };
  const sections = words.heads.map((head, i) => {
    const mark = style === '1. ' ? `${i + 1}. ` : style;
    const blocks = [paragraph(), ...(random.below(2) === 0 ? [list()] : []), paragraph()];
    return `${mark}${head}\n\n${blocks.join('\n\n')}`;
  });
  return `${style === '## ' ? '# ' : ''}Privacy\n\n${sections.join('\n\n')}\n`;
}

/** One fact a sentence, with the anchor of the whole or of its first or last words; every ninth cites two sentences. */
function citeAll(text: SourceText, random: Random): readonly Cited[] {
  const units = text.units.filter(({ kind }) => kind !== 'heading');
  return units.flatMap((unit, i) => {
    const ref = random.below(12) === 0 ? `omitted.courtesy[${i}]` : `fact[${i}]`;
    const next = units[i + 1];
    const joined = i % 9 === 0 && next?.heading === unit.heading ? next : undefined;
    const [start, end] = joined === undefined ? partOf(unit, random) : [unit.start, joined.end];
    const anchor = shortestAnchor(text, start, end) ?? shortestAnchor(text, unit.start, unit.end);
    return anchor === undefined ? [] : [{ ref, anchor }];
  });
}

function partOf({ start, end, words }: Unit, random: Random): readonly [number, number] {
  if (words.length < 7) return [start, end];
  const part = random.below(3);
  if (part === 0) return [start, end];
  return part === 1
    ? [words[0]?.start ?? start, words[5]?.end ?? end]
    : [words.at(-6)?.start ?? start, words.at(-1)?.end ?? end];
}
