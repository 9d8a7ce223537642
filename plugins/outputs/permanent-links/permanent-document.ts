import {documentPolicy} from '../headers/document-policy.ts';
import {firstSentences} from './first-sentences.ts';
import type {DocumentFrame} from './html.ts';
import {questionDocument, type QuestionWords, type SharedQuestion} from './question-document.ts';

/** A question as its document is made of it. */
export interface PermanentQuestion extends Omit<SharedQuestion, 'start'> {
  /** Plain text. */
  answer: string;
}

/** What all documents of questions have in common, as plain data. */
export interface DocumentSettings {
  frame: Omit<DocumentFrame, 'policy'>;
  words: QuestionWords;
  /** BCP 47: that of the sentences. */
  language: string;
}

/** The document at the permanent address of a question. */
export function permanentDocument(
  {answer, ...question}: PermanentQuestion,
  {frame, words, language}: DocumentSettings,
): string {
  const start = firstSentences(answer, language);
  return questionDocument({...question, start}, {...frame, policy: documentPolicy}, words);
}
