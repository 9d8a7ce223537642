import {exportPaths, markdownPath, type ExportKind} from './kinds.ts';
import {plainMarkdown} from './plain-markdown.ts';
import {pageAddress, type ExportedBank, type ExportedQuestion} from './questions.ts';

/**
 * `llms.txt` (llmstxt.org): what the site is, and where each question is, as Markdown if that is there.
 *
 * @param kinds - What the site has of the exports.
 */
export function llmsText(bank: ExportedBank, kinds: readonly ExportKind[]): string {
  const {title, tagline, topics, questions, origin, baseUrl} = bank;
  const item = (name: string, path: string, note: string) =>
    `- [${plainMarkdown(name)}](${origin ?? ''}${path})${note && `: ${plainMarkdown(note)}`}`;
  const address = (one: ExportedQuestion) =>
    kinds.includes('markdown') ? baseUrl + markdownPath(one.question.id) : pageAddress(one);

  const sections = topics.map((topic) => {
    const own = questions.filter((one) => one.topic === topic);
    const items = own.map((one) => item(one.question.title, address(one), one.level ?? ''));
    return [topic.label, items] as const;
  });
  const optional = [
    ...(kinds.includes('json')
      ? [item('All questions', baseUrl + exportPaths.json, 'JSON, answers as plain text')]
      : []),
    ...(kinds.includes('csv')
      ? [item('All questions', baseUrl + exportPaths.csv, 'CSV, for a spreadsheet')]
      : []),
  ];
  return [
    `# ${plainMarkdown(title)}\n`,
    `> ${plainMarkdown(tagline || `Questions and answers: ${questions.length}.`)}\n`,
    ...[...sections, ['Optional', optional] as const].flatMap(([label, items]) =>
      items.length === 0 ? [] : [`## ${plainMarkdown(label)}\n`, `${items.join('\n')}\n`],
    ),
  ].join('\n');
}
