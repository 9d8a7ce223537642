import Translate, {translate} from '@docusaurus/Translate';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import LevelBadge from '@site/src/components/LevelBadge';
import type {Difficulty} from '@site/plugins/question-model/difficulty';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

interface Children {
  children?: ReactNode;
}

/**
 * One question: a native `<details>`, so that it opens, closes, is found and
 * printed without script. `level` is what the page's filter goes by.
 */
export default function Question({
  level,
  open = false,
  children,
}: Children & {level?: Difficulty; open?: boolean}): ReactNode {
  return (
    <details className={`question ${styles.question}`} data-level={level ?? 'none'} open={open}>
      {children}
    </details>
  );
}

/** The row that is always seen: title, level and hint. */
export function QuestionSummary({level, children}: Children & {level?: Difficulty}): ReactNode {
  return (
    <summary className={styles.summary}>
      <span className={styles.chevron} aria-hidden="true" />
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
        <Translate id="question.hint" description="Spoken before a question's think-first hint">
          Think first:
        </Translate>{' '}
      </span>
      {children}
    </span>
  );
}

/**
 * The closed part. The anchor is in it, because a browser opens a question by
 * itself only for a target inside; it is placed at the question's upper edge.
 */
export function Answer({id, children}: Children & {id: string}): ReactNode {
  useBrokenLinks().collectAnchor(id);
  return (
    <div className={styles.answer}>
      <span id={id} className={styles.anchor} data-anchor />
      {children}
      <p className={styles.permalink}>
        <a
          href={`#${id}`}
          title={translate({id: 'question.link.title', message: 'Address of this question'})}
        >
          <Translate id="question.link" description="Link at the end of an answer to itself">
            Link to this question
          </Translate>
        </a>
      </p>
    </div>
  );
}

/** Sources, at the end of an answer. */
export function References({children}: Children): ReactNode {
  return (
    <div className={styles.references}>
      <p className={styles.referencesLabel}>
        <Translate id="question.references" description="Title of the sources of an answer">
          References
        </Translate>
      </p>
      {children}
    </div>
  );
}

/** A heading and its questions; hidden with them when the filter leaves none. */
export function Section({children}: Children): ReactNode {
  return <section className="question-section">{children}</section>;
}
