import {factorySpace} from 'micromark-factory-space';
import {markdownLineEnding, markdownSpace} from 'micromark-util-character';
import {codes, constants, types} from 'micromark-util-symbol';
import type {
  Code,
  Construct,
  Effects,
  Event,
  Extension,
  State,
  Token,
  TokenizeContext,
} from 'micromark-util-types';
import {highSurrogate, typeCharacter} from './characters.ts';
import {closedHtml, interruptibleHtml} from './interruptible-html.ts';
import * as openBlocks from './open-blocks.ts';
import {quizTag} from './quiz-tags.ts';

/** What a block keeps between its lines. */
interface BlockState {
  /** Columns of indentation that make a line part of the body. */
  detailsIndent?: number;
}

/** What the two kinds of blocks differ in: their name, and what stands between marks and title. */
const details = block('details');
const contentTab = block('contentTab');

function block(name: 'details' | 'contentTab'): Construct {
  return {
    name,
    tokenize(effects, ok, nok) {
      return tokenizeOpening.call(this, effects, ok, nok, name);
    },
    continuation: {tokenize: tokenizeContinuation},
    exit(effects) {
      openBlocks.closed(this);
      effects.exit(name);
    },
    resolveAll: indentToPrefix,
  };
}

/** Tried at the start of each line, but only while a block may be open (see `watch`). */
const unlazy: Construct = {name: 'detailsUnlazy', tokenize: tokenizeUnlazy};

const titleEnd: Construct = {tokenize: tokenizeTitleEnd, partial: true};

export interface DialectOptions {
  /** Whether a line of HTML whose elements are closed ends it: below is Markdown, as in the reference. */
  htmlEndsWithTags?: boolean;
}

/**
 * Micromark extension for `???` and `!!!` blocks.
 *
 * The block is a container of the document, as a list item is, so that bodies
 * are ordinary CommonMark, blocks nest, and time stays linear. Reference:
 * pymdownx.details 11.0 and Python-Markdown 3.10 admonitions.
 */
export function detailsSyntax({htmlEndsWithTags = false}: DialectOptions = {}): Extension {
  return {
    document: {
      [codes.questionMark]: details,
      [codes.exclamationMark]: details,
    },
    flow: {[codes.lessThan]: [quizTag, htmlEndsWithTags ? closedHtml : interruptibleHtml]},
  };
}

/** The same for `=== "Title"` tabs. Reference: pymdownx.tabbed 11.0 with `alternate_style`. */
export function contentTabSyntax(): Extension {
  return {document: {[codes.equalsTo]: contentTab}};
}

/** Read an opening line, from its marks to the end of the line. */
function tokenizeOpening(
  this: TokenizeContext,
  effects: Effects,
  ok: State,
  nok: State,
  name: 'details' | 'contentTab',
): State {
  // eslint-disable-next-line @typescript-eslint/no-this-alias -- states are plain functions.
  const self = this;
  let marker: Code = null;
  let size = 0;
  let high: number | undefined;
  let words = 0;
  /** `???-` makes a word `-`, which alone is neither a type nor a title. */
  let named = false;
  let token: Token;
  const flags = new Set<Code>();

  return start;

  /**
   * ```markdown
   * > | ??? question "Title"
   *     ^
   * ```
   */
  function start(code: Code): State | undefined {
    const prefix = linePrefix(self);
    if (prefix > 0 && !alignedInListItem(self, prefix)) return nok(code);

    marker = code;
    // A container's state is an open record in micromark's types.
    const state = self.containerState as BlockState;
    state.detailsIndent = prefix + constants.tabSize;
    token = effects.enter(name, {_container: true});
    effects.enter('detailsMarker');
    return sequence(code);
  }

  /**
   * ```markdown
   * > | ??? question "Title"
   *     ^^^
   * ```
   */
  function sequence(code: Code): State | undefined {
    if (code === marker && size < 3) {
      size++;
      effects.consume(code);
      return sequence;
    }

    if (size < 3) return nok(code);
    effects.exit('detailsMarker');
    if (name === 'contentTab') return tabFlag(code);

    if (code === codes.plusSign && marker === codes.questionMark) {
      effects.enter('detailsOpenMarker');
      effects.consume(code);
      effects.exit('detailsOpenMarker');
      return afterMarker;
    }

    return afterMarker(code);
  }

  /**
   * Each sign once, in any order, and then a space or more.
   *
   * ```markdown
   * > | ===+! "Title"
   *        ^^
   * ```
   */
  function tabFlag(code: Code): State | undefined {
    if ((code === codes.plusSign || code === codes.exclamationMark) && !flags.has(code)) {
      flags.add(code);
      effects.enter('contentTabFlag');
      effects.consume(code);
      effects.exit('contentTabFlag');
      return tabFlag;
    }

    return markdownSpace(code)
      ? factorySpace(effects, titleStart, types.whitespace)(code)
      : nok(code);
  }

  /**
   * ```markdown
   * > | ??? question "Title"
   *        ^
   * ```
   */
  function afterMarker(code: Code): State | undefined {
    if (typeCharacter(code) || highSurrogate(code)) return classStart(code);
    if (!markdownSpace(code)) return nok(code);
    effects.enter(types.whitespace);
    effects.consume(code);
    return afterMarkerSpace;
  }

  /**
   * At most one space comes before a type, any number before a title.
   *
   * ```markdown
   * > | ??? question "Title"
   *         ^
   * ```
   */
  function afterMarkerSpace(code: Code): State | undefined {
    if (markdownSpace(code)) {
      effects.consume(code);
      return beforeLoneTitle;
    }

    effects.exit(types.whitespace);
    if (typeCharacter(code) || highSurrogate(code)) return classStart(code);
    return titleStart(code);
  }

  /**
   * ```markdown
   * > | ???   "Title"
   *          ^
   * ```
   */
  function beforeLoneTitle(code: Code): State | undefined {
    if (markdownSpace(code)) {
      effects.consume(code);
      return beforeLoneTitle;
    }

    effects.exit(types.whitespace);
    return titleStart(code);
  }

  /**
   * ```markdown
   * > | ??? question "Title"
   *         ^
   * ```
   */
  function classStart(code: Code): State | undefined {
    words++;
    effects.enter('detailsClass');
    return classInside(code);
  }

  /**
   * ```markdown
   * > | ??? question "Title"
   *         ^^^^^^^^
   * ```
   */
  function classInside(code: Code): State | undefined {
    if (high !== undefined) {
      if (!typeCharacter(code, high)) return nok(code);
      high = undefined;
      named = true;
      effects.consume(code);
      return classInside;
    }

    if (highSurrogate(code)) {
      high = code;
      effects.consume(code);
      return classInside;
    }

    if (typeCharacter(code)) {
      effects.consume(code);
      return classInside;
    }

    const name = effects.exit('detailsClass');
    if (self.sliceSerialize(name) !== '-') named = true;
    return classAfter(code);
  }

  /**
   * ```markdown
   * > | ??? question "Title"
   *                 ^
   * > | ??? question
   *                 ^
   * ```
   */
  function classAfter(code: Code): State | undefined {
    if (lineEnd(code)) return named ? done(code) : nok(code);
    if (!markdownSpace(code)) return nok(code);
    return factorySpace(effects, classBetween, types.whitespace)(code);
  }

  /**
   * ```markdown
   * > | ??? question advanced "Title"
   *                  ^        ^
   * ```
   */
  function classBetween(code: Code): State | undefined {
    if (typeCharacter(code) || highSurrogate(code)) return classStart(code);
    if (lineEnd(code)) return named ? done(code) : nok(code);
    return titleStart(code);
  }

  /**
   * ```markdown
   * > | ??? question "Title"
   *                  ^
   * ```
   */
  function titleStart(code: Code): State | undefined {
    // `!!! "Title"` has no type, and is not an admonition in the reference.
    if (code !== codes.quotationMark) return nok(code);
    if (marker === codes.exclamationMark && words === 0) return nok(code);

    effects.enter('detailsTitle');
    effects.enter('detailsTitleMarker');
    effects.consume(code);
    effects.exit('detailsTitleMarker');
    return titlePadding;
  }

  /**
   * ```markdown
   * > | ??? question "  Title"
   *                   ^^
   * ```
   */
  function titlePadding(code: Code): State | undefined {
    return factorySpace(
      effects,
      effects.check(titleEnd, titleClose, titleTextStart),
      types.whitespace,
    )(code);
  }

  /**
   * ```markdown
   * > | ??? question "Title"
   *                   ^
   * ```
   */
  function titleTextStart(code: Code): State | undefined {
    if (lineEnd(code)) return nok(code);
    effects.enter('detailsTitleText', {contentType: constants.contentTypeText});
    effects.consume(code);
    return titleText;
  }

  /**
   * ```markdown
   * > | ??? question "Title"
   *                   ^^^^^
   * ```
   */
  function titleText(code: Code): State | undefined {
    if (lineEnd(code)) return nok(code);
    if (code === codes.quotationMark || markdownSpace(code)) {
      return effects.check(titleEnd, titleTextEnd, titleTextMore)(code);
    }

    effects.consume(code);
    return titleText;
  }

  /**
   * An inner quote, or space inside the title: the whole run of spaces at once,
   * so that no run is looked at twice.
   */
  function titleTextMore(code: Code): State | undefined {
    effects.consume(code);
    return markdownSpace(code) ? titleTextSpace : titleText;
  }

  function titleTextSpace(code: Code): State | undefined {
    if (!markdownSpace(code)) return titleText(code);
    effects.consume(code);
    return titleTextSpace;
  }

  /**
   * ```markdown
   * > | ??? question "Title"
   *                        ^
   * ```
   */
  function titleTextEnd(code: Code): State | undefined {
    effects.exit('detailsTitleText');
    return markdownSpace(code)
      ? factorySpace(effects, titleClose, types.whitespace)(code)
      : titleClose(code);
  }

  function titleClose(code: Code): State | undefined {
    effects.enter('detailsTitleMarker');
    effects.consume(code);
    effects.exit('detailsTitleMarker');
    effects.exit('detailsTitle');
    return factorySpace(effects, done, types.whitespace);
  }

  function done(code: Code): State | undefined {
    openBlocks.opened(self, token);
    watch(self);
    return ok(code);
  }
}

/**
 * Look ahead for the quote that ends a title: the first one with nothing but
 * spaces after it.
 *
 * ```markdown
 * > | ??? question "The "Three Pillars" of it" ␠␠
 *                                            ^^^^
 * ```
 */
function tokenizeTitleEnd(effects: Effects, ok: State, nok: State): State {
  return start;

  function start(code: Code): State | undefined {
    return markdownSpace(code) ? factorySpace(effects, quote, types.whitespace)(code) : quote(code);
  }

  function quote(code: Code): State | undefined {
    if (code !== codes.quotationMark) return nok(code);
    effects.enter('detailsTitleMarker');
    effects.consume(code);
    effects.exit('detailsTitleMarker');
    return factorySpace(effects, after, types.whitespace);
  }

  function after(code: Code): State | undefined {
    return lineEnd(code) ? ok(code) : nok(code);
  }
}

/**
 * A line continues a block when it is blank or indented far enough.
 *
 * ```markdown
 *   | ??? question "Title"
 * > |     Body
 *     ^^^^
 * ```
 */
function tokenizeContinuation(
  this: TokenizeContext,
  effects: Effects,
  ok: State,
  nok: State,
): State {
  // eslint-disable-next-line @typescript-eslint/no-this-alias -- states are plain functions.
  const self = this;
  const {detailsIndent = constants.tabSize} = self.containerState as BlockState;
  // The indentation of the block around this one is not this one's.
  const outer = self.events.at(-1);
  // The factory's limit is exclusive.
  return factorySpace(effects, afterIndent, 'detailsIndent', detailsIndent + 1);

  /**
   * Only here is known whether the line is blank: to look ahead for that at each
   * of many open blocks would read a long indentation again and again.
   */
  function afterIndent(code: Code): State | undefined {
    const indented =
      self.events.at(-1) !== outer && tailWidth(self, 'detailsIndent') === detailsIndent;
    return indented || lineEnd(code) ? proceed(code) : nok(code);
  }

  function proceed(code: Code): State | undefined {
    openBlocks.continued(self);
    return ok(code);
  }
}

/**
 * Ends the blocks that the line at hand does not continue, by claiming (for the
 * look-ahead only) that a container starts here. There is none, so the second
 * reading, after the blocks are closed, declines and the line is ordinary.
 */
function tokenizeUnlazy(this: TokenizeContext, _effects: Effects, ok: State, nok: State): State {
  // eslint-disable-next-line @typescript-eslint/no-this-alias -- states are plain functions.
  const self = this;
  return (code) => {
    if (code !== codes.eof && openBlocks.interrupts(self)) return ok(code);
    if (openBlocks.none(self)) unwatch(self);
    return nok(code);
  };
}

/**
 * Try {@link unlazy} from here on. micromark makes the lists of constructs anew for
 * each parse, so this one is ours to change; pages without blocks pay nothing.
 */
function watch({parser}: TokenizeContext): void {
  const {document} = parser.constructs;
  const constructs = [document.null ?? []].flat();
  if (!constructs.includes(unlazy)) document.null = [...constructs, unlazy];
}

function unwatch({parser}: TokenizeContext): void {
  const {document} = parser.constructs;
  document.null = [document.null ?? []].flat().filter((construct) => construct !== unlazy);
}

/**
 * Once all lines are read, the indentation of a body is an ordinary line prefix:
 * micromark and mdast step over prefixes, and no other token, to find the last
 * line of a container or a list, and whether blank lines stand in between.
 */
export function indentToPrefix(events: Event[]): Event[] {
  for (const [, token] of events) {
    if (token.type === 'detailsIndent') token.type = types.linePrefix;
  }

  return events;
}

function lineEnd(code: Code): boolean {
  return code === codes.eof || markdownLineEnding(code);
}

/** Columns of white space between the container's edge and the marks. */
function linePrefix(context: TokenizeContext): number {
  return tailWidth(context, types.linePrefix);
}

/** Width in columns of the token that just ended, when it is of the type; else 0. */
export function tailWidth(context: TokenizeContext, type: Event[1]['type']): number {
  return eventWidth(context.events.at(-1), type);
}

function eventWidth(event: Event | undefined, type: Event[1]['type']): number {
  return event?.[0] === 'exit' && event[1].type === type
    ? event[2].sliceSerialize(event[1], true).length
    : 0;
}

/**
 * In the reference the content of a list item starts at a multiple of four
 * columns, in CommonMark right after the marker. A block indented the first way
 * belongs to the item too, after a blank line.
 *
 * ```markdown
 *   | - item
 *   |
 * > |     ??? question "Title"
 *     ^^^^
 * ```
 */
function alignedInListItem(context: TokenizeContext, prefix: number): boolean {
  if (context.interrupt) return false;
  // Skip the two events of the prefix itself, and the ends of containers that this
  // line closes: they stand there on the second reading. Then walk outwards.
  let index = context.events.length - 3;
  while (context.events[index]?.[0] === 'exit' && context.events[index]?.[1]._container) index--;

  let columns = prefix;
  let width = eventWidth(context.events[index], types.listItemIndent);
  while (width > 0) {
    columns += width;
    index -= 2;
    width = eventWidth(context.events[index], types.listItemIndent);
  }

  return columns > prefix && columns % constants.tabSize === 0;
}
