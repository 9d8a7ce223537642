import fc from 'fast-check';
import {visitParents as original} from 'unist-util-visit-parents';
import {expect, it} from 'vitest';
import {visitParents} from './visit-parents.ts';

interface Node {
  type: string;
  depth: number;
  children?: Node[];
}

const type = fc.constantFrom('a', 'b', 'c');
const {tree} = fc.letrec<{tree: Node}>((tie) => ({
  tree: fc.record(
    {
      type,
      depth: fc.nat(2),
      children: fc.oneof(
        {depthSize: 'small'},
        fc.constant<Node[]>([]),
        fc.array(tie('tree'), {maxLength: 4}),
      ),
    },
    {requiredKeys: ['type', 'depth']},
  ),
}));

const tests: fc.Arbitrary<unknown> = fc.oneof(
  type,
  fc.constant(null),
  fc.record({depth: fc.nat(2)}),
  fc.constant((node: Node) => node.depth === 1),
  fc.constant((_: Node, index?: number) => index === 1),
  fc.constant((_: Node, _index?: number, parent?: Node) => parent?.type === 'a'),
  fc.constant(['a', {depth: 2}]),
);
const results: fc.Arbitrary<unknown> = fc.oneof(
  {weight: 8, arbitrary: fc.constant(undefined)},
  fc.constantFrom(true, 'skip', null, [], ['skip'], [true, null]),
  {weight: 1, arbitrary: fc.constant(false)},
);

type Visit = (tree: Node, ...others: unknown[]) => void;

/** What a walk came by, with a visitor that answers the same to each. */
function walk(visit: Visit, given: Node, test: unknown, answers: unknown[], reverse: boolean) {
  const steps: unknown[] = [];
  visit(
    given,
    test,
    (node: Node, ancestors: Node[], index?: number) => {
      steps.push([node, [...ancestors], index]);
      return answers[steps.length % answers.length];
    },
    reverse,
  );
  return steps;
}

it('passes what the package passes, in its order and with its ancestors', () => {
  fc.assert(
    fc.property(
      tree,
      tests,
      fc.array(results, {minLength: 1, maxLength: 5}),
      fc.boolean(),
      (given, test, answers, reverse) => {
        expect(walk(visitParents as Visit, given, test, answers, reverse)).toEqual(
          walk(original as Visit, given, test, answers, reverse),
        );
      },
    ),
  );
});

it.each([
  ['goes on where it is told to', () => 2, ['a', 'c']],
  ['skips what is inside, and goes on where it is told to', () => ['skip', 2], ['a', 'c']],
  ['goes on behind what it takes away', undefined, ['a', 'c']],
])('%s', (_, answer, seen) => {
  for (const visit of [visitParents, original] as unknown as Visit[]) {
    const root = {type: 'root', children: [{type: 'a'}, {type: 'b'}, {type: 'c'}]};
    const types: string[] = [];
    visit(root as never, (node: Node) => {
      if (node.type === 'root') return undefined;
      types.push(node.type);
      if (node.type !== 'a') return undefined;
      if (answer) return answer();
      root.children.splice(1, 1);
      return undefined;
    });
    expect(types).toEqual(seen);
  }
});

it('goes on in a list that takes the place of the one it is in', () => {
  for (const visit of [visitParents, original] as unknown as Visit[]) {
    const root = {type: 'root', children: [{type: 'a'}, {type: 'b'}]};
    const types: string[] = [];
    visit(root as never, (node: Node) => {
      types.push(node.type);
      if (node.type === 'a') root.children = [{type: 'a'}, {type: 'c'}, {type: 'd'}];
    });
    expect(types).toEqual(['root', 'a', 'c', 'd']);
  }
});

it('leaves out the test', () => {
  const types: string[] = [];
  visitParents({type: 'root', children: [{type: 'a'}]}, ({type: one}) => {
    types.push(one);
    return undefined;
  });
  expect(types).toEqual(['root', 'a']);
});
