import {readPage, type Page} from '../language/questions/read-page.ts';
import {defaultVocabulary} from '../language/vocabulary.ts';
import {flowNodes, type FlowNode} from './containers.ts';
import {decode, type InvalidBytes} from './decode.ts';
import {splitLines, type Line} from './lines.ts';
import {findShallowRuns, type ShallowRun} from './shallow-runs.ts';
import type {SourceFile} from './types.ts';

/** A file as the rules see it: read once, shared by all of them. */
export interface SourcePage {
  path: string;
  /** Without BOM. */
  text: string;
  bom: boolean;
  lines: Line[];
  invalidBytes: InvalidBytes[];
  page: Page;
  /** All blocks in the order of the file. */
  flow: FlowNode[];
  shallowRuns: ShallowRun[];
}

/** @param vocabulary - The bank's words for levels and callouts. */
export function readSource(file: SourceFile, vocabulary = defaultVocabulary): SourcePage {
  return inFile(file.path, () => {
    const {text, bom, invalid} = decode(file.bytes);
    const lines = splitLines(text);
    const page = readPage(text, vocabulary, file.included, file.path);
    const flow = flowNodes(page.tree, lines);
    return {
      path: file.path,
      text,
      bom,
      lines,
      invalidBytes: invalid,
      page,
      flow,
      shallowRuns: findShallowRuns(flow, lines),
    };
  });
}

/** Nothing throws because of a file; if something does, authors have to know which one to set aside. */
export function inFile<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Error(`${path}: ${message}`, {cause: error});
  }
}
