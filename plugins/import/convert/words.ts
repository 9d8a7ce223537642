import {splitMark} from '../../language/questions/marks.ts';

/*
 * What tells a question from another title. Banks are written by people who are asked things in
 * interviews, so what they ask begins with few words.
 */

const asking =
  /^(?:what|why|how|when|where|which|who|whom|whose|is|are|was|were|can|could|do|does|did|should|would|will|have|has|explain|describe|define|compare|differentiate|distinguish|difference|differences|true or false|discuss|elaborate|name)\b(?!['’]s (?:next|new)\b)/i;

const telling =
  /^(?:list|write|implement|design|create|give|tell|walk|show|find|identify|fix|suppose|imagine|given|you (?:are|have|need|want)|let['’]s say|assume|demonstrate|provide|specify|state|mention|run|use|build|develop|solve|print|check|sort|reverse|count|convert|refactor|complete|match|choose|select|determine|calculate|order|draw)\b/i;

/** Titles that end with a question mark and ask the reader nothing. */
const idle =
  /^(?:(?:still |do you )?(?:have )?(?:any |more |further )*questions|need (?:more )?help|what['’]?s (?:next|new)|what next|where (?:to go|next)|who is this for|why this (?:page|site|course|guide)|ready)\b[^?]*\??$/i;

const endsAsking =
  /[?？؟\u037E](?:[\s)\]"”’'»*_:.!]|\u200D|\uFE0F|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\([^()?]*\)|\[[^[\]?]*\])*$/u;

const labels =
  'answers?|solutions?|hints?|explanations?|outputs?|results?|details|spoilers?|tips?|codes?|example|examples|toc|table of contents|contents|more|rationale|walkthrough|respuestas?|réponses?|antwort|lösung|risposta|resposta|答案|解答|解析|回答|提示|答え|ответ|решение|الإجابة';
const label = new RegExp(
  `^(?:(?:the|sample|model|possible|suggested|expected|correct|my|full|one|a|an)\\s+)*(?:${labels})(?:\\s*(?:code|key|here|below|\\d+))?[\\s\\p{P}\\p{S}]*$`,
  'iu',
);
const invitation = new RegExp(
  `^(?:(?:please\\s+)?(?:click|tap|press|show|see|view|reveal|open|expand|toggle|display|unfold)\\b.*?)(?:${labels}|here|me|this|it|to expand|reveal)?[\\s\\p{P}\\p{S}]*$`,
  'iu',
);

const answerWords =
  'answers?(?:\\s+key)?|solutions?|respuestas?|soluci[oó]n|réponses?|antwort|lösung|risposta|resposta|答案|解答|回答|答え|ответ|решение|الإجابة';
const namedAnswer = new RegExp(
  `^(?:(?:click|tap|show|see|view|reveal|open|expand|toggle|check|get|display)\\b.{0,30}?\\s)?(?:(?:the|sample|model|possible|suggested|expected|correct|my|full|your)\\s+)*(?:${answerWords})(?:\\s*\\d+)?(?:\\s*(?:and|&|with)\\s+explanation)?[\\s\\p{P}\\p{S}]*$`,
  'iu',
);

const strictly = `(?:(?:sample|model|possible|suggested|expected|correct|short)\\s+)?(?:${answerWords}|ans)`;
const ends = '\\s*[:：]';
const ledBy = new RegExp(
  [
    // In bold letters or italics: with a colon, or alone.
    `^([*_]{1,3})${strictly}(?:${ends}\\s*\\1|\\1${ends}|[.!]?\\1$)`,
    `^<(b|strong|em|i)>${strictly}(?:${ends}\\s*</\\2>|</\\2>${ends}|</\\2>$)`,
    `^${strictly}${ends}`,
  ]
    .map((form) => `${form}\\s*(?:<br\\s*/?>\\s*)?`)
    .join('|'),
  'iu',
);
/** What is Markdown of another kind at the beginning of a line. */
const opening = /^(?:[-+>#=|~:]|\*\s|\d{1,9}[.)]\s|`{3}|[?!]{3})/;

const separator = String.raw`(?:\s*[.:)\]](?=\D)|\s*[．：、）]|\s+[–—-](?=\s))\s*(?=\S)`;
const numbered = new RegExp(`^\\s*\\d{1,6}${separator}`, 'u');
const named =
  /^\s*q(?:uestion)?\s*(?:[-#.]?\s*\d{1,6}(?:\s*[.:)\]：．、）–—-]|(?=\s))|[.:：](?=\s))\s*(?=\S)/iu;
const posed =
  /^\s*(?:problem|challenge|puzzle|exercise|task)\s*(?:[-#.]?\s*\d{1,6}(?:\s*[.:)\]：．、）–—-]|(?=\s))|[:：](?=\s))\s*(?=\S)/iu;

/** In characters: what is longer is no title. */
export const longestTitle = 400;

/** A title without its number, mark and tags in brackets: what it says. */
export function bareTitle(title: string): string {
  const short = title.length > 2000 ? title.slice(0, 1000) + title.slice(-1000) : title;
  let text = short.replace(/[*_`]+/g, ' ').trim();
  for (let round = 0; round < 4; round++) {
    const before = text;
    text = splitMark(text).rest.replace(named, '').replace(posed, '').replace(numbered, '');
    text = text.replace(/^[[(【][^[\]()]{1,30}[\])】]\s*/, '').trim();
    if (text === before) break;
  }
  return text;
}

/** Whether a title says that an answer follows, and nothing else: "Answer", "Show the solution". */
export function isNamedAnswer(title: string): boolean {
  return namedAnswer.test(splitMark(title.replace(/[*_`]+/g, ' ').trim()).rest.trim());
}

/** The first line of an answer without the words that say that it is one; null for a line without. */
export function withoutAnswerLabel(line: string): string | null {
  const [, heading] = /^ {0,3}#{1,6}[ \t]+(.*)$/.exec(line) ?? [];
  if (heading !== undefined) return isNamedAnswer(heading) && !/\d/.test(heading) ? '' : null;
  const [label] = ledBy.exec(line) ?? [];
  const rest = line.slice(label?.length);
  return label === undefined || opening.test(rest) ? null : rest;
}

/** Whether a heading says that the answer to a whole page follows: "Answer guide" too. */
export function isAnswerHeading(title: string): boolean {
  const own = bareTitle(title).replace(/\s+(?:guide|notes?|outline|sketch)$/i, '');
  return isNamedAnswer(own) || /^(?:面试题剖析|参考答案)$/u.test(own);
}

/** How sure it is that a title asks something. */
export interface Asks {
  /** It ends with a question mark. */
  marked: boolean;
  /** It begins as a question does, mark or not. */
  worded: boolean;
  /** It begins with what to do; so do the steps of any guide. */
  told: boolean;
  /** It says that it is one: `Q12.`. */
  named: boolean;
  /** It says that it is something to solve: `Problem 3:`. */
  posed: boolean;
  /** A number leads it. */
  numbered: boolean;
}

export function readAsking(written: string): Asks {
  // Many spaces could be divided among the parts of a pattern in many ways.
  const title = written.replace(/\s+/g, ' ');
  const bare = bareTitle(title);
  const isIdle = idle.test(bare);
  const plain = splitMark(title.trim()).rest;
  return {
    marked: endsAsking.test(bare) && !isIdle,
    worded: asking.test(bare) && !isIdle,
    told: telling.test(bare),
    named: named.test(plain),
    posed: posed.test(plain),
    numbered: numbered.test(plain),
  };
}

/** Whether a title is one that opens an answer, and asks nothing itself: "Click to reveal". */
export function isAnswerLabel(title: string): boolean {
  const bare = bareTitle(title);
  return bare === '' || (!endsAsking.test(bare) && (label.test(bare) || invitation.test(bare)));
}
