import type {Literal} from 'mdast';
import type {Extension as FromMarkdown} from 'mdast-util-from-markdown';
import {markdownLineEnding} from 'micromark-util-character';
import {codes} from 'micromark-util-symbol';
import type {Code, Construct, Extension, State} from 'micromark-util-types';

/*
 * Lines that say something by themselves, whatever stands around them: `--8<-- "file"`, `/// details | Title`,
 * `<div markdown>`. What they mean is found in the tree.
 */

/** One such line, without the space around it. None is left in a tree that was read. */
export interface OwnLine extends Literal {
  type: 'ownLine';
}

declare module 'mdast' {
  interface BlockContentMap {
    ownLine: OwnLine;
  }
  interface RootContentMap {
    ownLine: OwnLine;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    ownLine: 'ownLine';
  }
}

/** `--8<-- "file.md"`; without a file it begins or ends a list of them. */
export const snippetLine = /^-+8<-+(?:\s+(?:"([^"]+)"|'([^']+)'))?$/;

/** `/// name | Title` begins a block, `///` ends it; those around others have more slashes. */
export const blockLine = /^(\/{3,})(?:\s*([\w-]+)\s*(?:\|\s*(.*))?)?$/;

/** An element whose content is Markdown, and the end of any element but `<quiz>`, which is a block. */
export const markdownTag =
  /^<(?:[a-z][\w-]*(?:\s[^<>]*)?\smarkdown(?:=(?:"[^"]*"|'[^']*'|\w+))?(?:\s[^<>]*)?|\/(?!quiz>)[a-z][\w-]*)>$/i;

const longest = 1000;

function line(form: RegExp): Construct {
  return {
    name: 'ownLine',
    tokenize(effects, ok, nok) {
      // eslint-disable-next-line @typescript-eslint/no-this-alias -- states are plain functions.
      const self = this;
      // In MDX, tags are code.
      if (self.parser.constructs.disable.null?.includes('htmlFlow')) return nok;
      let length = 0;
      const inside: State = (code: Code) => {
        if (code === codes.eof || markdownLineEnding(code)) {
          const token = effects.exit('ownLine');
          return form.test(self.sliceSerialize(token).trim()) ? ok(code) : nok(code);
        }
        if (++length > longest) return nok(code);
        effects.consume(code);
        return inside;
      };
      return (code) => {
        effects.enter('ownLine');
        return inside(code);
      };
    },
  };
}

export const linesSyntax: Extension = {
  flow: {
    [codes.dash]: line(snippetLine),
    [codes.slash]: line(blockLine),
    [codes.lessThan]: line(markdownTag),
  },
};

export const linesFromMarkdown: FromMarkdown = {
  enter: {
    ownLine(token) {
      this.enter({type: 'ownLine', value: this.sliceSerialize(token).trim()}, token);
    },
  },
  exit: {
    ownLine(token) {
      this.exit(token);
    },
  },
};
