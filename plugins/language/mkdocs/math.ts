import type {Literal} from 'mdast';
import type {Extension as FromMarkdown} from 'mdast-util-from-markdown';
import {factorySpace} from 'micromark-factory-space';
import {
  asciiAlphanumeric,
  asciiDigit,
  markdownLineEnding,
  markdownLineEndingOrSpace,
} from 'micromark-util-character';
import {codes, types} from 'micromark-util-symbol';
import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  TokenizeContext,
} from 'micromark-util-types';
import {environment, nextLine} from './environments.ts';

/*
 * Formulas as pymdownx.arithmatex reads them: `$x$`, `$$x$$`, `\\(x\\)` in text, `\\[x\\]` on lines of its own, and between
 * two lines that are only `$$`, or `\\[` and `\\]`; or a paragraph from `\\begin{…}` to `\\end{…}`.
 * "$5 and $6" is no formula: it would begin or end with a space.
 */

/** A formula longer than this is none: what is not closed must not cost more and more. */
const longest = 2000;

interface Formula extends Literal {
  type: 'formula';
  value: string;
  /** On a line of its own. */
  isBlock: boolean;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    formula: Formula;
  }
  interface BlockContentMap {
    formula: Formula;
  }
  interface RootContentMap {
    formula: Formula;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    formula: 'formula';
    formulaMark: 'formulaMark';
    formulaText: 'formulaText';
  }
}

const inText: Construct = {name: 'formulaText', tokenize: tokenizeText};
const inFlow: Construct = {name: 'formulaFlow', tokenize: tokenizeFlow, concrete: true};

export const mathSyntax: Extension = {
  flow: {[codes.dollarSign]: inFlow, [codes.backslash]: [inFlow, environment]},
  text: {[codes.dollarSign]: inText, [codes.backslash]: inText},
};

/** What ends a formula that begins so. */
const ends: Readonly<Record<string, string>> = {$: '$', $$: '$$', '\\(': '\\)', '\\[': '\\]'};

function tokenizeText(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  // eslint-disable-next-line @typescript-eslint/no-this-alias -- states are plain functions.
  const self = this;
  const {previous} = self;
  let begun = '';
  let end = '';
  let length = 0;
  let isEmpty = true;
  let last: Code = null;
  /** How many characters of a name it begins with: "$USER and $HOME" are names of the shell. */
  let nameLength = 0;
  let isInName = true;

  return (code) => {
    // A third dollar, or one right behind a word or a number, begins nothing.
    if (previous === codes.dollarSign && code === previous) return nok(code);
    effects.enter('formula');
    return readOpening(effects, inside, nok, (opening) => {
      begun = opening;
      end = ends[opening] ?? '';
    })(code);
  };

  function inside(code: Code): State | undefined {
    // Brackets are about whole lines: in a sentence they are what is written.
    if (begun === '\\[' && !atEdge(previous)) return nok(code);
    return end === '$' && markdownLineEndingOrSpace(code) ? nok(code) : atLineStart(code);
  }

  /** A token without a character is an error to micromark: what may have none is looked at first. */
  function atLineStart(code: Code): State | undefined {
    if (code === codes.eof) return nok(code);
    if (markdownLineEnding(code)) {
      effects.enter(types.lineEnding);
      effects.consume(code);
      effects.exit(types.lineEnding);
      last = code;
      return atLineStart;
    }
    return code === end.charCodeAt(0) && canEnd()
      ? effects.check({tokenize: closing, partial: true}, close, begin)(code)
      : begin(code);
  }

  function begin(code: Code): State | undefined {
    effects.enter('formulaText');
    return text(code);
  }

  function text(code: Code): State | undefined {
    if (code === codes.eof || ++length > longest) return nok(code);
    if (code !== end.charCodeAt(0)) return more(code);
    // A dollar in a formula is its end, or it is none.
    const otherwise = end === '$' ? nok : more;
    return canEnd()
      ? effects.check({tokenize: closing, partial: true}, endText, otherwise)(code)
      : otherwise(code);
  }

  function more(code: Code): State | undefined {
    if (markdownLineEnding(code)) {
      effects.exit('formulaText');
      return atLineStart(code);
    }
    isEmpty &&= markdownLineEndingOrSpace(code);
    isInName &&= isOfName(code);
    if (isInName) nameLength++;
    last = code;
    effects.consume(code);
    return code === codes.backslash ? escaped : text;
  }

  /** `\\$` is a dollar, and `\\\\` is a line of the formula. */
  function escaped(code: Code): State | undefined {
    if (code === codes.eof || markdownLineEnding(code)) return text(code);
    // One in another is the one that is meant; and a row of them would be read to its end from each.
    if (begun.startsWith('\\') && code === begun.charCodeAt(1)) return nok(code);
    last = code;
    effects.consume(code);
    return text;
  }

  function canEnd(): boolean {
    return !isEmpty && (end !== '$' || !markdownLineEndingOrSpace(last));
  }

  function closing(this: TokenizeContext, inner: Effects, found: State, none: State): State {
    return readClosing(
      inner,
      end,
      begun === '\\['
        ? factorySpace(inner, (code) => (atEdge(code) ? found(code) : none(code)), types.whitespace)
        : (code) => (end === '$' && goesOn(code) ? none(code) : found(code)),
      none,
    );
  }

  /** "$x and 2$3" ends with a number of its own, and "$USER:$HOME" or "${A}:${B}" with a name. */
  function goesOn(code: Code): boolean {
    return asciiDigit(code) || code === codes.leftCurlyBrace || (nameLength > 1 && isOfName(code));
  }

  function endText(code: Code): State | undefined {
    effects.exit('formulaText');
    return close(code);
  }

  function close(code: Code): State | undefined {
    return readClosing(
      effects,
      end,
      (after) => {
        effects.exit('formula');
        return ok(after);
      },
      nok,
    )(code);
  }
}

function atEdge(code: Code): boolean {
  return code === codes.eof || markdownLineEnding(code);
}

function isOfName(code: Code): boolean {
  return asciiAlphanumeric(code) || code === codes.underscore;
}

/** Lines between `$$` and `$$`; a blank line or the end of the container ends them too. */
function tokenizeFlow(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  // eslint-disable-next-line @typescript-eslint/no-this-alias -- states are plain functions.
  const self = this;
  const tail = self.events.at(-1);
  const indent =
    tail?.[1].type === types.linePrefix ? tail[2].sliceSerialize(tail[1], true).length : 0;
  let end = '';

  return (code) => {
    effects.enter('formula');
    return readOpening(
      effects,
      factorySpace(effects, afterOpening, types.whitespace),
      nok,
      (opening) => {
        end = opening.length === 2 && opening !== '\\(' ? (ends[opening] ?? '') : '';
      },
    )(code);
  };

  function afterOpening(code: Code): State | undefined {
    if (end === '' || code === codes.eof || !markdownLineEnding(code)) return nok(code);
    // Whether there is anything at all to read is known in the next line.
    return self.interrupt ? ok(code) : ifMore(nok)(code);
  }

  /** The end of a line belongs to the formula only if there is more of it. */
  function ifMore(otherwise: State): State {
    return effects.check({tokenize: nextLine(self), partial: true}, lineEnd, otherwise);
  }

  function lineEnd(code: Code): State | undefined {
    effects.enter(types.lineEnding);
    effects.consume(code);
    effects.exit(types.lineEnding);
    return indent === 0
      ? lineStart
      : factorySpace(effects, lineStart, types.linePrefix, indent + 1);
  }

  function lineStart(code: Code): State | undefined {
    return effects.check({tokenize: closing, partial: true}, close, begin)(code);
  }

  function begin(code: Code): State | undefined {
    effects.enter('formulaText');
    return line(code);
  }

  function line(code: Code): State | undefined {
    if (code === codes.eof || markdownLineEnding(code)) {
      effects.exit('formulaText');
      return ifMore(done)(code);
    }
    if (code === end.charCodeAt(0)) {
      return effects.check({tokenize: closing, partial: true}, endText, consume)(code);
    }
    return consume(code);
  }

  function consume(code: Code): State | undefined {
    effects.consume(code);
    return line;
  }

  function closing(this: TokenizeContext, inner: Effects, found: State, none: State): State {
    return readClosing(
      inner,
      end,
      factorySpace(
        inner,
        (code) => (code === codes.eof || markdownLineEnding(code) ? found(code) : none(code)),
        types.whitespace,
      ),
      none,
    );
  }

  function endText(code: Code): State | undefined {
    effects.exit('formulaText');
    return close(code);
  }

  function close(code: Code): State | undefined {
    return readClosing(effects, end, factorySpace(effects, done, types.whitespace), nok)(code);
  }

  function done(code: Code): State | undefined {
    effects.exit('formula');
    return ok(code);
  }
}

/** Read `$`, `$$`, `\\(` or `\\[`. */
function readOpening(
  effects: Effects,
  ok: State,
  nok: State,
  found: (opening: string) => void,
): State {
  return (code) => {
    effects.enter('formulaMark');
    effects.consume(code);
    const isDollar = code === codes.dollarSign;
    return (next: Code) => {
      const isSecond = isDollar
        ? next === codes.dollarSign
        : next === codes.leftParenthesis || next === codes.leftSquareBracket;
      if (!isSecond && !isDollar) return nok(next);
      if (!isSecond) {
        effects.exit('formulaMark');
        found('$');
        return ok(next);
      }
      effects.consume(next);
      effects.exit('formulaMark');
      found(isDollar ? '$$' : next === codes.leftParenthesis ? '\\(' : '\\[');
      return ok;
    };
  };
}

function readClosing(effects: Effects, end: string, ok: State, nok: State): State {
  let at = 0;
  return start;

  function start(code: Code): State | undefined {
    effects.enter('formulaMark');
    return inside(code);
  }

  function inside(code: Code): State | undefined {
    if (code !== end.charCodeAt(at)) return nok(code);
    effects.consume(code);
    at++;
    if (at < end.length) return inside;
    effects.exit('formulaMark');
    return ok;
  }
}

export const mathFromMarkdown: FromMarkdown = {
  enter: {
    formula(token) {
      this.enter({type: 'formula', value: '', isBlock: false}, token);
    },
  },
  exit: {
    formula(token) {
      const node = this.stack.at(-1);
      if (node?.type === 'formula')
        node.isBlock = /^(?:\$\$|\\\[|\\begin)/.test(this.sliceSerialize(token));
      this.exit(token);
    },
    formulaText(token) {
      const node = this.stack.at(-1);
      if (node?.type !== 'formula') return;
      node.value = `${node.value}\n${this.sliceSerialize(token)}`.trim();
    },
  },
};
