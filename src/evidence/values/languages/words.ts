/** Lists of a language by their names: those that it needs to be of use, and those that it may have besides. */
type Lists<Needed extends string, More extends string = never> = Readonly<
  Record<Needed, string> & Partial<Record<More, string>>
>;

type ByName<Value> = Readonly<Record<string, Value>>;

/** Words right before a place, and right behind it. */
export type Around = Lists<'before' | 'behind'>;

export type BoundWords = Lists<'before' | 'loose' | 'behind'>;

/** The units of ISO 8601, from the largest; `H` stands behind a `T`. */
export const unitNames = ['Y', 'M', 'W', 'D', 'H'] as const;
export type UnitName = (typeof unitNames)[number];

export type NumberWords = Lists<'ones' | 'tens' | 'joined' | 'hundred' | 'hundreds' | 'and' | 'to'> & {
  readonly others?: ByName<number>;
  readonly article?: Lists<'words' | 'behind'>;
};

type PeriodWords = Lists<'idle' | 'small' | 'keep' | 'answer' | 'other', 'full' | 'working' | 'column'> & {
  readonly units: Lists<UnitName>;
  readonly endings?: Lists<never, UnitName>;
  readonly fixed?: ByName<string>;
  readonly max: BoundWords;
  readonly min: BoundWords;
  readonly over?: Lists<'words' | 'not'>;
  readonly counted: Around;
  readonly no: Around;
};

/**
 * What is known of a language, as data; `en.yaml` says what each list is for. Each string holds alternatives parted by `|`,
 * each a whole word or several; `*` stands for any letters, an apostrophe for its typographic form too, and the rest is a
 * regular expression.
 */
export interface Words {
  readonly numbers?: NumberWords;
  readonly periods?: PeriodWords;
  readonly dates?: Lists<'updated' | 'effective', 'takesEffect' | 'former' | 'law'> & {
    readonly months?: ByName<number>;
  };
  readonly ages?: Lists<'child'> & { readonly sure: Around; readonly likely: Around };
  readonly contacts?: Lists<'at' | 'dot' | 'phone' | 'number' | 'box' | 'part', 'street'>;
  readonly places?: Lists<
    | ('send' | 'store' | 'process' | 'seat' | 'outside' | 'toward' | 'of' | 'audience' | 'others')
    | ('not' | 'unless' | 'lacking' | 'but' | 'and' | 'commission')
  >;
  readonly names?: Lists<'we' | 'controller' | 'own' | 'lead' | 'titles', 'label'> & {
    readonly third: Around;
  };
  readonly countries?: ByName<string>;
  readonly origins?: ByName<string>;
  readonly safeguards?: ByName<string>;
  readonly complaint?: string;
  readonly links?: Lists<'rights' | 'cookies' | 'other'>;
  readonly authorities?: ByName<string>;
  readonly initials?: ByName<string>;
  readonly turns?: Lists<'relative' | 'reader' | 'speaker' | 'but' | 'perhaps' | 'and' | 'or' | 'open'>;
}
