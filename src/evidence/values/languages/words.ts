/**
 * What is known of a language, as data. Each string holds alternatives parted by `|`, each a whole word or several; `*`
 * stands for any letters, an apostrophe for its typographic form too, and the rest is a regular expression.
 */
export interface Words {
  readonly numbers?: NumberWords;
  readonly periods?: PeriodWords;
  readonly dates?: DateWords;
  readonly ages?: AgeWords;
  readonly contacts?: ContactWords;
  readonly places?: PlaceWords;
  readonly names?: NameWords;
  /** Terms of the safeguard vocabulary by what texts call them. */
  readonly safeguards?: Readonly<Record<string, string>>;
  readonly complaint?: string;
  /** Data protection authorities by what texts of any language call them, and by initials that count only in capitals. */
  readonly authorities?: Readonly<Record<string, string>>;
  readonly initials?: Readonly<Record<string, string>>;
  readonly turns?: TurnWords;
  /** What the words beside a link say that it is for, by the section it belongs to. */
  readonly links?: { readonly rights: string; readonly cookies: string; readonly other: string };
}

/** Around the words that turn a sentence. */
export interface TurnWords {
  /** Begins a clause about a thing, wherever it stands in it. */
  readonly relative: string;
  readonly reader: string;
  /** Those who speak, right before their verb or behind it. */
  readonly speaker: string;
  readonly but: string;
  /** Hedges that allow nothing: "you may perhaps". */
  readonly perhaps: string;
  /** Behind it another verb may stand: "may be shared and used only for". */
  readonly and: string;
  /** Between alternatives, of which it makes one of several. */
  readonly or: string;
  /** Leaves a list open only where a record takes it for one. */
  readonly open: string;
}

export interface ContactWords {
  /** Stands for `@` and for `.` in an address that programs shall not find. */
  readonly at: string;
  readonly dot: string;
  /** Before a telephone number. */
  readonly phone: string;
  /** Before a number that is none: fax, registers, banks. */
  readonly number: string;
  /** The kinds of street that stand before their name in small letters, and those that end an English name. */
  readonly street?: string;
  /** A post box, and the parts of a building: "Suite 9", "2e étage". */
  readonly box: string;
  readonly part: string;
}

export interface PlaceWords {
  readonly send: string;
  readonly store: string;
  readonly process: string;
  readonly seat: string;
  /** Right before a place that data come from, or do not reach. */
  readonly outside: string;
  /** Right before a place that data go to. */
  readonly toward: string;
  /** Joins the words of a name: "Bank of Ireland". */
  readonly of: string;
  /** Persons who live somewhere, and laws that hold somewhere. */
  readonly audience: string;
  /** Others than the company, whose seat is no place of its own. */
  readonly others: string;
  readonly not: string;
  /** What makes of a negation something else: "not only", "unless". */
  readonly unless: string;
  /** Before a safeguard that is spoken of as absent. */
  readonly lacking: string;
  /** Parts a sentence into clauses. */
  readonly but: string;
  /** Parts the items of a list. */
  readonly and: string;
  readonly commission: string;
}

export interface NameWords {
  /** By which the company speaks of itself. */
  readonly we: string;
  /** Behind its name: "is the controller". */
  readonly controller: string;
  /** Before its name and a colon: "Controller: Larch Ltd". */
  readonly label?: string;
  /** Before or behind a name in its sentence: somebody else, of whom the company speaks ("helps us", "we use"). */
  readonly third: Around;
  /** In the same sentence: it is the company's own name nevertheless ("write to us at"). */
  readonly own: string;
  /** Before a name, and no part of it. */
  readonly lead: string;
  /** Words of titles, documents and laws, which are no names. */
  readonly titles: string;
}

export interface NumberWords {
  /** From one to nineteen; forms of one number parted by `/`. */
  readonly ones: string;
  /** From twenty to ninety, in tens. */
  readonly tens: string;
  /** 21 as made from `{ten}` and `{one}`; forms parted by `/`. */
  readonly joined: string;
  /** One hundred, and further ones as made with `{one}`; forms parted by `/`. */
  readonly hundred: string;
  readonly hundreds: string;
  /** What stands between a hundred and the rest. */
  readonly and: string;
  /** Numbers that follow no rule. */
  readonly others?: Readonly<Record<string, number>>;
  /** An article that counts as one only where what stands before asks for a number: "after a year". */
  readonly article?: { readonly words: string; readonly behind: string };
  /** What joins the two ends of a range. */
  readonly to: string;
}

/** The units of ISO 8601, from the largest; `H` stands behind a `T`. */
export const unitNames = ['Y', 'M', 'W', 'D', 'H'] as const;
export type UnitName = (typeof unitNames)[number];

export interface PeriodWords {
  readonly units: Readonly<Record<UnitName, string>>;
  /** Endings that make one word of a number and a unit: "siebenjährig". */
  readonly endings?: Readonly<Partial<Record<UnitName, string>>>;
  /** What may stand between a number and its unit: "30 calendar days". */
  readonly full?: string;
  /** Behind a unit: days that ISO 8601 cannot say. */
  readonly working?: string;
  /** Whole periods: "half a year". */
  readonly fixed?: Readonly<Record<string, string>>;
  readonly max: BoundWords;
  readonly min: BoundWords;
  /** Words for more than a time, which a negation before them turns into a limit: "never … beyond". */
  readonly over?: { readonly words: string; readonly not: string };
  /** An event starts it: words right before, and right behind. */
  readonly counted: Around;
  /** Right before or behind what is no period to come: "2 years ago", "24 hours a day", "in the last 12 months". */
  readonly no: Around;
  /** Right behind a period without any sign of the person, which starts with the last one. */
  readonly idle: string;
  /** Small words that may stand between a word of a bound and the number. */
  readonly small: string;
  /** What a period is about. */
  readonly keep: string;
  readonly answer: string;
  /** Deadlines of other things. */
  readonly other: string;
  /** Over a column of a table that tells how long something is kept. */
  readonly column?: string;
}

export interface Around {
  readonly before: string;
  readonly behind: string;
}

export interface BoundWords extends Around {
  /** Before it too, with other words between: "a maximum retention period of two years". */
  readonly loose: string;
}

/** What makes a number an age. */
export interface AgeWords {
  /** Always. */
  readonly sure: Around;
  /** Where the sentence or its heading speaks of children too; behind it only where no word for keeping stands close before. */
  readonly likely: Around;
  readonly child: string;
}

/** What a document calls its dates. */
export interface DateWords {
  readonly updated: string;
  readonly effective: string;
  /** Behind a date: "on 1 May in force". */
  readonly takesEffect?: string;
  /** Before the date of another version. */
  readonly former?: string;
  /** The name of a law, whose dates are not those of the document. */
  readonly law?: string;
  /** Names of months that the Unicode locale data lack. */
  readonly months?: Readonly<Record<string, number>>;
}
