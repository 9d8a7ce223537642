import type {Parent, PhrasingContent} from 'mdast';
import type {Extension as FromMarkdown} from 'mdast-util-from-markdown';
import {markdownLineEndingOrSpace, unicodePunctuation} from 'micromark-util-character';
import {codes, types} from 'micromark-util-symbol';
import type {
  Code,
  Construct,
  Event,
  Extension,
  State,
  Token,
  TokenizeContext,
} from 'micromark-util-types';

/*
 * `==marked==`, `^^inserted^^`, `2^10^` and `H~2~O` of pymdownx; what two tildes strike is GFM's.
 */

/** The element of each mark. One sign alone stands in words, and has no space inside. */
const elements: Readonly<Record<string, string>> = {
  '==': 'mark',
  '^^': 'ins',
  '^': 'sup',
  '~': 'sub',
};

interface InlineMark extends Parent {
  type: 'inlineMark';
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    inlineMark: InlineMark;
  }
  interface RootContentMap {
    inlineMark: InlineMark;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    inlineMark: 'inlineMark';
    inlineMarkSequence: 'inlineMarkSequence';
    inlineMarkText: 'inlineMarkText';
    /** One that has not found its other. */
    inlineMarkLone: 'inlineMarkLone';
  }
}

const mark: Construct = {name: 'inlineMark', tokenize, resolveAll: resolveMarks};

export const marksSyntax: Extension = {
  text: {[codes.equalsTo]: mark, [codes.caret]: mark, [codes.tilde]: mark},
  insideSpan: {null: [mark]},
};

function tokenize(
  this: TokenizeContext,
  effects: Parameters<Construct['tokenize']>[0],
  ok: State,
  nok: State,
): State {
  // eslint-disable-next-line @typescript-eslint/no-this-alias -- states are plain functions.
  const self = this;
  const {previous} = self;
  let sign: Code = null;
  let size = 0;

  return start;

  function start(code: Code): State | undefined {
    // A longer row of signs is none; one that is escaped is text.
    if (previous === code && self.events.at(-1)?.[1].type !== types.characterEscape) {
      return nok(code);
    }
    sign = code;
    effects.enter('inlineMarkLone');
    return more(code);
  }

  function more(code: Code): State | undefined {
    if (code === sign && size < 2) {
      effects.consume(code);
      size++;
      return more;
    }

    if (code === sign) return nok(code);
    const token = effects.exit('inlineMarkLone');
    if (!Object.hasOwn(elements, self.sliceSerialize(token))) return nok(code);
    const isInWord = size === 1;
    // `~/bin` is a path.
    const isHome = sign === codes.tilde && isInWord && code === codes.slash;
    token._open = !isSpace(code) && !isHome && (isInWord || !isWord(previous));
    token._close = !isSpace(previous) && (isInWord || !isWord(code));
    return ok(code);
  }
}

function isSpace(code: Code): boolean {
  return code === codes.eof || markdownLineEndingOrSpace(code);
}

function isWord(code: Code): boolean {
  return !isSpace(code) && !unicodePunctuation(code);
}

/** Join each mark that can close with the nearest before it that can open; the others are text. */
function resolveMarks(events: Event[], context: TokenizeContext): Event[] {
  /** Places of the marks that wait for their other, by their signs. */
  let waiting = new Map<string, number[]>();
  for (let index = 0; index < events.length; index++) {
    const event = events[index];
    if (!event) break;
    const [kind, token] = event;
    if (kind !== 'enter' || token.type !== 'inlineMarkLone') continue;
    const signs = context.sliceSerialize(token);
    const places = waiting.get(signs) ?? [];
    const open = token._close ? places.at(-1) : undefined;
    const opening = open === undefined ? undefined : events[open]?.[1];
    if (open !== undefined && opening && canHold(signs, opening, token, context)) {
      const joined = join(events.slice(open + 2, index), opening, token, context);
      // In place: who calls keeps the list.
      events.splice(open, index - open + 2, ...joined);
      index = open + joined.length - 1;
      // What opened inside and was not closed there is text.
      waiting = new Map(
        [...waiting].map(([name, all]) => [name, all.filter((place) => place < open)]),
      );
    } else if (token._open) waiting.set(signs, [...places.slice(-100), index]);
  }

  for (const [, token] of events) if (token.type === 'inlineMarkLone') token.type = types.data;
  return events;
}

function canHold(signs: string, opening: Token, closing: Token, context: TokenizeContext): boolean {
  if (opening.end.offset === closing.start.offset) return false;
  const inside = {start: opening.end, end: closing.start};
  return signs.length === 2 || !/\s/.test(context.sliceSerialize(inside));
}

function join(inside: Event[], opening: Token, closing: Token, context: TokenizeContext): Event[] {
  opening.type = 'inlineMarkSequence';
  closing.type = 'inlineMarkSequence';
  const whole: Token = {
    type: 'inlineMark',
    start: {...opening.start},
    end: {...closing.end},
  };
  const text: Token = {type: 'inlineMarkText', start: {...opening.end}, end: {...closing.start}};
  const between = context.parser.constructs.insideSpan.null ?? [];
  return [
    ['enter', whole, context],
    ['enter', opening, context],
    ['exit', opening, context],
    ['enter', text, context],
    ...resolveAll(between, inside, context),
    ['exit', text, context],
    ['enter', closing, context],
    ['exit', closing, context],
    ['exit', whole, context],
  ];
}

/** What stands inside of a mark may be others. */
function resolveAll(
  constructs: Pick<Construct, 'resolveAll'>[],
  inside: Event[],
  context: TokenizeContext,
): Event[] {
  const resolvers = new Set(constructs.flatMap((one) => one.resolveAll ?? []));
  return [...resolvers].reduce((events, resolve) => resolve(events, context), inside);
}

export const marksFromMarkdown: FromMarkdown = {
  canContainEols: ['inlineMark'],
  enter: {
    inlineMark(token) {
      this.enter({type: 'inlineMark', children: []}, token);
    },
  },
  exit: {
    inlineMark(token) {
      this.exit(token);
    },
    inlineMarkSequence(token) {
      const node = this.stack.at(-1);
      const hName = elements[this.sliceSerialize(token)];
      if (node?.type === 'inlineMark' && hName !== undefined) node.data = {hName};
    },
  },
};
