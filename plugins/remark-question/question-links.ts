import type {PhrasingContent, Root} from 'mdast';
import {SKIP, visit} from 'unist-util-visit';
import {pageDataName} from '../question-model/page-data-name.ts';
import {permanentId} from '../question-model/permanent-id.ts';
import {dataAttribute, importData} from './data-import.ts';
import {inlineElement} from './jsx.ts';
import {addPageFiles} from './page-files.ts';

const local = 'pageData';

/**
 * Turn links to permanent addresses (`/q/irsa-for-pods`) into links to the questions as
 * they are today, images and links to files into those that are published, and add the notes
 * about questions that have left the page.
 *
 * @param path - The file below the docs folder, with `/`.
 */
export function addQuestionLinks(tree: Root, path: string): void {
  const definitions = new Map<string, string>();
  visit(tree, 'definition', ({identifier, url}) => {
    const id = permanentId(url);
    if (id !== null && !definitions.has(identifier)) definitions.set(identifier, id);
  });

  visit(tree, (node, index, parent) => {
    if (parent === undefined || index === undefined) return;
    const id =
      node.type === 'link'
        ? permanentId(node.url)
        : node.type === 'linkReference'
          ? definitions.get(node.identifier)
          : null;
    if (id === null || id === undefined || !('children' in node)) return;
    const link = inlineElement('QuestionLink', {id}, node.children as PhrasingContent[]);
    link.attributes.push(dataAttribute('targets', local));
    parent.children[index] = link;
    return SKIP;
  });

  addPageFiles(tree, local);
  importData(tree, local, pageDataName(path));
  tree.children.push({
    type: 'mdxJsxFlowElement',
    name: 'MovedQuestions',
    attributes: [dataAttribute('page', local)],
    children: [],
  });
}
