import {readFile} from 'node:fs/promises';
import {readIncluded} from '../../bank/included/index.ts';
import {decode} from '../../check/decode.ts';
import {expandIncluded} from '../../language/mkdocs/expand-included.ts';
import {readPage} from '../../language/questions/read-page.ts';
import type {BuildWriter} from '../build-writer/index.ts';
import {markdownFile} from './kinds.ts';
import {linkResolver} from './link-resolver.ts';
import type {MarkdownBank} from './markdown-bank.ts';
import {pageSource, questionMarkdown, type MarkdownQuestion, type Place} from './markdown.ts';

/** Write the file of each question, where no folder has its name: that of a question whose id ends in `.md`. */
export async function writeMarkdown(bank: MarkdownBank, build: BuildWriter): Promise<void> {
  const {questions, places, vocabulary} = bank;
  const {docsDir} = places;
  const resolveLink = linkResolver(places, bank);
  const pages = new Map<string, MarkdownQuestion[]>();
  for (const one of questions) {
    const ofPage = pages.get(one.doc.path);
    if (ofPage) ofPage.push(one);
    else pages.set(one.doc.path, [one]);
  }
  // Page by page: the text of a large bank is more than all else that is here.
  for (const [path, ofPage] of pages) {
    const {text} = decode(await readFile(path));
    const included = vocabulary.profile ? readIncluded(path, text, docsDir) : {};
    const isWhole = Object.keys(included).length === 0;
    const whole = isWhole ? text : expandIncluded(text, included);
    const source = pageSource(whole, vocabulary.profile ?? null);
    // Where a question stands with the files around it, or in one of them.
    const placed = new Map<string, Place>(
      isWhole
        ? []
        : readPage(whole, vocabulary).questions.map(({parts: {question}}) => [
            question.id,
            question,
          ]),
    );
    const files = ofPage.map((one) => {
      const place = placed.get(one.question.id) ?? one.question;
      const make = () => questionMarkdown(one, place, source, resolveLink);
      return [markdownFile(one.question.id), make] as const;
    });
    await build.addAll(files.filter(([file]) => !build.has(file)));
  }
}
