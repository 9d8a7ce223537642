import {LineCounter, parseDocument} from 'yaml';

/** Fields at the head of a page, between two lines `---`. */
export interface FrontMatter {
  /** Empty when there are none, or when they cannot be read. */
  data: Readonly<Record<string, unknown>>;
  /** The page without them. */
  content: string;
  problems: FrontMatterProblem[];
}

export interface FrontMatterProblem {
  /** 1-based, in the page. */
  line: number;
  column: number;
  found: string;
  expected: string;
  fix: string;
}

/** In UTF-16 units. Fields are a few lines; reading YAML takes longer than any other text. */
const longest = 20_000;

/** How many values `*name` may stand for in all: a few lines can mean billions. */
const mostAliases = 20;

const fix = 'Write one `name: value` on each line, and quotes around a value with signs.';

/**
 * Read the front matter of a page: plain YAML, and nothing that runs code, as `---js` would with
 * other readers. It is the only reader there is: of the content check, the build, and Docusaurus.
 *
 * @param text - The page, with or without a byte order mark. Never throws, whatever it holds.
 */
export function readFrontMatter(text: string): FrontMatter {
  const page = text.replace(/^\uFEFF/, '');
  const language = /^---[ \t]*([a-z][\w+-]*)[ \t]*(?:\r\n?|\n|$)/i.exec(page)?.[1];
  if (language !== undefined) {
    const problem = {
      found: `front matter in another language: \`---${language}\``,
      expected: 'three hyphens alone in the line, and YAML below',
      fix: `Remove \`${language}\` and write the fields as \`name: value\`.`,
    };
    return {data: {}, content: page, problems: [{line: 1, column: 1, ...problem}]};
  }

  const lines = frontMatterLines(page);
  if (!lines) return {data: {}, content: page, problems: []};
  // The parser knows no lines that end in CR alone.
  const yaml = page.slice(lines.start, lines.stop).replace(/\r\n?/g, '\n');
  return {content: page.slice(lines.end), ...readFields(yaml)};
}

/** Offsets of the YAML (`start` to `stop`), and of what follows its closing line. */
function frontMatterLines(page: string): {start: number; stop: number; end: number} | null {
  const opening = /^---[ \t]*(?:\r\n|\n|\r)/.exec(page)?.[0].length;
  if (opening === undefined) return null;
  const line = /([^\r\n]*)(?:\r\n|\n|\r|$)/y;
  for (let start = opening; start < page.length; start = line.lastIndex) {
    line.lastIndex = start;
    const text = line.exec(page)?.[1] ?? '';
    if (/^---[ \t]*$/.test(text)) return {start: opening, stop: start, end: line.lastIndex};
  }
  return null;
}

function readFields(yaml: string): Pick<FrontMatter, 'data' | 'problems'> {
  const at = (line: number, column: number, found: string, expected: string) => ({
    data: {},
    problems: [{line, column, found, expected, fix}],
  });
  if (yaml.length > longest) {
    return at(1, 1, `front matter of ${yaml.length} characters`, `at most ${longest}`);
  }

  try {
    const lineCounter = new LineCounter();
    const document = parseDocument(yaml, {lineCounter, prettyErrors: false});
    const [error] = [...document.errors, ...document.warnings];
    if (error) {
      const {line, col} = lineCounter.linePos(error.pos[0]);
      return at(
        line + 1,
        col,
        `front matter that cannot be read: ${error.message}`,
        'one `name: value` on each line',
      );
    }
    const value: unknown = document.toJS({maxAliasCount: mostAliases});
    if (value === null) return {data: {}, problems: []};
    if (typeof value !== 'object' || Array.isArray(value)) {
      return at(2, 1, 'front matter that has no names', 'one `name: value` on each line');
    }
    // It would change what all objects have.
    const entries = Object.entries(value).filter(([name]) => name !== '__proto__');
    return {data: Object.fromEntries(entries), problems: []};
  } catch (error) {
    const isAliases = error instanceof ReferenceError;
    return isAliases
      ? at(1, 1, 'front matter that repeats itself by `*name`', 'values written out')
      : at(1, 1, 'front matter that is too deep to be read', 'one `name: value` on each line');
  }
}
