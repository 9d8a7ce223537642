import QuizMetadata from '../QuizMetadata';
import Translate, {translate} from '@docusaurus/Translate';
import {LevelBars, levelName, levels} from '../LevelBadge';
import type {LevelCounts} from '../../../language/questions/difficulty';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

/**
 * The tools of a question page: how many questions of each level, a filter by level, and
 * all answers at once. Without script the counts remain (plugins/theme/client/page-tools.ts).
 *
 * @param counts - Counts per level as JSON: Markdown's elements have texts.
 * @param outside - On a page that is none of the bank's.
 */
export default function PageTools({
  counts: json,
  outside = false,
}: {
  counts: string;
  outside?: boolean;
}): ReactNode {
  const counts = JSON.parse(json) as LevelCounts;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const shown = levels.filter((level) => counts[level] !== undefined);

  return (
    <>
      {!outside && <QuizMetadata />}
      <div
        className={styles.tools}
        data-tools
        data-total={total}
        {...Object.fromEntries(shown.map((level) => [`data-${level}`, counts[level]]))}
      >
        <div
          className={styles.levels}
          role="group"
          aria-label={translate({id: 'tools.levels', message: 'Questions per level'})}
        >
          <Choice level="all" count={total}>
            <Translate id="tools.all">All</Translate>
          </Choice>
          {shown.map((level) => (
            <Choice key={level} level={level} count={counts[level] ?? 0}>
              {level !== 'none' && <LevelBars level={level} />}
              {levelName(level)}
            </Choice>
          ))}
        </div>
        <div className={styles.actions}>
          <Action name="hide-levels">
            <Translate id="tools.hideLevels">Hide levels</Translate>
          </Action>
          <Action name="open-all">
            <Translate id="tools.openAll">Open all</Translate>
          </Action>
          <Action name="close-all">
            <Translate id="tools.closeAll">Close all</Translate>
          </Action>
        </div>
      </div>
    </>
  );
}

/** A count, which becomes a button when the page's script runs. */
function Choice({
  level,
  count,
  children,
}: {
  level: string;
  count: number;
  children: ReactNode;
}): ReactNode {
  return (
    <span className={styles.choice} data-press="level" data-level={level}>
      <span className={styles.choiceLabel}>{children}</span>
      <span className={styles.count}>{count}</span>
    </span>
  );
}

function Action({name, children}: {name: string; children: ReactNode}): ReactNode {
  return (
    <button type="button" className={styles.action} data-press={name}>
      {children}
    </button>
  );
}
