import {parseFragment, type DefaultTreeAdapterTypes as Tree} from 'parse5';

/** Something in HTML that does more than show text. */
export interface ActivePart {
  /** 1-based, in the HTML. */
  line: number;
  column: number;
  /** As in `<script>` or `onclick=`. */
  name: string;
  /** What it would do. */
  effect: string;
}

const showsOthers = 'shows a document of somebody else as part of the page';

/** Elements that act, and how. */
const elements: ReadonlyMap<string, string> = new Map([
  ['script', 'runs in the browser of each reader'],
  ['iframe', showsOthers],
  ['frame', showsOthers],
  ['frameset', showsOthers],
  ['object', showsOthers],
  ['embed', showsOthers],
  ['applet', showsOthers],
  ['portal', showsOthers],
  ['fencedframe', showsOthers],
  ['base', 'changes where all links of the page lead'],
  ['meta', 'gives orders to the browser, such as to go to another page'],
  ['link', 'loads style or data into the page'],
  ['form', 'sends what readers type to an address'],
  // theme/islands/elements.ts: `<Island>` in a page of MDX makes it, with properties that it checks.
  ['viva-island', 'runs a component of the site in the browser of each reader'],
]);

/** Attributes that hold addresses, those that an animation of SVG sets included. */
const addresses: ReadonlySet<string> = new Set(
  'href xlink:href src action formaction data poster background cite ping to from by values'.split(
    ' ',
  ),
);

/** Whether following an address runs code: browsers pass over spaces, tabs and line ends in it. */
export function runsScript(address: string): boolean {
  const bare = address.replace(/^[\p{Cc} ]+|[\t\n\r]/gu, '');
  return /^(?:(?:java|vb|live)script|data\s*:\s*(?:text|application)\/(?:html|xhtml|xml))/i.test(
    bare,
  )
    ? /^\w+\s*:/.test(bare)
    : false;
}

/** The source of a pattern that finds a word of an address with what browsers pass over inside of it. */
export function inAddress(word: string): string {
  return word.replace(/\B/g, '[\\t\\n\\r]*');
}

/** What a piece of HTML has to have for the parser to find anything. */
const suspicious = new RegExp(
  `<(?:${[...elements.keys()].join('|')})\\b|\\bon[a-z]+\\s*=|srcdoc|formaction|&|` +
    ['script', 'data'].map(inAddress).join('|'),
  'i',
);

/** What in a piece of HTML does more than show text, in its order. */
export function activeParts(html: string): ActivePart[] {
  if (!suspicious.test(html)) return [];
  const found: ActivePart[] = [];
  // Deep trees are walked without recursion: HTML is written by anybody.
  const waiting: Tree.ChildNode[] = [
    ...parseFragment(html, {sourceCodeLocationInfo: true}).childNodes,
  ];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!('tagName' in node)) continue;
    const {startLine: line = 1, startCol: column = 1} = node.sourceCodeLocation ?? {};
    const add = (name: string, effect: string) => found.push({line, column, name, effect});
    const effect = elements.get(node.tagName);
    if (effect !== undefined) add(`<${node.tagName}>`, effect);
    for (const {name, value} of node.attrs) {
      if (name.startsWith('on')) add(`${name}=`, 'runs in the browser of each reader');
      else if (name === 'srcdoc') add('srcdoc=', showsOthers);
      else if (name === 'formaction') add('formaction=', 'sends what readers type to an address');
      else if (
        addresses.has(name) &&
        value.split(name === 'values' ? ';' : /$^/).some(runsScript)
      ) {
        add(`${name}="${value.slice(0, 30)}"`, 'runs in the browser of each reader');
      }
    }
    waiting.push(...node.childNodes);
    if ('content' in node) waiting.push(...node.content.childNodes);
  }
  return found.sort((a, b) => a.line - b.line || a.column - b.column);
}

/** Style inside HTML, which the policy of the site refuses: readers do not see it. */
export function hasOwnStyle(html: string): boolean {
  return /<style\b|<[^>]*\sstyle\s*=/i.test(html);
}
