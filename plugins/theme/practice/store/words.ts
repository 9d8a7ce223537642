import {translate} from '@docusaurus/Translate';
import type {Problem} from './types';

/** Where records last for this visit only. */
export function notKept(): string {
  return translate({
    id: 'progress.notKept',
    message: 'This browser keeps nothing: your progress lasts for this visit.',
  });
}

/** Of a grade, or of what was saved. */
export function notTaken(): string {
  return translate({
    id: 'grade.failed',
    message: 'This could not be kept. Reload the page, and try again.',
  });
}

/** Of a grade that was to be taken back. */
export function notUndone(): string {
  return translate({
    id: 'grade.notUndone',
    message: 'Not taken back: this question was graded or forgotten elsewhere since.',
  });
}

export function problemWords(problem: Problem): string {
  switch (problem.kind) {
    case 'emptied':
      return translate({
        id: 'progress.emptied',
        message: 'The browser has removed your progress. If you exported it, import it again.',
      });
    case 'repaired':
      return translate(
        {
          id: 'progress.repaired',
          message: 'Part of your progress was damaged and has been repaired: {count}.',
        },
        {count: problem.count},
      );
    case 'set-aside':
      return translate(
        {
          id: 'progress.setAside',
          message: 'Part of your progress could not be read and was set aside: {count}.',
        },
        {count: problem.count},
      );
  }
}

export function unreadable(): string {
  return translate({
    id: 'progress.import.unreadable',
    message:
      'This file is damaged: it is no JSON. Export your progress again, and import that file.',
  });
}

export function notOurs(): string {
  return translate({
    id: 'progress.import.notOurs',
    message:
      'This file is no export of progress. Expected is what “Export” on this page has saved.',
  });
}

export function tooNew(): string {
  return translate({
    id: 'progress.import.tooNew',
    message: 'This file is of a newer version of this site. Reload the page, and import it again.',
  });
}
