import type {Root} from 'mdast';
import {dataAttribute, importData} from './data-import.ts';

/**
 * Add the list of a topic's pages to its `index.md`.
 *
 * @param topic - The topic's folder name.
 */
export function addTopicOverview(tree: Root, topic: string): void {
  importData(tree, 'topicData', `topic-${topic}.json`);
  tree.children.push({
    type: 'mdxJsxFlowElement',
    name: 'TopicOverview',
    attributes: [dataAttribute('topic', 'topicData')],
    children: [],
  });
}
