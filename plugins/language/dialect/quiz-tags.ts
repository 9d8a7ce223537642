import type {Nodes, Parents, RootContent} from 'mdast';
import type {CompileContext, Extension as FromMarkdown, Token} from 'mdast-util-from-markdown';
import {factorySpace} from 'micromark-factory-space';
import {markdownLineEnding} from 'micromark-util-character';
import {codes, types} from 'micromark-util-symbol';
import type {Code, Construct, Effects, State, TokenizeContext} from 'micromark-util-types';
import {eachParent} from './each-parent.ts';
import type {Details, DetailsTitle, QuizTag} from './types.ts';

/*
 * `<quiz>` and `</quiz>` of mkdocs-quiz, each on a line of its own. For CommonMark the first begins HTML that
 * ends at the next blank line; here what stands between them is Markdown, and says the same as
 * `??? quiz`: the first paragraph is the title, the rest the body.
 */

/** Reads one of the two tags; alone on its line, so that a tag within a sentence stays as it is. */
export const quizTag: Construct = {name: 'quizTag', tokenize: tokenizeTag};

const names = ['<quiz>', '</quiz>'];

function tokenizeTag(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  // In MDX, tags are code.
  if (this.parser.constructs.disable.null?.includes('htmlFlow')) return nok;
  let read = '';

  return start;

  /**
   * ```markdown
   * > | <quiz>
   *     ^
   * ```
   */
  function start(code: Code): State | undefined {
    effects.enter('quizTag');
    return inside(code);
  }

  /**
   * ```markdown
   * > | </quiz>
   *     ^^^^^^^
   * ```
   */
  function inside(code: Code): State | undefined {
    if (code === null || code < codes.nul) return nok(code);
    read += String.fromCharCode(code);
    if (!names.some((name) => name.startsWith(read))) return nok(code);
    effects.consume(code);
    if (!names.includes(read)) return inside;
    effects.exit('quizTag');
    return factorySpace(effects, after, types.whitespace);
  }

  /**
   * ```markdown
   * > | <quiz>␠
   *           ^
   * ```
   */
  function after(code: Code): State | undefined {
    return code === codes.eof || markdownLineEnding(code) ? ok(code) : nok(code);
  }
}

/** mdast extension: tokens of {@link quizTag} to {@link Details} nodes of the class `quiz`. */
export function quizTagsFromMarkdown(): FromMarkdown {
  return {
    enter: {
      quizTag(this: CompileContext, token: Token): undefined {
        const isEnd = this.sliceSerialize(token) === '</quiz>';
        this.enter({type: 'quizTag', isEnd}, token);
      },
    },
    exit: {
      quizTag(this: CompileContext, token: Token): undefined {
        this.exit(token);
      },
    },
    transforms: [
      (tree) => {
        eachParent(tree, joinTags);
      },
    ],
  };
}

/** Put what stands between two tags into one block, in place; a tag without its other is HTML. */
function joinTags(parent: Parents): void {
  const {children} = parent;
  if (!children.some(({type}) => type === 'quizTag')) return;
  const joined: Nodes[] = [];
  let start = -1;
  for (const node of children) {
    if (node.type !== 'quizTag') joined.push(node);
    else if (!node.isEnd) start = joined.push(node) - 1;
    else if (start === -1) joined.push(node);
    else {
      const [tag, ...body] = joined.splice(start) as [QuizTag, ...Details['children']];
      joined.push(toDetails(tag, body, node));
      start = -1;
    }
  }

  parent.children = joined.map((node) =>
    node.type === 'quizTag'
      ? {...node, type: 'html', value: node.isEnd ? '</quiz>' : '<quiz>'}
      : node,
  ) as RootContent[];
}

function toDetails(tag: QuizTag, body: Details['children'], end: QuizTag): Details {
  const [first, ...rest] = body;
  const title =
    first?.type === 'paragraph'
      ? ({type: 'detailsTitle', children: first.children, position: first.position} as DetailsTitle)
      : null;
  return {
    type: 'details',
    kind: 'details',
    open: false,
    classes: ['quiz'],
    tagged: true,
    children: title ? [title, ...rest] : body,
    ...(tag.position &&
      end.position && {position: {start: tag.position.start, end: end.position.end}}),
  };
}
