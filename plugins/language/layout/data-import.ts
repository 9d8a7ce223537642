import type {Program} from 'estree';
import type {Root} from 'mdast';
import type {MdxJsxAttribute} from 'mdast-util-mdx-jsx';
import type {} from 'mdast-util-mdxjs-esm';

/*
 * Data that a page shows of other files is imported by it: so the page follows it, and
 * the bundler's cache knows of it.
 */

/** Import a file of the bank's data into the page. */
export function importData(tree: Root, local: string, file: string): void {
  tree.children.unshift({
    type: 'mdxjsEsm',
    value: '',
    data: {
      estree: program([
        {
          type: 'ImportDeclaration',
          specifiers: [{type: 'ImportDefaultSpecifier', local: {type: 'Identifier', name: local}}],
          source: {type: 'Literal', value: `@generated/question-bank/default/${file}`},
          attributes: [],
        },
      ]),
    },
  });
}

/** An attribute whose value is what was imported. */
export function dataAttribute(name: string, local: string): MdxJsxAttribute {
  return {
    type: 'mdxJsxAttribute',
    name,
    value: {
      type: 'mdxJsxAttributeValueExpression',
      value: local,
      data: {
        estree: program([
          {type: 'ExpressionStatement', expression: {type: 'Identifier', name: local}},
        ]),
      },
    },
  };
}

function program(body: Program['body']): Program {
  return {type: 'Program', sourceType: 'module', body};
}
