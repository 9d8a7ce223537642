import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import clsx from 'clsx';
import pages from '../../docusaurus/DocPaginator/styles.module.css';
import {useCounts} from '../counts';
import LevelBadge from '../LevelBadge';
import type {PageData} from '../../../bank/types';
import type {Difficulty} from '../../../language/questions/difficulty';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

interface Children {
  children?: ReactNode;
}

/**
 * One quiz, as it is without script: what is asked, its choices, and behind a native `<details>` which are right
 * and why. With script the choices can be chosen (plugins/theme/client/live-quiz.ts).
 */
export default function Quiz({id, children}: Children & {id: string}): ReactNode {
  useBrokenLinks().collectAnchor(id);
  return (
    <fieldset className={styles.quiz} id={id} data-quiz="">
      {children}
    </fieldset>
  );
}

/** @param several - More than one choice is right. */
export function QuizTitle({
  level,
  several = false,
  children,
}: Children & {level?: Difficulty; several?: boolean}): ReactNode {
  return (
    <legend className={styles.title}>
      {children}
      {several && (
        <span className={styles.several}>
          {' '}
          <Translate id="quiz.several">Choose all that are right</Translate>
        </span>
      )}
      {level && <LevelBadge level={level} className={styles.level} />}
    </legend>
  );
}

export function QuizChoices({children}: Children): ReactNode {
  return (
    <ul className={styles.choices} data-quiz-choices="">
      {children}
    </ul>
  );
}

/** @param right - Seen by the script alone. */
export function QuizChoice({right = false, children}: Children & {right?: boolean}): ReactNode {
  return <li {...(right && {'data-right': ''})}>{children}</li>;
}

export function QuizAnswer({children}: Children): ReactNode {
  return (
    <details className={styles.answer} data-quiz-answer="">
      <summary>
        <Translate id="quiz.show">Show the answer</Translate>
      </summary>
      <div className={styles.why}>{children}</div>
    </details>
  );
}

/** The choices that are right, once more. */
export function QuizRight({children}: Children): ReactNode {
  return (
    <ul
      className={styles.right}
      aria-label={translate({id: 'quiz.right', message: 'What is right'})}
    >
      {children}
    </ul>
  );
}

/** At the end of a page of questions: the way to its quiz, which looks as those to the next pages do. */
export function PageQuiz({page: {quiz}}: {page: PageData}): ReactNode {
  const {pluralForm} = useCounts();
  if (!quiz) return null;
  const {href, label: page, count} = quiz;
  return (
    <p>
      <Link to={href} className={clsx(pages.link)}>
        {pluralForm(
          count,
          translate({
            id: 'quiz.ofPage',
            description: 'Plural forms, separated by |',
            message: 'Quiz: one question on {page}|Quiz: {count} questions on {page}',
          }),
        ).replace('{page}', () => page)}
      </Link>
    </p>
  );
}
