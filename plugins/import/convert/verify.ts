import {lastLine} from '../../check/containers.ts';
import {plainText} from '../../language/questions/plain-text.ts';
import {readPage, type Page} from '../../language/questions/read-page.ts';
import type {Vocabulary} from '../../language/vocabulary.ts';
import type {Conversion} from './conversion.ts';
import type {OutLine} from './render.ts';

/** The page as the site will read it, and which conversions it does not read as they were meant. */
export interface Verdict {
  page: Page;
  wrong: {conversion: Conversion; message: string}[];
  /** Whether something is off that no conversion can be blamed for. */
  isLost: boolean;
}

/**
 * Read the new page and compare: each question begins and ends on the lines that were written for
 * it, has the title that was meant, and there is no other.
 *
 * @param natives - Lines of the source with questions that were written as such.
 */
export function verify(
  text: string,
  lines: readonly OutLine[],
  natives: ReadonlySet<number>,
  quizzes: number,
  vocabulary: Vocabulary,
): Verdict {
  const page = readPage(text, vocabulary);
  const verdict: Verdict = {page, wrong: [], isLost: page.refusal !== null};
  if (verdict.isLost) return verdict;

  const read = new Map(
    page.questions.map(({block}) => [block.node.position?.start.line ?? 0, block] as const),
  );
  const asked = new Map(
    page.quizzes
      .filter(({isUsable}) => isUsable)
      .map(({block}) => [block.node.position?.start.line ?? 0, block] as const),
  );
  const written = lines.filter(({opens}) => opens?.isQuiz).length;
  const ends = new Map<Conversion, number>();
  for (const [index, line] of lines.entries()) {
    for (const conversion of line.ends) ends.set(conversion, index + 1);
  }

  const around: Conversion[] = [];
  let expected = 0;
  for (const [index, line] of lines.entries()) {
    const number = index + 1;
    const block = line.opens?.isQuiz ? asked.get(number) : read.get(number);
    if (line.opens) around.push(line.opens);
    let inside = around.at(-1);
    while (inside && (ends.get(inside) ?? 0) < number) {
      around.pop();
      inside = around.at(-1);
    }
    const isNative = !line.opens && natives.has(line.source);
    if (line.opens ? !line.opens.isQuiz : isNative) expected++;
    if (line.opens) {
      const message = whyWrong(line.opens, block, ends.get(line.opens) ?? 0, lines);
      if (message !== null) verdict.wrong.push({conversion: line.opens, message});
    } else if (isNative !== (block !== undefined)) {
      const message = 'A question in its answer would be read otherwise.';
      if (inside) verdict.wrong.push({conversion: inside, message});
      else verdict.isLost = true;
    }
  }
  if (verdict.wrong.length === 0) {
    verdict.isLost ||=
      page.questions.length !== expected || page.quizzes.length !== quizzes + written;
  }
  return verdict;
}

function whyWrong(
  {titles, title, titleText}: Conversion,
  block: Page['questions'][number]['block'] | undefined,
  end: number,
  lines: readonly OutLine[],
): string | null {
  if (!block) return 'It would not be read as a question where it stands.';
  let last = lastLine(block.node);
  // A fence that nothing closes ends behind the blank lines after it.
  while (lines[last - 1]?.text.trim() === '') last--;
  if (last !== end) return 'Its answer would be read with other lines than its own.';
  const read = key(plainText({type: 'paragraph', children: block.title}));
  if (read === '' || read !== key(titleText.replace(/\{\s*(?::\s*)?#[^{}]*\}\s*$/, ''))) {
    return `Its title would not be read as it is: ${titles[title] ?? ''}`;
  }
  return null;
}

/** A title without what Markdown may take for its own. */
function key(text: string): string {
  return text.replace(/[\s`*_~\\]+/g, '');
}
