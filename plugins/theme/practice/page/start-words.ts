import {translate} from '@docusaurus/Translate';
import {formatCount} from '../../client/format-count';
import {pluralForm} from '../../plural-form';
import type {Place} from '../address';
import type {Bank} from '../data';
import {language, levelName, questionCount} from './words';

/**
 * What starts, as it was chosen: "Start: 10 Kubernetes questions in 15 minutes".
 *
 * @param count - How many questions are asked.
 */
export function startWords(bank: Bank, place: Place, count: number): string {
  const {minutes} = place;
  const subject = subjectWords(bank, place);
  const questions = subject === '' ? questionCount(count) : countOf(subject, count);
  const what =
    minutes === 0
      ? questions
      : translate(
          {id: 'practice.inTime', message: '{count} in {minutes} minutes'},
          // "10 in 15 minutes", as other pages lead here.
          {count: subject === '' ? formatCount(count) : questions, minutes},
        );
  return translate({id: 'practice.start', message: 'Start: {what}'}, {what});
}

/** "Beginner Kubernetes and Linux", in the page's language; empty for all. */
function subjectWords({topics, pages}: Bank, place: Place): string {
  const list = new Intl.ListFormat(language());
  const labels =
    place.page === null
      ? topics.filter(({name}) => place.topics.includes(name))
      : pages.filter(({path}) => path === place.page);
  return [place.levels.map(levelName), labels.map(({label}) => label)]
    .map((names) => list.format(names))
    .filter(Boolean)
    .join(' ');
}

function countOf(subject: string, count: number): string {
  const message = translate({
    id: 'practice.start.questions',
    description: 'Plural forms, separated by |',
    message: 'One {subject} question|{count} {subject} questions',
  });
  return pluralForm(count, message).replace('{subject}', () => subject);
}
