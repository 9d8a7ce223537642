import {translate} from '@docusaurus/Translate';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import LevelBadge from '../LevelBadge';
import ShareLink from '../ShareLink';
import type {Difficulty} from '../../../language/questions/difficulty';
import clsx from 'clsx';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

interface Children {
  children?: ReactNode;
}

/**
 * One question: a native `<details>`, so that it opens, closes, is found and
 * printed without script. `level` is what the page's filter goes by.
 *
 * @param levels - That and those of the questions in its answer, with spaces between.
 * @param far - Below what a phone shows first: it is laid out when it comes near the screen.
 * @param outside - On a page that is none of the bank's.
 * @param card - Search engines are told of it as a flashcard (decision 9).
 */
export default function Question({
  id,
  level,
  levels = level ?? 'none',
  open = false,
  deferRendering = false,
  card = false,
  outside = false,
  children,
}: Children & {
  id: string;
  level?: Difficulty;
  levels?: string;
  open?: boolean;
  deferRendering?: boolean;
  card?: boolean;
  outside?: boolean;
}): ReactNode {
  return (
    <div
      className={clsx('question', styles.question, deferRendering && styles.deferred)}
      data-level={levels}
      {...(card && thing('Question', 'hasPart'))}
    >
      {card && <meta itemProp="eduQuestionType" content="Flashcard" />}
      <details className={styles.details} open={open}>
        {children}
      </details>
      <ShareLink id={id} outside={outside} />
    </div>
  );
}

/** Microdata: an element that is a thing, and a property of the one around it. */
function thing(type: string, property: string) {
  return {itemScope: true, itemType: `https://schema.org/${type}`, itemProp: property};
}

/** The row that is always seen: title, level and hint. */
export function QuestionSummary({level, children}: Children & {level?: Difficulty}): ReactNode {
  return (
    <summary className={styles.summary}>
      <span className={styles.heading}>{children}</span>
      {level && <LevelBadge level={level} className={styles.badge} />}
    </summary>
  );
}

/** The thought to start with, before the answer is opened. */
export function QuestionHint({children}: Children): ReactNode {
  return (
    <span className={styles.hint}>
      <span className="visually-hidden">
        {`${translate({
          id: 'question.hint',
          description: "Spoken before a question's think-first hint",
          message: 'Think first:',
        })} `}
      </span>
      {children}
    </span>
  );
}

/**
 * The closed part. The anchors are in it, because a browser opens a question by
 * itself only for a target inside; they are placed at the question's upper edge.
 *
 * @param aliases - Ids that the question had before, with spaces between.
 */
export function Answer({
  id,
  aliases = '',
  card = false,
  children,
}: Children & {id: string; aliases?: string; card?: boolean}): ReactNode {
  const {collectAnchor} = useBrokenLinks();
  const ids = [id, ...aliases.split(' ').filter(Boolean)];
  return (
    <div className={styles.answer} data-answer="" {...(card && thing('Answer', 'acceptedAnswer'))}>
      {ids.map((one) => {
        collectAnchor(one);
        return <span key={one} id={one} data-anchor="" />;
      })}
      {children}
    </div>
  );
}

/**
 * A heading and its questions; hidden with them when the filter leaves none.
 *
 * @param far - How many they are, in a section that is laid out as a whole when it comes near the screen.
 */
export function Section({
  levels,
  far,
  children,
}: Children & {levels: string; far?: string}): ReactNode {
  return (
    <section
      className={clsx('question-section', far && [styles.deferred, styles.far])}
      data-level={levels}
      data-far={far}
    >
      {children}
    </section>
  );
}
