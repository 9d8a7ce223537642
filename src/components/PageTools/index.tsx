import {useHistory, useLocation} from '@docusaurus/router';
import Translate, {translate} from '@docusaurus/Translate';
import {usePluralForm} from '@docusaurus/theme-common';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {LevelBars, levelName} from '@site/src/components/LevelBadge';
import type {LevelCounts} from '@site/plugins/question-model/difficulty';
import {keepingHash} from '@site/src/client/question-address';
import {reveal} from '@site/src/client/reveal-target';
import {useEffect, useRef, type ReactNode} from 'react';
import {readView, viewQuery, type View} from './view';
import {applyView, closeAll, forgetShown, openAll} from './apply-view';
import styles from './styles.module.css';

const levels = ['beginner', 'intermediate', 'advanced', 'none'] as const;

/**
 * The tools of a question page. What is chosen is in the address and nowhere else,
 * so a shared or reloaded page looks the same; without script the counts remain.
 */
export default function PageTools(attributes: Record<keyof LevelCounts, string>): ReactNode {
  const counts = Object.fromEntries(
    levels.map((level) => [level, Number(attributes[level])]),
  ) as LevelCounts;
  const total = levels.reduce((sum, level) => sum + counts[level], 0);

  const history = useHistory();
  const location = useLocation();
  // The page was rendered without a query; the first render here must be the same.
  const hydrated = useIsBrowser();
  const view = readView(hydrated ? location.search : '');

  /** Whether the reader opened all by hand, and not the address. */
  const pressed = useRef(false);

  const {level, levelsHidden, allOpen} = view;
  useEffect(() => {
    // Until the query is read the page is as the early script left it.
    if (hydrated) applyView({level, levelsHidden});
  }, [hydrated, level, levelsHidden]);

  useEffect(() => {
    if (!allOpen || pressed.current) return;
    openAll();
    // The answers above a linked question have just moved it.
    reveal(window.location.hash);
  }, [allOpen]);

  // The next page starts without a filter.
  useEffect(
    () => () => {
      applyView({level: null, levelsHidden: false});
    },
    [],
  );

  const show = (change: Partial<View>) => {
    // Choosing a level is about all questions, the one that a link led to included.
    if ('level' in change) forgetShown();
    keepingHash(() => {
      history.replace({
        search: viewQuery(location.search, {...view, ...change}),
        hash: location.hash,
        state: location.state,
      });
    });
  };

  return (
    <div className={styles.tools}>
      <div
        className={styles.levels}
        role="group"
        aria-label={translate({id: 'tools.levels', message: 'Questions per level'})}
      >
        <Choice
          count={total}
          disabled={!hydrated}
          pressed={view.level === null}
          onPress={() => {
            show({level: null});
          }}
        >
          <Translate id="tools.all">All</Translate>
        </Choice>
        {levels
          .filter((level) => counts[level] > 0)
          .map((level) => (
            <Choice
              key={level}
              count={counts[level]}
              disabled={!hydrated}
              pressed={view.level === level}
              onPress={() => {
                show({level: view.level === level ? null : level});
              }}
            >
              {level !== 'none' && <LevelBars level={level} />}
              {levelName(level)}
            </Choice>
          ))}
      </div>
      <div className={styles.actions}>
        <button
          type="button"
          className={styles.action}
          aria-pressed={view.levelsHidden}
          onClick={() => {
            show({levelsHidden: !view.levelsHidden});
          }}
        >
          <Translate id="tools.hideLevels">Hide levels</Translate>
        </button>
        <button
          type="button"
          className={styles.action}
          onClick={() => {
            pressed.current = true;
            openAll();
            show({allOpen: true});
          }}
        >
          <Translate id="tools.openAll">Open all</Translate>
        </button>
        <button
          type="button"
          className={styles.action}
          onClick={() => {
            closeAll();
            show({allOpen: false});
          }}
        >
          <Translate id="tools.closeAll">Close all</Translate>
        </button>
      </div>
      <Announcement shown={view.level === null ? total : counts[view.level]} total={total} />
    </div>
  );
}

function Choice({
  count,
  disabled,
  pressed,
  onPress,
  children,
}: {
  count: number;
  /** Before script has loaded the row is a list of counts. */
  disabled: boolean;
  pressed: boolean;
  onPress: () => void;
  children: ReactNode;
}): ReactNode {
  const content = (
    <>
      <span className={styles.choiceLabel}>{children}</span>
      <span className={styles.count}>{count}</span>
    </>
  );
  return disabled ? (
    <span className={styles.choice}>{content}</span>
  ) : (
    <button type="button" className={styles.choice} aria-pressed={pressed} onClick={onPress}>
      {content}
    </button>
  );
}

/** Says to a screen reader what the filter left. */
function Announcement({shown, total}: {shown: number; total: number}): ReactNode {
  const {selectMessage} = usePluralForm();
  const message =
    shown === total
      ? translate({id: 'tools.shown.all', message: 'All questions are shown'})
      : selectMessage(
          shown,
          translate(
            {
              id: 'tools.shown',
              description: 'Plural forms, separated by |',
              message: 'One of {total} questions is shown|{shown} of {total} questions are shown',
            },
            {shown: String(shown), total: String(total)},
          ),
        );
  return (
    <p className="visually-hidden" role="status">
      {message}
    </p>
  );
}
