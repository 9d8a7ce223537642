import {htmlFlow} from 'micromark-core-commonmark';
import {markdownLineEnding} from 'micromark-util-character';
import {codes} from 'micromark-util-symbol';
import type {Construct, Effects, State, TokenizeContext} from 'micromark-util-types';

const voidElements = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** Whether a block construct was tried again after the HTML, or is the HTML itself. */
const balanced: Construct = {...htmlFlow, name: 'detailsBalancedHtml', concrete: false};

/**
 * HTML (flow) that a `???` or `!!!` line ends once its elements are closed.
 *
 * In CommonMark the HTML block of `<p>Text</p>` runs to the next blank line and
 * would swallow an opening line; in the reference it ends with its end tag.
 * While an element is open (`<div>`), the reference takes `???` as raw text too.
 *
 * micromark looks for new containers in flow that is not `concrete`, so the
 * construct at hand is exchanged when the tags balance. A list or a block quote
 * right after closed HTML is therefore read as one, as in the reference.
 *
 * It keeps the name of what it stands in for: MDX, which has no HTML, disables it by name.
 */
export const interruptibleHtml: Construct = {
  ...htmlFlow,
  tokenize(effects, ok, nok) {
    return tokenizeHtml.call(this, effects, ok, nok, false);
  },
};

/**
 * The same, and as in the reference a fence is code in it, and once its elements are closed the next line ends it:
 * `<summary>T</summary>`.
 */
export const closedHtml: Construct = {
  ...htmlFlow,
  tokenize(effects, ok, nok) {
    return tokenizeHtml.call(this, effects, ok, nok, true);
  },
};

function tokenizeHtml(
  this: TokenizeContext,
  effects: Effects,
  ok: State,
  nok: State,
  endsWhenClosed: boolean,
): State {
  // eslint-disable-next-line @typescript-eslint/no-this-alias -- states are plain functions.
  const self = this;
  // In MDX, tags are code.
  if (self.parser.constructs.disable.null?.includes('htmlFlow')) return nok;
  const construct = self.currentConstruct;
  const count = countTags();
  let endsHere = false;
  let looksBelow = false;
  let isElement: boolean | null = null;

  const watched: Effects = {
    ...effects,
    exit(type) {
      const token = effects.exit(type);
      if (type === 'htmlFlowData') {
        const line = self.sliceSerialize(token);
        isElement ??= element.test(line);
        const {open, isClosed} = count(line + '\n');
        self.currentConstruct = open > 0 ? construct : balanced;
        endsHere = endsWhenClosed && isElement && isClosed;
        looksBelow = endsWhenClosed && isElement;
      }

      return token;
    },
    // At the end of a line of an element, whether a blank line is next, and so ends it.
    check(construct, ends, goesOn) {
      const look = effects.check(construct, ends, goesOn);
      return (code) => {
        if (!markdownLineEnding(code)) return look(code);
        if (endsHere) return ends(code);
        if (!looksBelow) return look(code);
        looksBelow = false;
        return effects.check(fenceBelow, ends, look)(code);
      };
    },
  };

  return htmlFlow.tokenize.call(self, watched, ok, nok);
}

const fence = /^ {0,3}(?:`{3,}[^`]*|~{3,}.*)$/;

/** The end of a line before one that begins a code fence. */
const fenceBelow: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- states are plain functions.
    const self = this;
    const inside: State = (code) => {
      if (code !== codes.eof && !markdownLineEnding(code)) {
        effects.consume(code);
        return inside;
      }
      const token = effects.exit('htmlFlowData');
      return fence.test(self.sliceSerialize(token)) ? ok(code) : nok(code);
    };
    const begin: State = (code) => {
      if (code !== codes.space && code !== codes.graveAccent && code !== codes.tilde)
        return nok(code);
      effects.enter('htmlFlowData');
      return inside(code);
    };
    return (code) => {
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return begin;
    };
  },
};

/** HTML that a blank line ends; the rest has ends of its own. */
const element = /^<\/?(?!(?:pre|script|style|textarea)(?:[\s>]|$))[a-z]/i;

/**
 * Count open elements over the lines of a block: feed a line, get how many are, and whether the content of each
 * is Markdown. What closes an element that began elsewhere is never closed.
 */
function countTags(): (line: string) => {open: number; isClosed: boolean} {
  const tags = /<!--.*?-->|<(\/?)([a-z][a-z0-9-]*)(?![a-z0-9-])[^<>]*?(\/?)>/gis;
  let rest = '';
  let depth = 0;
  let isWhole = true;
  /** Whether each open element has the attribute `markdown`. */
  const read: boolean[] = [];

  return (line) => {
    const text = rest + line;
    let end = 0;
    for (const match of text.matchAll(tags)) {
      end = match.index + match[0].length;
      const name = match[2]?.toLowerCase();
      if (name === undefined || match[3] === '/' || voidElements.has(name)) continue;
      depth += match[1] === '/' ? -1 : 1;
      if (match[1] !== '/') read.push(/\smarkdown[\s=>]/i.test(match[0]));
      else if (read.pop() === undefined) isWhole = false;
    }

    // A tag may end on a later line; what cannot be one is not kept, so that the
    // text looked at again stays short.
    const open = text.lastIndexOf('<');
    rest = open >= end && text.length - open < 1000 ? text.slice(open) : '';
    const isClosed = rest === '' && isWhole && !read.includes(false);
    return {open: depth + (rest === '' ? 0 : 1), isClosed};
  };
}
