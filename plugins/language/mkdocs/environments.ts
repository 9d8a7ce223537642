import {markdownLineEnding} from 'micromark-util-character';
import {codes, types} from 'micromark-util-symbol';
import type {
  Code,
  Construct,
  Effects,
  State,
  TokenizeContext,
  Tokenizer,
} from 'micromark-util-types';
import {factorySpace} from 'micromark-factory-space';

/** `\\begin{align}` … `\\end{align}` that are all of a paragraph: a formula without other marks. */
export const environment: Construct = {name: 'environment', tokenize, concrete: true};

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  // eslint-disable-next-line @typescript-eslint/no-this-alias -- states are plain functions.
  const self = this;
  let line = '';
  let isFirst = true;

  return (code) => {
    // In a paragraph it is what is written.
    if (self.interrupt) return nok(code);
    effects.enter('formula');
    return begin(code);
  };

  function begin(code: Code): State | undefined {
    effects.enter('formulaText');
    line = '';
    return inside(code);
  }

  function inside(code: Code): State | undefined {
    if (code !== codes.eof && !markdownLineEnding(code)) {
      effects.consume(code);
      line += code < 0 ? ' ' : String.fromCharCode(code);
      return inside;
    }
    if (isFirst && !/^\\begin\{[a-z]+\*?\}/i.test(line)) return nok(code);
    isFirst = false;
    effects.exit('formulaText');
    return effects.check({tokenize: nextLine(self), partial: true}, lineEnd, last)(code);
  }

  function lineEnd(code: Code): State | undefined {
    effects.enter(types.lineEnding);
    effects.consume(code);
    effects.exit(types.lineEnding);
    return factorySpace(effects, begin, types.linePrefix);
  }

  function last(code: Code): State | undefined {
    if (!/\\end\{[a-z]+\*?\}\s*$/i.test(line)) return nok(code);
    effects.exit('formula');
    return ok(code);
  }
}

/** Whether there is another line of the same block: the end of this one belongs to a formula only then. */
export function nextLine(self: TokenizeContext): Tokenizer {
  return (effects, ok, nok) => (code) => {
    if (code === codes.eof) return nok(code);
    effects.enter(types.lineEnding);
    effects.consume(code);
    effects.exit(types.lineEnding);
    return (first) =>
      self.parser.lazy[self.now().line]
        ? nok(first)
        : factorySpace(
            effects,
            (next) => (next === codes.eof || markdownLineEnding(next) ? nok(next) : ok(next)),
            types.linePrefix,
          )(first);
  };
}
