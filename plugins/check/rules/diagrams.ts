/*
 * Why: a diagram says nothing to whom does not see it, nor to the search, unless its author says it
 * in words. And one that the site cannot draw is shown as code.
 */
import type {Code} from 'mdast';
import {drawDiagram} from '../../language/diagrams/draw-diagram.ts';
import {isDiagram, readDiagram} from '../../language/diagrams/read-diagram.ts';
import {shorten} from '../opening.ts';
import type {SourcePage} from '../source-page.ts';
import type {Finding} from '../types.ts';
import type {Rule} from './rule.ts';

const described =
  '```mermaid\nflowchart TD\n  accDescr: A request waits in a queue.\n  A[Request] --> B[Queue]\n```\n';

export const undescribedDiagram: Rule = {
  severity: 'warning',
  about: 'A diagram has no words for who does not see it.',
  fix: 'Add a line `accDescr: What it shows.` below the first line of the diagram.',
  examples: {
    bad: [['A\n\n```mermaid\nflowchart TD\n  A --> B\n```\n', 'docs/aws/page.md:3:1']],
    good: [described, described.replace('accDescr:', 'accTitle:')],
  },
  page: (source) =>
    diagramsOf(source)
      .filter(({value}) => readDiagram(value).alternative === '')
      .map(({position}) => ({
        line: position?.start.line ?? 1,
        column: position?.start.column ?? 1,
        found: 'a diagram without a text alternative',
        expected: 'what it shows in words, for readers who do not see it and for the search',
      })),
};

export const undrawnDiagram: Rule = {
  severity: 'warning',
  liftedBy: 'drawsInBrowser',
  about: 'A diagram cannot be drawn and is shown as code.',
  fix: 'Write it in what the site can draw, or show a picture: `![What it shows](picture.svg)`.',
  examples: {
    bad: [
      ['```mermaid\npie title Pods\n  accDescr: Pods.\n  "Up" : 3\n```\n', 'docs/aws/page.md:2:1'],
      [
        '> ```mermaid\n> flowchart TD\n>   accDescr: A to B.\n>   A[Request --> B\n> ```\n',
        'docs/aws/page.md:4:7',
      ],
    ],
    good: [described],
  },
  pageLater: findUndrawn,
};

async function findUndrawn(source: SourcePage): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const {value, position} of diagramsOf(source)) {
    const drawing = await drawDiagram(readDiagram(value), '');
    if ('svg' in drawing) continue;
    const {line, column, found, expected} = drawing.problem;
    const number = (position?.start.line ?? 1) + 1 + line;
    // What comes before in the file is the fence's: the indent of an answer, the mark of a quote.
    const written = source.lines[number - 1]?.text ?? '';
    const before = written.length - (value.split('\n')[line] ?? '').length;
    const at = {line: number, column: before + column + 1};
    findings.push({...at, found: shorten(found, 120), expected});
  }
  return findings;
}

function diagramsOf({page}: SourcePage): Code[] {
  return page.nodes.filter((node) => isDiagram(node));
}
