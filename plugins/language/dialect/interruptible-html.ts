import {htmlFlow} from 'micromark-core-commonmark';
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
  tokenize: tokenizeInterruptibleHtml,
};

function tokenizeInterruptibleHtml(
  this: TokenizeContext,
  effects: Effects,
  ok: State,
  nok: State,
): State {
  // eslint-disable-next-line @typescript-eslint/no-this-alias -- states are plain functions.
  const self = this;
  // In MDX, tags are code.
  if (self.parser.constructs.disable.null?.includes('htmlFlow')) return nok;
  const depth = tagDepth();

  const watched: Effects = {
    ...effects,
    exit(type) {
      const token = effects.exit(type);
      if (type === 'htmlFlowData') {
        const open = depth(self.sliceSerialize(token) + '\n');
        self.currentConstruct = open > 0 ? interruptibleHtml : balanced;
      }

      return token;
    },
  };

  return htmlFlow.tokenize.call(self, watched, ok, nok);
}

/** Count open elements over the lines of a block: feed a line, get the depth. */
function tagDepth(): (line: string) => number {
  const tags = /<!--.*?-->|<(\/?)([a-z][a-z0-9-]*)(?![a-z0-9-])[^<>]*?(\/?)>/gis;
  let rest = '';
  let depth = 0;

  return (line) => {
    const text = rest + line;
    let end = 0;
    for (const match of text.matchAll(tags)) {
      end = match.index + match[0].length;
      const name = match[2]?.toLowerCase();
      if (name === undefined || match[3] === '/' || voidElements.has(name)) continue;
      depth += match[1] === '/' ? -1 : 1;
    }

    // A tag may end on a later line; what cannot be one is not kept, so that the
    // text looked at again stays short.
    const open = text.lastIndexOf('<');
    rest = open >= end && text.length - open < 1000 ? text.slice(open) : '';
    return depth + (rest === '' ? 0 : 1);
  };
}
