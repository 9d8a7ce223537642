import type {RootContent} from 'mdast';
import {plainText} from '../questions/plain-text.ts';
import type {AnswerPart, AnswerRow, QuestionParts} from '../questions/types.ts';
import {countWords} from '../questions/words.ts';
import {depthCost, secondsToSay, sourcesCost} from './costs.ts';
import {element} from './jsx.ts';
import {splitQuotation} from './quotation.ts';

/** What is inside an opened question: what one says, then the depth and its rows, then the sources. */
export function answerElements({answer, question}: QuestionParts): RootContent[] {
  const {spoken, shown, rows, sources} = answer;
  const elements: RootContent[] = [
    ...shown.flatMap((part) => partElements(part)),
    ...rows.map(rowElement),
  ];
  if (spoken) {
    const seconds = secondsToSay(countWords(plainText(spoken)));
    elements.unshift(element('Spoken', {seconds}, [spoken]));
  }
  if (sources.length > 0) {
    elements.push(
      rows.length > 0
        ? element('AnswerRow', {kind: 'sources'}, [
            element('AnswerRowTitle', {kind: 'sources', ...sourcesCost(question.references)}),
            element('References', {inRow: true}, sources),
          ])
        : element('References', {}, sources),
    );
  }

  return elements;
}

function rowElement({kind, parts}: AnswerRow): RootContent {
  const label = kind === 'mistake' ? sharedLabel(parts) : null;
  const cost = kind === 'depth' ? depthCost(parts) : {count: parts.length};
  return element('AnswerRow', {kind}, [
    element('AnswerRowTitle', {kind, ...cost}, label?.nodes ?? []),
    ...parts.flatMap((part) => partElements(part, label !== null)),
  ]);
}

/** The author's own words for a row, where all of its callouts have the same. */
function sharedLabel(parts: readonly AnswerPart[]): {nodes: RootContent[]} | null {
  const [first, ...others] = parts.filter((part) => part.type === 'callout');
  if (!first || others.some(({labelText}) => labelText !== first.labelText)) return null;
  return {nodes: first.label};
}

function partElements(part: AnswerPart, isNamed = false): RootContent[] {
  if (part.type === 'content') return part.nodes;
  const label = isNamed ? [] : [element('CalloutLabel', {}, part.label)];
  const {said, rest} =
    part.row === 'mistake' ? splitQuotation(part.nodes) : {said: part.nodes, rest: []};
  return [element('Callout', {tone: part.kind}, [...label, ...said]), ...rest];
}
