import {PERMANENT_FOLDER} from '../../language/questions/addresses.ts';

/** What readers can take along, by the words of the option `exports`. */
export const exportKinds = ['anki', 'csv', 'json', 'markdown', 'llms', 'feed'] as const;

export type ExportKind = (typeof exportKinds)[number];

/** Folder of the files, below the base URL. */
export const EXPORT_FOLDER = 'export';

/** Where each file is, below the base URL: the one place that knows it. */
export const exportPaths = {
  bankCards: `${EXPORT_FOLDER}/bank.apkg`,
  topicCards: (topic: string) => `${EXPORT_FOLDER}/topics/${topic}.apkg`,
  csv: `${EXPORT_FOLDER}/questions.csv`,
  json: `${EXPORT_FOLDER}/questions.json`,
  schema: `${EXPORT_FOLDER}/questions.schema.json`,
  llms: 'llms.txt',
  feed: 'feed.xml',
} as const;

/** The file of a question as Markdown, beside its permanent address: `q/circle-corners.md`. */
export function markdownFile(id: string): string {
  return `${PERMANENT_FOLDER}/${id}.md`;
}

/** Its address below the base URL. */
export function markdownPath(id: string): string {
  return encodeURI(markdownFile(id));
}

/** What the option says, as a list. */
export function chosenExports(option: boolean | readonly ExportKind[]): readonly ExportKind[] {
  return typeof option === 'boolean' ? (option ? exportKinds : []) : option;
}
