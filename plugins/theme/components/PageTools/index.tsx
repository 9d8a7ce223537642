import Head from '@docusaurus/Head';
import QuizMetadata from '../QuizMetadata';
import Translate, {translate} from '@docusaurus/Translate';
import {useCounts} from '../counts';
import {LevelBars, levelName, levels} from '../LevelBadge';
import type {LevelCounts} from '../../../language/questions/difficulty';
import clsx from 'clsx';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

/**
 * The tools of a question page, which stay in reach: how many questions of each level, a filter by
 * level, hints, and what is needed less often (plugins/theme/client/more.ts). Without script the counts
 * remain (plugins/theme/client/page-tools.ts).
 *
 * @param counts - Counts per level as JSON: Markdown's elements have texts.
 * @param hints - Whether a question has one.
 * @param outside - On a page that is none of the bank's.
 */
export default function PageTools({
  counts: json,
  hints = false,
  outside = false,
}: {
  counts: string;
  hints?: boolean;
  outside?: boolean;
}): ReactNode {
  const counts = JSON.parse(json) as LevelCounts;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const shown = levels.filter((level) => counts[level] !== undefined);

  return (
    <>
      {/* A style that asks whether tools are inside would be asked again at each tap. */}
      <Head>
        <html data-has-tools="" />
      </Head>
      {!outside && <QuizMetadata />}
      <div
        className={styles.tools}
        data-tools
        data-total={total}
        {...Object.fromEntries(shown.map((level) => [`data-${level}`, counts[level]]))}
      >
        <div className={styles.row}>
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
                <span className={clsx(level !== 'none' && styles.name)}>{levelName(level)}</span>
              </Choice>
            ))}
          </div>
          {hints && (
            <button type="button" className={styles.tool} data-press="hints" aria-pressed="true">
              <Translate id="tools.hints">Hints</Translate>
            </button>
          )}
        </div>
        <button type="button" className={styles.tool} data-press="more">
          <span className={styles.dots}>
            <span className="visually-hidden">
              <Translate id="tools.more" description="Opens what a page can do besides">
                More
              </Translate>
            </span>
          </span>
        </button>
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
  const {formatCount} = useCounts();
  return (
    <span className={styles.tool} data-press="level" data-level={level}>
      {children}
      <span className={styles.count}>{formatCount(count)}</span>
    </span>
  );
}
