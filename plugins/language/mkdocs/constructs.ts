/** One kind of syntax of other tools. */
export interface Construct {
  id: string;
  /** As it is called in messages. */
  name: string;
  /** What a line with it looks like. Null for what is told by the tree. */
  sign: RegExp | null;
  /** The same with the profile, where something like it is left as text on purpose. */
  left?: RegExp;
  /** What to write where it is not read. */
  instead: string;
  /** What readers get of it, where that is not its marks as text. */
  shown?: string;
  /** Whether pages of the profile `mkdocs` are read with it. */
  read?: true;
}

/** Syntax that banks of other tools have: what is read with the profile, and what is only reported. */
export const constructs: readonly Construct[] = [
  {
    id: 'tabs',
    name: 'content tabs (`=== "Title"`)',
    sign: /^===[+!]*\s*"/,
    instead: 'a bold line before each part',
    read: true,
  },
  {
    id: 'snippets',
    name: 'included files (`--8<--`, `{% include %}`)',
    sign: /^;?-+8<-+|\{%-?\s*include(?:-markdown)?\s+["']/,
    instead: 'the text itself',
    read: true,
  },
  {
    id: 'blocks',
    name: 'blocks (`/// name`)',
    sign: /^\/{3,}\s*\S/,
    instead: '`??? note "Title"` or `!!! note "Title"`',
    read: true,
  },
  {
    id: 'toc',
    name: 'a table of contents (`[TOC]`)',
    sign: /^\[TOC\]\s*$/i,
    instead: 'nothing: each page has one',
    read: true,
  },
  {
    id: 'attributes',
    name: 'attribute lists (`{: .class }`)',
    sign: /\{:[^{}]*\}|(?:[)\]`*_"]|^|\s)\{\s*(?:\.[a-z][\w-]*|[a-z][\w-]*=(?:"[^"]*"|[^\s{}]+))(?:\s[^{}]*)?\}/i,
    left: /\{:\s*(?:[#.][a-z]|[a-z][\w-]*=)[^{}]*\}|(?:[)\]`*_"]|^|\s)\{\s*\.[a-z][^{}]*\}/i,
    instead: 'nothing, or HTML',
    read: true,
  },
  {
    id: 'definitions',
    name: 'definition lists (`: text`)',
    sign: /^:\s{1,3}\S/,
    instead: 'a list with bold terms',
    read: true,
  },
  {
    id: 'abbreviations',
    name: 'abbreviations (`*[ABC]: text`)',
    sign: /^\*\[[^\]]+\]:/,
    instead: 'the words where they are used',
    read: true,
  },
  {
    id: 'math',
    name: 'formulas (`$$`, `\\(`)',
    sign: /^\$\$|\\\(.+\\\)|^\\\[/,
    instead: 'inline code',
    read: true,
  },
  {
    id: 'keys',
    name: 'keys (`++ctrl+c++`)',
    sign: /(?<![\w+])\+\+[a-z0-9-]+(?:\+[a-z0-9-]+)*\+\+(?!\+)/i,
    instead: '`<kbd>Ctrl</kbd>`',
    read: true,
  },
  {
    id: 'icons',
    name: 'icons (`:material-check:`)',
    sign: /:(?:material|fontawesome|octicons|simple|lucide|custom)-[\w-]+:/,
    instead: 'an emoji or a word',
    read: true,
  },
  {
    id: 'marks',
    name: 'marked text (`==text==`, `^^text^^`)',
    sign: /(?<![=\w])==[^=\s][^=]*==(?![=\w])|(?<!\^)\^\^[^^\s][^^]*\^\^/,
    instead: 'bold or emphasis',
    read: true,
  },
  {
    id: 'editing',
    name: 'editing marks (`{++text++}`)',
    // What begins anew ends the one before: a row of them is not read to its end from each.
    sign: /\{(?:\+\+|--|==|>>|~~)(?:(?!\{(?:\+\+|--|==|>>|~~)).)*?(?:\+\+|--|==|<<|~~)\}/,
    instead: 'the text as it is to be',
  },
  {
    id: 'wiki-links',
    name: 'wiki links (`[[page]]`)',
    sign: /!?\[\[[^\]]+\]\](?!\()/,
    instead: '`[text](page.md)`',
  },
  {
    id: 'alerts',
    name: 'alerts (`[!NOTE]`)',
    sign: /^\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/i,
    instead: '`!!! note`',
  },
  {
    id: 'directives',
    name: 'directives (`:::name`)',
    sign: /^:{3,}\s*[\w.-]/,
    instead: '`!!! note "Title"`',
  },
  {
    id: 'html',
    name: '`markdown` in HTML tags',
    sign: null,
    instead: 'Markdown outside the HTML',
    read: true,
  },
  {
    id: 'missing-snippets',
    name: 'snippets of files that are not in the bank',
    sign: null,
    shown: 'text files of the bank, of up to 200 kB: nothing is shown of others',
    instead: 'the path from the page or from the bank’s folder, or the text itself',
  },
  {
    id: 'missing-parts',
    name: 'parts of included files that are not in them',
    sign: null,
    shown:
      'lines, sections, `start` and `end` of the file: from one of these to the other, or all of it',
    instead: 'what is in the file',
  },
  {
    id: 'lost-attributes',
    name: 'attribute lists that are not kept',
    sign: null,
    shown: 'ids and classes of headings, images and code: the rest is left out',
    instead: 'nothing',
  },
  {
    id: 'lost-frames',
    name: 'blocks that are a frame (`/// html`, `/// caption`)',
    sign: null,
    shown: 'what is in them, without an element or a caption around it',
    instead: 'nothing, or HTML',
  },
  {
    id: 'lost-icons',
    name: 'icons (`:material-check:`)',
    sign: null,
    shown: 'words and emoji: icons of a theme are not drawn',
    instead: 'an emoji or a word',
  },
];
