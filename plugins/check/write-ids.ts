import type {LocatedQuestion} from '../language/questions/read-questions.ts';
import type {Vocabulary} from '../language/vocabulary.ts';
import {unusableId} from '../bank/ledger/unusable-id.ts';
import {encode} from './decode.ts';
import {idInsertion} from './id-insertion.ts';
import {applyRepairs} from './fix.ts';
import {readSource, type SourcePage} from './source-page.ts';
import type {Repair, SourceFile} from './types.ts';

/** A question whose title could not take its id. */
export interface Unwritten {
  file: string;
  line: number;
  column: number;
  id: string;
}

export interface WrittenIds {
  /** The same object where nothing was written. */
  files: SourceFile[];
  /** How many titles have an id now that had none. */
  written: number;
  unwritten: Unwritten[];
}

/**
 * Write the id of each question that has none into its title; every other byte stays.
 *
 * The id is the one that the question has already, so no address changes. Of several
 * with the same one, the first keeps it and the others are numbered.
 *
 * @param vocabulary - How the bank is written: other blocks of it may be questions.
 */
export function writeIds(files: readonly SourceFile[], vocabulary?: Vocabulary): WrittenIds {
  const taken = new Set<string>();
  const sources = files.map((file) => ({file, source: readSource(file, vocabulary)}));
  for (const {source} of sources) {
    for (const {parts} of source.page.questions) {
      const {id, explicitId, aliases} = parts.question;
      if (explicitId) for (const one of [id, ...aliases]) taken.add(one);
    }
  }

  let written = 0;
  const unwritten: Unwritten[] = [];
  const result = sources.map(({file, source}) => {
    // What bytes that are no UTF-8 mean is for the author to say.
    if (source.invalidBytes.length > 0) return file;
    // What stands in the title is an id to its author: another one would be kept for good.
    const stray = source.page.questions.filter(({block}) => block.strayIds.length > 0);
    for (const {block, parts} of stray) {
      const {line, column} = parts.question;
      const id = /#([^\s{}]+)/.exec(block.strayIds.join(' '))?.[1] ?? parts.question.id;
      unwritten.push({file: file.path, line, column, id});
    }

    const planned = source.page.questions
      .filter(({block, parts: {question}}) => {
        return !question.explicitId && question.title !== '' && block.strayIds.length === 0;
      })
      .map((located) => {
        const id = freeId(located.parts.question.id, taken);
        taken.add(id);
        return {id, located, repair: insertion(source.text, located, id)};
      });
    if (planned.length === 0) return file;

    const good = planned.filter(({repair}) => repair !== null);
    const text = applyRepairs(
      source.text,
      good.flatMap(({repair}) => repair ?? []),
    );
    const fixed = {...file, bytes: encode(text, source.bom)};
    const after = new Set(explicitIds(readSource(fixed, vocabulary)));
    for (const {id, located} of planned) {
      const {line, column} = located.parts.question;
      if (after.has(id)) written++;
      else unwritten.push({file: file.path, line, column, id});
    }

    return good.length > 0 ? fixed : file;
  });
  return {files: result, written, unwritten};
}

/** The id, or the first with a number after it that is free. */
export function freeId(id: string, taken: ReadonlySet<string>): string {
  let free = id;
  for (let number = 2; taken.has(free); number++) free = `${id}-${number}`;
  return free;
}

function insertion(text: string, located: LocatedQuestion, id: string): Repair | null {
  if (unusableId(id) !== null) return null;
  const place = idInsertion(text, located);
  return place && at(place.start, place.before + id + place.after);
}

function at(offset: number, text: string): Repair {
  return {start: offset, end: offset, text};
}

function explicitIds({page}: SourcePage): string[] {
  return page.questions
    .map(({parts}) => parts.question)
    .filter(({explicitId}) => explicitId)
    .map(({id}) => id);
}
