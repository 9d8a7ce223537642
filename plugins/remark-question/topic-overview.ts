import type {Root} from 'mdast';
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import type {} from 'mdast-util-mdxjs-esm';
import type {Program} from 'estree';

/**
 * Add the list of a topic's pages to its `index.md`. The data is imported, so the
 * page follows it and the bundler's cache knows of it.
 *
 * @param topic - The topic's folder name.
 */
export function addTopicOverview(tree: Root, topic: string): void {
  const overview: MdxJsxFlowElement = {
    type: 'mdxJsxFlowElement',
    name: 'TopicOverview',
    attributes: [
      {
        type: 'mdxJsxAttribute',
        name: 'topic',
        value: {
          type: 'mdxJsxAttributeValueExpression',
          value: 'topicData',
          data: {
            estree: program([
              {type: 'ExpressionStatement', expression: {type: 'Identifier', name: 'topicData'}},
            ]),
          },
        },
      },
    ],
    children: [],
  };
  tree.children.unshift({
    type: 'mdxjsEsm',
    value: '',
    data: {
      estree: program([
        {
          type: 'ImportDeclaration',
          specifiers: [
            {type: 'ImportDefaultSpecifier', local: {type: 'Identifier', name: 'topicData'}},
          ],
          source: {
            type: 'Literal',
            value: `@generated/question-bank/default/topic-${topic}.json`,
          },
          attributes: [],
        },
      ]),
    },
  });
  tree.children.push(overview);
}

function program(body: Program['body']): Program {
  return {type: 'Program', sourceType: 'module', body};
}
