import type {Code} from 'mdast';
import {nodesIn, ofType} from '../nodes.ts';
import {frontMatterLength} from '../questions/front-matter-block.ts';
import {applyEdits, targetEdit} from '../questions/link-targets.ts';
import {parseMarkdown} from '../questions/markdown.ts';
import {
  fileList,
  isElsewhere,
  optionsOf,
  ownFile,
  pathOf,
  textOf,
  type Included,
} from './included.ts';

/**
 * A text with the files that it asks for in it, as the tree has them: for those who read it elsewhere. What is not there
 * is left out.
 */
export function expandIncluded(text: string, included: Included): string {
  const whole = text
    .replace(/\r\n?/g, '\n')
    .replace(fileList, (_all, indent: string, files: string) =>
      files.replace(/^[ \t>]*([^ \t>\n].*?)[ \t]*$/gm, `${indent}--8<-- "$1"`),
    );
  let code: Code[] | undefined;
  const isInCode = (offset: number) => {
    code ??= ofType(nodesIn(parseMarkdown(whole, 'mkdocs')), 'code');
    return code.some(
      ({position: {start, end} = {}}) =>
        offset > (start?.offset ?? 0) && offset < (end?.offset ?? 0),
    );
  };
  return whole.replace(
    /^([ \t>]*)(-+8<-+[ \t]+["'][^"'\n]+["']|\{%[^]{0,500}?%\}|\{![^!\n]{1,300}!\})[ \t]*$/gm,
    (written, indent: string, asked: string, offset: number) => {
      const reference = pathOf(asked);
      if (reference === null) return written;
      const file = ownFile(included, reference);
      if (!file) return '';
      const options = optionsOf(asked);
      const text = textOf(file, reference, options);
      const shown = text.slice(frontMatterLength(text)).replace(/^\n+|\n+$/g, '');
      const areMoved = options !== null && file.base !== '' && !isInCode(offset);
      const part = areMoved ? movedLinks(shown, file.base) : shown;
      return expandIncluded(part, file.included).replace(/^(?=.)/gm, indent);
    },
  );
}

/** The links of a file lead on from the page. */
function movedLinks(text: string, base: string): string {
  if (!/\](?:\(|:)/.test(text)) return text;
  const edits = nodesIn(parseMarkdown(text, 'mkdocs')).flatMap((node) =>
    'url' in node && !isElsewhere.test(node.url) ? targetEdit(node, base + node.url, text) : [],
  );
  return applyEdits(text, edits);
}
