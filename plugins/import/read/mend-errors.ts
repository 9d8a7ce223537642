import {checkPage} from '../../check/check.ts';
import {flowNodes} from '../../check/containers.ts';
import {applyRepairs} from '../../check/fix.ts';
import {splitLines} from '../../check/lines.ts';
import {ruleIds, rules, type RuleId} from '../../check/rules/index.ts';
import {findShallowRuns} from '../../check/shallow-runs.ts';
import type {SourcePage} from '../../check/source-page.ts';
import type {Message, Repair} from '../../check/types.ts';
import {readPage, type Page} from '../../language/questions/read-page.ts';
import type {Vocabulary} from '../../language/vocabulary.ts';
import {htmlRepairs} from './html.ts';
import {
  asCode,
  asCollapsible,
  bracketAsText,
  mendImage,
  mendLevel,
  mendLostText,
  mendTakenId,
  ordinarySpaces,
  replaceIn,
} from './make-plain.ts';

/** Something that would stop a build, and what was done about it. */
export interface MendedError {
  kind: RuleId;
  /** 1-based, in the text as it was given. */
  line: number;
  found: string;
  /** A sentence: what was done about it, and what may be done better. */
  done: string;
}

export interface WithoutErrors {
  text: string;
  page: Page;
  mended: MendedError[];
  /** Where a line of the text was in the text as it was given. */
  lineOf: (line: number) => number;
  /** What is left, although all was tried; the page would stop a build. */
  problem: string | null;
}

type Mend = (message: Message, source: SourcePage, offset: number) => Repair | null;

/** What each rule's findings become, with what is said of it. */
const mends: Readonly<Partial<Record<RuleId, {done: string; mend: Mend}>>> = {
  'not-html': {done: '`&lt;` was written for the bracket.', mend: bracketOf},
  'lost-text': {
    done: 'It is text that readers see now; the tag of an element that nothing closes was taken out.',
    mend: (_message, source, offset) => mendLostText(source, offset),
  },
  'invisible-character': {
    done: 'A space was written for it.',
    mend: ({line, repair}, {lines}) => repair ?? ordinarySpaces(lines[line - 1]),
  },
  'near-miss-opening': {
    done: 'It stays text: write it as `??? question "Title"`.',
    mend: (_message, _source, offset) => ({start: offset, end: offset, text: '\\'}),
  },
  'unshown-image': {
    done: 'It is a link now, or its address was taken out: save the picture as .png, .svg or .webp.',
    mend: (_message, source, offset) => mendImage(source, offset),
  },
  'empty-question': {done: 'It opens, and is no question: give it a title.', mend: asCollapsible},
  'empty-answer': {done: 'It opens, and is no question: write an answer.', mend: asCollapsible},
  'quiz-choices': {
    done: 'It opens, and is no quiz: give it two choices or more, one of them right.',
    mend: asCollapsible,
  },
  'unknown-difficulty': {
    done: 'The question has no level, and the word is text.',
    mend: ({line}, source) => mendLevel(line, source),
  },
  'unusable-id': {
    done: 'It was taken out of the title.',
    mend: ({line}, {lines}) =>
      replaceIn(lines[line - 1], /(?<![ \t])[ \t]*\{\s*(?::\s*)?#[^{}"]*(?:\}|(?="[ \t]*$))/g, ''),
  },
  'active-html': {
    done: 'It is text: write a link to an address.',
    mend: (_message, {text}, offset) =>
      text.startsWith('[', offset) ? {start: offset, end: offset, text: '\\'} : null,
  },
  'duplicate-id': {
    done: 'A quiz has an id of its own now; a heading, code or an element has none, and links to it lead to the other.',
    mend: mendTakenId,
  },
  'open-front-matter': {
    done: 'Its first line was taken out.',
    mend: (_message, {lines}) => replaceIn(lines[0], /^---[ \t]*$/, ''),
  },
};

function bracketOf(_message: Message, source: SourcePage, offset: number): Repair | null {
  return bracketAsText(source, offset);
}

const shownAsCode = 'The text around it is shown as it was written.';

/** A repair can bring others to light: after so many rounds, the blocks at the edge become code. */
const rounds = 6;
const mostRounds = 9;

/** Those about fields of the front matter are mended when the fields are written. */
const ofFields = new Set<RuleId>(['front-matter', 'page-fields', 'mdx-format', 'invalid-utf8']);
const errorRules = ruleIds.filter(
  (id) => rules[id].severity === 'error' && rules[id].page && !ofFields.has(id),
);

/**
 * Take out of a page what would stop a build of the bank: it stays in the page as text.
 *
 * @param page - The text as it was read.
 */
export function mendErrors(
  text: string,
  page: Page,
  path: string,
  vocabulary: Vocabulary,
): WithoutErrors {
  const mended: MendedError[] = [];
  const moves: LineMove[] = [];
  // The last that moved a line is the first to move it back.
  const lineOf = (line: number) =>
    moves.reduceRight((now, {after, by}) => (now > after ? Math.max(after, now - by) : now), line);
  let now = {text, page};
  for (let round = 0; ; round++) {
    const lines = splitLines(now.text);
    const flow = flowNodes(now.page.tree, lines);
    const source: SourcePage = {
      path,
      ...now,
      lines,
      flow,
      bom: false,
      invalidBytes: [],
      shallowRuns: findShallowRuns(flow, lines),
    };
    const {repairs, removed} = htmlRepairs(source);
    const errors = checkPage(source, errorRules).filter(
      ({ruleId, found}) =>
        // What acts in HTML is taken out first; what is left of it is shown.
        (ruleId !== 'active-html' || repairs.length === 0) &&
        // A moving PNG gets the name of a PNG when it is copied.
        !(ruleId === 'unshown-image' && /\.apng[`?#]/i.test(found)),
    );
    if (round === mostRounds || (errors.length === 0 && repairs.length === 0)) {
      const [first] = errors;
      const problem = first ? `${first.found} in line ${lineOf(first.line)}` : null;
      return {...now, mended, lineOf, problem};
    }
    for (const {line, what} of removed) {
      const found = `\`${what}\``;
      mended.push({kind: 'active-html', line: lineOf(line), found, done: 'It was taken out.'});
    }
    const isLate = round >= rounds;
    for (const message of errors) {
      const offset = (lines[message.line - 1]?.start ?? 0) + message.column - 1;
      const own = isLate ? undefined : mends[message.ruleId];
      const first = own?.mend(message, source, offset) ?? null;
      const repair = first ?? asCode(message, source, isLate);
      if (!repair) continue;
      repairs.push(repair);
      const {ruleId: kind, found} = message;
      const done = first && own ? own.done : shownAsCode;
      mended.push({kind, line: lineOf(message.line), found, done});
    }
    moves.push(...movesOf(now.text, repairs));
    const after = applyRepairs(now.text, repairs);
    now = {text: after, page: readPage(after, vocabulary)};
  }
}

/** Lines that came into a text: how many, behind which line of the text as it is then. */
interface LineMove {
  after: number;
  by: number;
}

function movesOf(text: string, repairs: readonly Repair[]): LineMove[] {
  const count = (part: string) => part.split('\n').length - 1;
  let moved = 0;
  return [...repairs]
    .sort((a, b) => a.start - b.start)
    .flatMap(({start, end, text: put}) => {
      const by = count(put) - count(text.slice(start, end));
      const after = count(text.slice(0, start)) + 1 + moved;
      moved += by;
      return by === 0 ? [] : [{after, by}];
    });
}
