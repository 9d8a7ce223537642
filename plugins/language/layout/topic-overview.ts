import type {Paragraph, Root} from 'mdast';
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import {plainText} from '../questions/plain-text.ts';
import {dataAttribute, importData} from './data-import.ts';
import {element} from './jsx.ts';

/**
 * Add the list of a topic's pages to its `index.md`. What its author wrote is an introduction that
 * comes after it, unless it is what readers come for.
 *
 * @param topic - The topic's folder name.
 * @param textFirst - Whether what was written comes first, all of it to see.
 */
export function addTopicOverview(tree: Root, topic: string, textFirst: boolean): void {
  const overview: MdxJsxFlowElement = {
    type: 'mdxJsxFlowElement',
    name: 'TopicOverview',
    attributes: [dataAttribute('topic', 'topicData')],
    children: [],
  };
  const start = tree.children.findIndex((node) => node.type === 'heading' && node.depth === 1) + 1;
  const text = tree.children.splice(start);
  const first = text.find((node) => node.type === 'paragraph');
  tree.children.push(
    ...(first && !textFirst
      ? [overview, element('TopicIntroduction', {first: firstLine(first)}, text)]
      : [...text, overview]),
  );
  importData(tree, 'topicData', `topic-${topic}.json`);
}

/** More than a line of a phone has. */
function firstLine(paragraph: Paragraph): string {
  return plainText(paragraph).slice(0, 100);
}
