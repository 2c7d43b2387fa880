import { checkDepth, type DomElement, type DomNode } from './dom.js';

/** What is never read as text. */
const unread =
  'script,style,noscript,template,svg,math,iframe,object,embed,canvas,video,audio,map,select,textarea,input,img,picture,del,s,strike';

/** What a page says itself is no part of its main text (HTML standard, 4.3; WAI-ARIA landmarks). */
const besides =
  'nav,aside,dialog,[role=navigation],[role=search],[role=menu],[role=menubar],[role=dialog],[role=alertdialog],[role=complementary]';

/** Head and foot of a page; of an article they are part of it. */
const pageEnds = 'header,footer,[role=banner],[role=contentinfo]';
const articles = 'main,article,[role=main]';

/** Words in the id and classes of banners that ask for consent, and of those who sell them. */
const consent =
  /(?:cookie|consent|gdpr|ccpa|privacy)s?[-_]?(?:bar|banner|notice|notification|popup|modal|dialog|overlay|layer|message|wall|prompt|consent|law|info)|consent[-_]?(?:manager|box|ui)|onetrust|cookiebot|didomi|usercentrics|truste|qc-cmp|osano|iubenda-cs|cc-window|klaro|cmplz|borlabs|cky-|axeptio|tarteaucitron/iu;

/** Words in the names of what surrounds a text, where no element says so. */
const surroundings =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|topbar|footer|breadcrumbs?|sidebar|skip-?(?:link|to|nav)\w*|newsletter|subscribe)(?:$|[\s_-])/iu;

/** More of a page's words than this are its text, whatever the page calls them. */
const most = 1 / 3;

const namesOf = (element: DomElement) =>
  `${element.getAttribute('id') ?? ''} ${element.getAttribute('class') ?? ''}`;

/** How many words there are below each element; with `prose`, only those of pieces of text that are no links and no labels. */
function countWords(root: DomElement, { prose }: { readonly prose: boolean }): ReadonlyMap<unknown, number> {
  const counts = new Map<unknown, number>();
  const wordsIn = (node: DomNode): number => {
    if (node.nodeType === 3) {
      const words = (node.nodeValue ?? '').match(/\S+/gu)?.length ?? 0;
      return prose && words < shortestProse ? 0 : words;
    }
    let words = 0;
    if (!prose || node.nodeName !== 'A')
      for (let one = node.firstChild; one !== null; one = one.nextSibling) words += wordsIn(one);
    counts.set(node, words);
    return words;
  };
  wordsIn(root);
  return counts;
}

/** A piece of text with fewer words may be a label. */
const shortestProse = 5;
/** So much of the prose must lie in an element for the rest to be left out. */
const nearlyAll = 0.97;

/**
 * Takes away what surrounds the main text: scripts, navigation, banners, head and foot of the page. An element that holds more
 * than a third of the words stays, whatever it is called. Changes the page. Throws RangeError as `checkDepth` does.
 */
export function dropFurniture(body: DomElement): void {
  dropHidden(body);
  for (const element of Array.from(body.querySelectorAll(unread))) element.remove();
  for (const button of Array.from(body.querySelectorAll('button,[role=button]')))
    if (button.nodeName !== 'A' && !button.closest('h1,h2,h3,h4,h5,h6,summary') && isLabel(button))
      button.remove();
  checkDepth(body);
  const words = countWords(body, { prose: false });
  const total = words.get(body) ?? 0;
  for (const element of Array.from(body.querySelectorAll('*'))) {
    if (!body.contains(element) || (words.get(element) ?? 0) > total * most) continue;
    if (isFurniture(element)) element.remove();
  }
}

/** Elements that may fold out what stands behind them. A link that leads elsewhere does not. */
const openers = 'h1,h2,h3,h4,h5,h6,button,dt,a,summary,[role=button],[aria-expanded],[onclick]';
const isLeading = (element: DomElement) =>
  element.nodeName === 'A' &&
  !element.matches('[role=button],[aria-expanded],[onclick]') &&
  !/^(?:$|#|javascript:)/iu.test(element.getAttribute('href') ?? '');

/** What a page keeps from its readers' eyes, unless something folds it out. What is only silent (`aria-hidden`) they see. */
function dropHidden(body: DomElement): void {
  const opened = new Set(
    Array.from(body.querySelectorAll('[aria-controls],[data-target],[data-bs-target],a[href^="#"]')).flatMap(
      (one) =>
        ['aria-controls', 'data-target', 'data-bs-target', 'href'].flatMap(
          (name) => one.getAttribute(name)?.replace(/^#/u, '').split(/\s+/u) ?? [],
        ),
    ),
  );
  for (const element of Array.from(body.querySelectorAll('[hidden],[style]'))) {
    const isHidden =
      (element.getAttribute('hidden') ?? 'until-found').toLowerCase() !== 'until-found' ||
      /(?:^|;)\s*(?:display\s*:\s*none|(?:content-)?visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?:px|pt|r?em|%)?\s*(?:!|;|$))/iu.test(
        element.getAttribute('style') ?? '',
      );
    const opener = element.previousElementSibling;
    const isOpened =
      element.matches('[role=tabpanel],[aria-labelledby]') ||
      opened.has(element.getAttribute('id') ?? '') ||
      (opener?.matches(openers) && !isLeading(opener));
    if (isHidden && !isOpened) element.remove();
  }
}

/** A button that opens a part of the text has its heading as its words; those that do something have few. */
const isLabel = (button: DomElement) =>
  button.getAttribute('aria-expanded') === null && button.getAttribute('aria-controls') === null;

function isFurniture(element: DomElement): boolean {
  if (element.matches(besides)) return true;
  const names = namesOf(element);
  if (consent.test(names)) return true;
  if (element.closest(articles)) return false;
  return element.matches(pageEnds) || surroundings.test(names);
}

/** And of all words no less than this, or what is left out may be a text of short pieces. */
const fewestWords = 0.6;

/** The element that holds the main text: the deepest one that holds nearly all prose. */
export function mainElement(body: DomElement): DomElement {
  const prose = countWords(body, { prose: true });
  const enough = (prose.get(body) ?? 0) * nearlyAll;
  const words = countWords(body, { prose: false });
  const fewest = (words.get(body) ?? 0) * fewestWords;
  let main = body;
  for (;;) {
    const inner = Array.from(main.children).find(
      (child) => (prose.get(child) ?? 0) >= enough && (words.get(child) ?? 0) >= fewest,
    );
    if (inner === undefined || enough === 0 || inner.nodeName === 'P') return main;
    main = inner;
  }
}
