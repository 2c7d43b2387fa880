/**
 * What a language writes with a point that is no full stop, and which words begin its sentences. Lists of words, parted by
 * white space, in small letters. Spaces inside an abbreviation ("z. B.") are not written.
 *
 * A token of single letters with points (U.S., i.v.m.) needs no entry, unless it must be judged otherwise than its kind is:
 * small ones never end a sentence, capital ones do so before a word that begins one.
 */
export interface Abbreviations {
  /** End no sentence, whatever follows. `*str.` is an ending: "Hauptstr.". */
  readonly never: string;
  /** End a sentence only before a word of `starters`. */
  readonly seldom: string;
  /** Are words too, and abbreviations only before a number. */
  readonly beforeNumber: string;
  /** Words that, in a capital, begin a sentence and hardly stand inside one. `*mos` is an ending: "Guardamos", `l’` stands before a word. */
  readonly starters: string;
  /** Words that begin sentences as their subject: a text in bold that begins with one is a sentence, not a label. */
  readonly subjects: string;
  /** Words before a number whose point makes it an ordinal: "im 2. Kapitel". */
  readonly beforeOrdinal?: string;
}

/** Legal forms and abbreviations that stand in texts of any language. */
export const everywhere: Abbreviations = {
  never: 'e.g. i.e. cf. cfr. viz. vs. ca. resp. prof. dr. mr. mrs. ms. tel. tél. approx. n.b. p.s. pte. pty.',
  seldom:
    'vol. inc. ltd. corp. co. cos. llc. plc. pvt. bros. ltda. lda. cia. cía. sarl. gmbh. bv. nv. ab. as. oy. ' +
    'e.v. e.k. e.g.b.r. m.b.h. kgaa. s.r.l. s.p.a. s.a.s. s.n.c. s.a.p.a. s.c.a.r.l. s.c. sp.zo.o. z.o.o. zo.o. o.o. sp. ' +
    's.r.o. spol. d.o.o. d.d. a.s. v.o.f. i.o. coop. unip. a.m. p.m. ext. st. ste. ave. blvd. rd. yahoo! max. min.',
  beforeNumber: 'no. nos. nr. nrs. n.o nº. n°. art. arts. pp. p. fig. figs.',
  starters: '',
  subjects: '',
};

export const languages: Readonly<Record<string, Abbreviations>> = {
  en: {
    never:
      'civ. calif. admin. adm. indus. messrs. mx. rev. hon. gen. col. capt. lt. sgt. gov. sen. rep. reps. dept. dist. est. incl. excl. ' +
      'esp. asst. attn. ref. sec. secs. para. paras. reg. regs. ch. ed. eds. eq. vols. pt. ' +
      'p.o. u.s.c. c.f.r. w.r.t.',
    seldom:
      'jr. sr. esq. ph.d. univ. ass. assn. bldg. fl. apt. ln. hwy. sq. ff. et.al. al. ' +
      'jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. mon. tue. tues. wed. thu. thur. thurs. fri.',
    beforeNumber: 's. ss. fed. cal. sat. sun.',
    subjects: 'we you they he she it i this these',
    starters:
      'we you they he she it i our your their its this that these those the a an all any each every no none some most many ' +
      'if when where while as in on at by for from with without under upon after before since until to of and but or nor so then there here ' +
      'also however moreover therefore thus please note see both either neither what which who how why do does did is are can may must ' +
      'shall should will would once only such other others another further because although though unless users customers ' +
      'not yes for until nothing never',
  },
  nl: {
    never:
      'jo. admin. bijv. bijvb. incl. excl. evt. mw. mevr. dhr. mej. ir. ing. drs. mr. ds. jhr. afd. hfst. blz. pag. ' +
      'mln. mld. gem. zgn. zg. jl. juncto. verd. kon. kl. st. stb. stcrt. t.a.v. tel. ' +
      'vgl. ned. ',
    seldom:
      'bv. e.d. e.v. a.u.b. s.v.p. c.s. i.o. jr. sr. ' +
      'jan. febr. feb. apr. jun. jul. aug. sept. okt. nov. dec. ma. di. wo. do. vr. za. zo.',
    beforeNumber: 'art. artt. sub. lid. nr. nrs. par. wo. do. zo. za. di. ma. vr.',
    subjects: 'wij we u zij ze hij je jij wij ik dit deze',
    starters:
      'wij we u uw ons onze hij zij ze je jij jouw jullie ik het de een dit dat deze die alle elke ieder iedere geen er hier daar ' +
      'als wanneer indien in op aan bij voor van met zonder na tot om door naar over onder volgens sinds en maar of want dus ook ' +
      'verder daarnaast daarna daarom bovendien echter zie lees neem wat wie hoe waarom waar welke kunt heeft mag moet is zijn wordt ' +
      'worden kan kunnen niet nooit altijd beide beiden bovenstaande persoonsgegevens gegevens',
  },
  fr: {
    never:
      'not. règl. civ. pén. p.ex. ex. par.ex. mm. mme. mmes. mlle. mlles. me. m. mgr. pr. st. ste. sté. env. réf. réfs. chap. sect. éd. al. let. lett. ' +
      'av. bd. boul. pl. rte. chem. fbg. c.-à-d. c.à.d. cad. ' +
      'admin. dép. dépt. adj. tél. télec. fig. suppl. s.a.r. arts.',
    seldom:
      'art. h. j. suiv. ss. cie. é.-u. s.v.p. soc. éts. ets. min. max. hab. ' +
      'janv. févr. fév. avr. juil. sept. oct. nov. déc.',
    beforeNumber: 'n. no. nos. p. pp. par. s.',
    subjects: 'nous vous ils elles il elle on je ce cela',
    starters:
      'nous vous ils elles il elle on je notre nos votre vos leur leurs son sa ses ce cet cette ces cela ceci le la les l’ un une des du ' +
      'd’ si lorsque quand en dans sur à a au aux pour par avec sans sous après avant depuis dès jusqu’ et mais ou ni car donc aussi ainsi ' +
      'toutefois cependant enfin ensuite puis alors toute tout toutes tous chaque aucun aucune certains certaines qui que quel quelle ' +
      'quels comment pourquoi où voir veuillez est sont peut peuvent c’ n’ s’ j’ qu’ y seul seule seules afin conformément lesdites',
  },
  de: {
    never:
      'erwägungsgr. buchst. verf. ggü. vertr. bzw. vgl. gem. ggf. ggfs. insb. insbes. evtl. inkl. exkl. sog. bspw. lt. dipl. dipl.-ing. ing. med. jur. phil. rer. nat. hr. fr. frl. hrn. ' +
      '*str. *pl. *nr. nr. nrn. tel.-nr. telefonnr. abs. lit. ziff. kap. bd. anm. anl. hs. rn. rdnr. rz. mind. ' +
      'mio. mrd. tsd. fr. zust. frdl. allg. ' +
      'entspr. ausschl. einschl. abzgl. zzgl. betr. geb. gez. hrsg. urspr. verantw. telef. zit. z.hd. z.hdn. i.d.f. s.o. s.u. v. ' +
      'ff. f. gegr. bes. ehem. eigtl. usf. ',
    seldom:
      'usw. etc. u.ä. o.ä. u.dgl. u.v.m. u.a.m. ff. f. j. jh. max. v.chr. n.chr. co. ' +
      'jan. feb. febr. mär. apr. jun. jul. aug. sept. okt. nov. dez. ',
    beforeNumber: 's. satz. nr. seite. mo. di. mi. do. fr. sa. so. art.',
    subjects: 'wir sie er es ich du ihr dies diese',
    starters:
      'wir sie ihr ihre ihren ihrem ihrer er es ich du unser unsere unseren unserem die der das dem den des ein eine einen einem einer ' +
      'dies diese dieser dieses diesen diesem jede jeder jedes alle allen kein keine wenn falls sofern soweit sobald solange als wo in im ' +
      'an am auf aus bei beim mit nach von vom zu zur zum für durch über unter ohne um bis seit während wegen gegen vor zwischen und aber ' +
      'oder denn sondern auch außerdem zudem ferner darüber dabei dazu dafür davon damit daher dann danach dort hier hierfür hierzu ' +
      'hierbei jedoch ebenso ansonsten sonst bitte siehe beachten lesen schreiben was wer wie warum welche welcher welches werden wird ' +
      'ist sind kann können darf dürfen muss müssen soll haben hat nicht nein ja nie niemals immer nur so solche bisher mehr weitere ' +
      'beide personenbezogene',
    beforeOrdinal:
      'der die das dem den des am im zum zur vom beim ein eine einen einem eines einer und seit jeder jede jedes',
  },
  es: {
    never:
      'admón. adm. reg. civ. ee. rr. sr. sra. sres. srta. srs. dña. dr. dra. dres. lic. ing. prof. excmo. excma. ilmo. ilma. ntra. ud. vd. p.ej. ej. pág. págs. núm. núms. ' +
      'apdo. apdos. párr. cap. caps. tít. arts. art. aprox. máx. mín. avda. av. pza. pl. depto. dpto. izq. dcha. tel. tfno. teléf. ' +
      'ext. mill. fig. inc. lit. ' +
      'coop. sta. sto. b.o.e. r.d. l.o. c.p. ref. n.º núm.',
    seldom:
      'mar. d. c. uds. vds. ee.uu. ss. sig. sigs. cía. izq. dcha. a.m. p.m. rr.hh. s.l. s.l.u. ' +
      'ene. feb. mar. abr. may. jun. jul. ago. sept. oct. nov. dic. lun. mié. jue. vie.',
    beforeNumber: 'no. n. p. pp. art.',
    subjects: 'nosotros usted ustedes ellos yo esto se no',
    starters:
      'nosotros usted ustedes él ella ellos ellas yo nuestro nuestra nuestros nuestras su sus este esta estos estas ese esa eso esto el la los ' +
      'las lo un una unos unas si cuando donde mientras como en a al de del por para con sin sobre bajo tras desde hasta según ante y e ' +
      'pero o ni sino también además asimismo luego entonces así todo toda todos todas cada ningún ninguna nadie nada algunos algunas ' +
      'quien quién qué cuál cómo cuándo por véase vea puede pueden podrá debe es son no sí nunca siempre ambos ambas solo sólo ve ' +
      'respondemos *amos *emos *imos gracias llame escriba otros otras dichos dicha',
  },
  it: {
    never:
      'v. reg. aut. civ. pen. amm. sig. sigg. sig.ra sig.na sig.re dott. dott.ssa avv. ing. arch. prof. prof.ssa on. egr. gent. gent.ma gent.mo spett. spett.le ill.mo ill.mi p.es. per.es. es. ' +
      'pag. pagg. art. artt. par. co. lett. cap. capp. tit. sez. n. nn. num. c.d. c.so v.le p.zza p.le d.l. d.lgs. d.p.r. r.d. d.m. ' +
      'g.u. ss. int. tel. mln. mld. ' +
      'fig. p.iva. c.f. rif. ind. cod. prot. soc. on.le c.a.',
    seldom:
      'seg. segg. s.r.l. s.p.a. s.a.s. s.n.c. soc. coop. r.l. dip. max. min. ca. p. ' +
      'ven. lun. mar. mer. gio. genn. febbr. apr. magg. giu. lug. ag. sett. ott. nov. dic.',
    beforeNumber: 'no. p. pp.',
    subjects: 'noi lei voi loro io questo si non',
    starters:
      'noi voi lei loro egli essi esse io nostro nostra nostri nostre suo sua suoi sue vostro vostra questo questa questi queste quello quella ' +
      'ciò il lo la i gli le l’ un uno una dell’ all’ nell’ se quando dove mentre come in nel nella nei negli nelle a al alla ai agli alle da dal dalla dai ' +
      'di del della dei per con senza su sul sulla sotto dopo prima fino secondo e ed ma o né anche inoltre poi quindi pertanto tuttavia ' +
      'infatti ogni tutti tutte tutto tutta nessun nessuno nessuna alcuni alcune chi che cosa quale quali perché può possono deve è sono ' +
      'non sì mai sempre entrambi solo vede veda legga grazie *iamo *emo ai sensi',
  },
  pl: {
    never:
      'wyj. org. adm. np. m.in. tj. tzn. tzw. zw. ww. itzw. ok. ul. al. pl. os. woj. pow. gm. maks. min. dr. mgr. inż. prof. hab. doc. płk. ks. św. bł. p. pp. ' +
      'art. ust. pkt. lit. par. poz. dz.u. dz. nr. zał. str. rys. tab. rozdz. zob. por. wg. dot. godz. tel. wew. dn. pn. ' +
      'mln. mld. tys. proc. gen. jw. k.c. k.p. k.k. ' +
      'ds. sp.z zam. ur. wyd. red.',
    seldom:
      'im. lek. sp.zo.o. s.a. s.k.a. sp.k. sp.j. sp.p. k. j. r. w. br. ub. nast. n. in. zł. gr. szt. ' +
      'pon. wt. śr. czw. pt. sob. niedz. sty. lut. mar. kwi. maj. cze. lip. sie. wrz. paź. lis. gru.',
    beforeNumber: 's. ss. nr.',
    subjects: 'my wy oni ja to nie',
    starters:
      'my wy on ona ono oni one ja ty pan pani państwo nasz nasza nasze twój twoja twoje jego jej ich ten ta to ci te tego tej tych taki takie ' +
      'każdy każda każde wszystkie wszyscy wszystko żaden żadna jeżeli jeśli gdy kiedy gdzie podczas jak w we na o od do po pod przed przy ' +
      'przez przeciw bez dla za z ze u nad między i a ale lub albo oraz lecz ani więc także również ponadto dodatkowo następnie potem ' +
      'wtedy wówczas dlatego jednak poza wcześniej później obecnie czy co kto który która które ile dlaczego można może mogą musi jest są ' +
      'nie tak nigdy zawsze tylko obie oba też podstawą celem administratorem dane reszta inne inny prosimy dziękujemy *amy *emy *imy *ymy ' +
      'masz możesz widzi podanie odbiorcami ktoś nikt',
  },
  pt: {
    never:
      'adm. reg. civ. const. sr. sra. srs. sras. srta. dr. dra. drs. prof. profa. eng. arq. exmo. exma. exmos. exmas. v.exa. exa. exas. p.ex. ex. pág. págs. núm. nr. nrs. n.º n.ºs n.os ' +
      'cap. caps. tít. arts. art. al. als. inc. aprox. máx. mín. av. pç. lt. dto. esq. tel. telef. telem. ext. ' +
      'set. out. mi. fig. res. d.l. d.r. r.g. c.p.f. c.p. sto. sta. ' +
      'ref. lic. cfr.',
    seldom:
      'seg. mar. par. segs. ss. dto. esq. e.u.a. cia. ltda. lda. unip. s.a. ' +
      'jan. fev. abr. mai. jun. jul. ago. nov. dez. ter. qua. qui. sex.',
    beforeNumber: 'no. n. p. pp. seg. set. out. mar.',
    subjects: 'nós você vocês eles eu isto não',
    starters:
      'nós você vocês ele ela eles elas eu nosso nossa nossos nossas seu sua seus suas este esta estes estas esse essa isso isto aquele o a os as um ' +
      'uma uns umas se quando onde enquanto como em no na nos nas ao à aos às de do da dos das por pelo pela para com sem sobre sob após ' +
      'desde até segundo conforme e mas ou nem também além ainda depois então assim todo toda todos todas cada nenhum nenhuma ninguém nada ' +
      'alguns algumas quem que qual quais porquê veja pode podem poderá deve é são não sim nunca sempre ambos só alguém estes demora está estão ' +
      'obrigado ligue escreva leia outros outras *amos *emos *imos *aremos',
  },
};
