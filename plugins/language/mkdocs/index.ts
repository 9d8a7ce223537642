import type {Processor} from 'unified';
import {remarkContentTabs} from '../dialect/index.ts';
import {definitionsFromMarkdown, definitionsSyntax} from './definitions.ts';
import {linesFromMarkdown, linesSyntax} from './lines.ts';
import {marksFromMarkdown, marksSyntax} from './marks.ts';
import {mathFromMarkdown, mathSyntax} from './math.ts';

/** Remark plugin for the syntax of the profile `mkdocs`: what the parser has to know of it. */
export default function remarkMkdocs(this: Processor): undefined {
  remarkContentTabs.call(this);
  const data = this.data();
  (data.micromarkExtensions ??= []).push(marksSyntax, mathSyntax, definitionsSyntax, linesSyntax);
  (data.fromMarkdownExtensions ??= []).push(
    marksFromMarkdown,
    mathFromMarkdown,
    definitionsFromMarkdown,
    linesFromMarkdown,
  );
}
