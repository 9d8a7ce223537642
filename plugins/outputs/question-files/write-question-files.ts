import {EarlierBuild, type LeftFiles} from '../build-writer/earlier-build.ts';
import {buildWriter} from '../build-writer/index.ts';
import type {MarkdownBank} from '../exports/markdown-bank.ts';
import {writeMarkdown} from '../exports/write-markdown.ts';
import type {PermanentDocuments} from '../permanent-links/output.ts';
import {permanentDocument} from '../permanent-links/permanent-document.ts';

/** All files below the folder of permanent addresses, as plain data. */
export interface QuestionFiles {
  /** Absolute path of the build folder. */
  outDir: string;
  /** What the build before left there; without it, nothing is remembered for the next one. */
  left: LeftFiles | undefined;
  documents: PermanentDocuments;
  /** Null for no files of Markdown. */
  markdown: MarkdownBank | null;
}

/**
 * Write them.
 *
 * @returns What the next build finds.
 */
export async function writeQuestionFiles({
  outDir,
  left,
  documents: {settings, questions, others},
  markdown,
}: QuestionFiles): Promise<LeftFiles> {
  const earlier = left && new EarlierBuild(outDir, '', left);
  const build = buildWriter(outDir, earlier);
  await build.addAll(
    questions.map(([file, question]) => [file, () => permanentDocument(question, settings)]),
  );
  await build.addAll(others.map(([file, html]) => [file, () => html]));
  if (markdown) await writeMarkdown(markdown, build);
  return earlier?.end() ?? new Map<never, never>();
}
