import type {Nodes, PhrasingContent, Root} from 'mdast';
import {SKIP, visit} from 'unist-util-visit';
import {nodesIn, ofType} from '../nodes.ts';
import {htmlAnchors} from '../questions/html-anchors.ts';
import {pageDataName} from '../questions/page-data-name.ts';
import {permanentId} from '../questions/addresses.ts';
import {dataAttribute, importData} from './data-import.ts';
import {inlineElement} from './jsx.ts';
import {addPageFiles} from './page-files.ts';

const local = 'pageData';

/**
 * Turn links to permanent addresses (`/q/circle-corners`) into links to the questions as
 * they are today, images and links to files into those that are published, and add the way to the page's
 * quiz and the notes about questions that have left the page. Those also say which ids of HTML can be linked to:
 * Docusaurus knows of headings only.
 *
 * @param path - The file below the docs folder, with `/`; null for a page that the build has no data
 *   of: its links lead to the permanent addresses themselves.
 * @param ownFiles - Whether the site itself publishes what pages show and lead to.
 */
export function addQuestionLinks(tree: Root, path: string | null, ownFiles = true): void {
  const definitions = new Map<string, string>();
  const nodes = nodesIn(tree);
  for (const {identifier, url} of ofType(nodes, 'definition')) {
    const id = permanentId(url);
    if (id !== null && !definitions.has(identifier)) definitions.set(identifier, id);
  }

  const idOf = (node: Nodes): string | null =>
    node.type === 'link'
      ? permanentId(node.url)
      : node.type === 'linkReference'
        ? (definitions.get(node.identifier) ?? null)
        : null;
  if (nodes.some((node) => idOf(node) !== null)) {
    visit(tree, (node, index, parent) => {
      if (parent === undefined || index === undefined) return;
      const id = idOf(node);
      if (id === null || !('children' in node)) return;
      const link = inlineElement('QuestionLink', {id}, node.children as PhrasingContent[]);
      if (path !== null) link.attributes.push(dataAttribute('targets', local));
      parent.children[index] = link;
      return SKIP;
    });
  }

  if (path === null) return;
  const anchors = new Set<string>();
  for (const {value} of ofType(nodes, 'html')) {
    for (const id of htmlAnchors(value)) anchors.add(id);
  }

  if (ownFiles) addPageFiles(tree, local);
  importData(tree, local, pageDataName(path));
  tree.children.push({
    type: 'mdxJsxFlowElement',
    name: 'PageQuiz',
    attributes: [dataAttribute('page', local)],
    children: [],
  });
  tree.children.push({
    type: 'mdxJsxFlowElement',
    name: 'MovedQuestions',
    attributes: [
      dataAttribute('page', local),
      ...(anchors.size > 0
        ? [{type: 'mdxJsxAttribute' as const, name: 'anchors', value: [...anchors].join(' ')}]
        : []),
    ],
    children: [],
  });
}
