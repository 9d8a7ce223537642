/**
 * Lines of other tools than MkDocs, and what they are here: containers of VuePress, Docusaurus, GitBook and
 * Hugo, and what is code in MDX. What has no other line here stays, and is told.
 */
interface Construct {
  line: RegExp;
  /** The line here; empty for one that readers saw nothing of. */
  to: string | ((match: RegExpExecArray) => string);
  /** The line that ends it, and what that is here; null for the same. */
  end?: readonly [line: RegExp, to: string | null];
}

const callouts: Readonly<Record<string, string>> = {
  note: 'note',
  info: 'info',
  tip: 'tip',
  success: 'tip',
  important: 'important',
  warning: 'warning',
  caution: 'caution',
  danger: 'danger',
  error: 'danger',
};
const names = Object.keys(callouts).join('|');

const colons = /^\s*:{3,}\s*$/;
const details = ([, , title = '']: readonly (string | undefined)[]) =>
  `<details><summary>${title.replace(/^\[(.*)\]$/, '$1').trim() || 'Details'}</summary>\n`;
const callout = ([, , name = '', title = '']: readonly (string | undefined)[]) => {
  const words = title.replace(/^\[(.*)\]$/, '$1').trim();
  return `:::${callouts[name.toLowerCase()] ?? 'note'}${words === '' ? '' : `[${words.replace(/[[\]]/g, '\\$&')}]`}`;
};
const shortcode = (inner: string) =>
  new RegExp(String.raw`^(\s*)\{\{[<%]\s*${inner}\s*[%>]\}\}\s*$`, 'i');
const tag = (inner: string) => new RegExp(String.raw`^(\s*)\{%-?\s*${inner}\s*-?%\}\s*$`, 'i');

const constructs: readonly Construct[] = [
  {
    line: /^(\s*):{3,}\s*(?:details|collapse)\b\s*(.*)$/i,
    to: details,
    end: [colons, '\n</details>'],
  },
  {
    line: new RegExp(String.raw`^(\s*)(:{3,})\s*(${names})\b\s*([^{]*?)\s*$`, 'i'),
    to: ([, , marks = '', ...rest]) => marks + callout(['', '', ...rest]).slice(3),
    end: [colons, null],
  },
  {line: /^(\s*):{3,}\s*[a-z]/i, to: ([all]) => all, end: [colons, null]},
  {
    line: shortcode(
      String.raw`(?:details|expand|collapse)\b(?:\s+(?:title|summary)=)?\s*"?([^">%]*)"?[^>%]*`,
    ),
    to: details,
    end: [shortcode(String.raw`\/\s*(?:details|expand|collapse)`), '\n</details>'],
  },
  {
    line: shortcode(
      String.raw`(?:notice|hint|callout|alert|admonition)\b(?:\s+(?:type|style)=)?\s*"?(${names})"?[^>%]*`,
    ),
    to: callout,
    end: [shortcode(String.raw`\/\s*(?:notice|hint|callout|alert|admonition)`), ':::'],
  },
  {line: tag(String.raw`hint\s+style="(${names})"`), to: callout, end: [tag('endhint'), ':::']},
  {
    line: tag(String.raw`highlight\s+(\w+).*?`),
    to: ([, , code = '']) => `\`\`\`${code}`,
    end: [tag('endhighlight'), '```'],
  },
  {
    line: tag(String.raw`tab\s+title="([^"]*)"`),
    to: ([, , title = '']) => `**${title}**`,
    end: [tag('endtab'), ''],
  },
  {
    line: tag(String.raw`(?:end)?(?:tabs|code|content-ref|stepper|step|columns|column)\b.*?`),
    to: '',
  },
  {line: tag(String.raw`embed\s+url="([^"\s<>]+)".*?`), to: ([, , url = '']) => `<${url}>`},
  {line: /^\s*\[\[_?toc_?\]\]\s*$/i, to: ''},
];

const ofMdx: readonly Construct[] = [
  {line: /^(?:import\s(?:[\w\s*{},$]+\sfrom\s*)?(?:'[^']+'|"[^"]+");?\s*)+$/, to: ''},
  {line: /^export\s+(?:const|default|let|function)\b.*$/, to: ''},
  {line: /^\s*\{\/\*.*\*\/\}\s*$/, to: ''},
  {line: /^\s*<[A-Z][\w.]*(?:\s[^<>]*)?\/>\s*$/, to: ''},
  {
    line: /^\s*<TabItem\b[^<>]*\blabel="([^"<>]+)"[^<>]*>\s*$/,
    to: ([, label = '']) => `**${label}**\n`,
  },
  {line: /^\s*<\/?[A-Z][\w.]*(?:\s[^<>]*)?>\s*$/, to: ''},
];

const left = /^\s*(?:\{\{[<%].*|\{%.*%\})\s*$/;
/** In characters: no tag of theirs is longer, and patterns take their time for a line without an end. */
const longest = 1000;

const fence = /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)?(`{3,}|~{3,})/;

export interface OfOtherTools {
  text: string;
  /** Lines that stay as they are. */
  left: readonly {line: number; what: string}[];
}

/**
 * Write what other tools read as this one reads it. Code stays.
 *
 * @param page - Its path, which says whether it is MDX.
 */
export function readOtherTools(text: string, page: string): OfOtherTools {
  if (!/^\s*(?::{3,}|\{\{[<%]|\{%|\[\[_?toc|import\s|<[A-Z])/im.test(text)) return {text, left: []};
  // Elsewhere such a line may be code that nobody put between fences.
  const isMdx = /\.mdx$/i.test(page) || (/^import\s.*['"]/m.test(text) && /^\s*<[A-Z]/m.test(text));
  const all = isMdx ? [...constructs, ...ofMdx] : constructs;
  const open: (readonly [RegExp, string | null])[] = [];
  const stays: {line: number; what: string}[] = [];
  let code = '';
  const lines = text.split('\n').map((written, index) => {
    const line = written.replace(/\r$/, '');
    const [, marks = ''] = fence.exec(line) ?? [];
    if (code !== '') {
      if (marks.startsWith(code) && line.trim() === marks) code = '';
      return written;
    }
    if (marks !== '') {
      code = marks;
      return written;
    }
    if (line.length > longest) return written;
    const last = open.at(-1);
    if (last?.[0].test(line)) {
      open.pop();
      return last[1] === null ? written : indented(line, last[1]);
    }
    for (const {line: sign, to, end} of all) {
      const match = sign.exec(line);
      if (!match) continue;
      if (end) open.push(end);
      const put = typeof to === 'string' ? to : to(match);
      return put === line ? written : indented(line, put);
    }
    if (left.test(line)) stays.push({line: index + 1, what: line.trim().slice(0, 60)});
    return written;
  });
  return {text: lines.join('\n'), left: stays};
}

function indented(line: string, put: string): string {
  const indent = /^\s*/.exec(line)?.[0] ?? '';
  return put.replace(/^(?=.)/gm, indent);
}
