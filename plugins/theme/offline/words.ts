import {translate} from '@docusaurus/Translate';
import {formatCount} from '../client/format-count';
import {pluralForm} from '../plural-form';
import type {Action, View} from './view';

/** The state of things, as one line. */
export function describe(view: View): string {
  switch (view.state) {
    case 'offered':
      return translate({id: 'offline.offered', message: 'A new version is ready.'});
    case 'held':
      return translate(
        {id: 'offline.held', message: 'There is a new version ({size}).'},
        {size: megabytes(view.bytes)},
      );
    case 'unsaved':
      return '';
    case 'saving':
      return translate(
        {id: 'offline.saving', message: 'Saving {saved} of {total}…'},
        {saved: formatCount(view.saved), total: formatCount(view.of)},
      );
    case 'saved':
      return translate(
        {id: 'offline.saved', message: 'Saved for offline reading · {questions} · {size}'},
        {questions: countQuestions(view.questions), size: megabytes(view.bytes)},
      );
    case 'partly':
      return translate(
        {
          id: 'offline.partly',
          message: 'Pages you read are kept for offline reading · {size} of at most {limit}',
        },
        {size: megabytes(view.bytes), limit: megabytes(view.limit)},
      );
    case 'full':
      return translate(
        {
          id: 'offline.full',
          message:
            'Not enough space on this device: {size} more are needed. The site works online.',
        },
        {size: megabytes(view.bytes)},
      );
    case 'failed':
      return translate({
        id: 'offline.failed',
        message: 'Not everything could be saved. The site works online.',
      });
  }
}

/** What the button says. */
export function nameAction(action: Action, view: View): string {
  if (view.state === 'full' || view.state === 'failed') {
    return translate({id: 'offline.again', message: 'Try again'});
  }

  switch (action) {
    case 'activate':
      return translate({id: 'offline.reload', message: 'Reload'});
    case 'allow':
      return translate({id: 'offline.allow', message: 'Get it'});
    case 'remove':
      return translate({id: 'offline.remove', message: 'Remove'});
    case 'save':
      return translate(
        {id: 'offline.save', message: 'Save for offline reading · {size}'},
        {size: megabytes('bytes' in view ? view.bytes : 0)},
      );
  }
}

export function laterWord(): string {
  return translate({id: 'offline.later', message: 'Later'});
}

export function removedWord(): string {
  return translate({id: 'offline.removed', message: 'No longer saved for offline reading'});
}

function language(): string {
  return document.documentElement.lang || 'en';
}

function megabytes(bytes: number): string {
  return new Intl.NumberFormat(language(), {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
    minimumFractionDigits: 1,
  }).format(Math.max(bytes, 100_000) / 1_000_000);
}

function countQuestions(count: number): string {
  const message = translate({
    id: 'offline.questions',
    description: 'Plural forms, separated by |',
    message: 'one question|{count} questions',
  });
  return pluralForm(count, message);
}
