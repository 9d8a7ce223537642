import Translate, {translate} from '@docusaurus/Translate';
import {useCounts} from '../counts';
import type {ReactNode} from 'react';
import type {AnswerRow as Row} from '../../../language/questions/types';
import styles from './styles.module.css';

interface Children {
  children?: ReactNode;
}

type Kind = Row['kind'] | 'sources';

/** What one would say first, set apart, with the time it takes. */
export function Spoken({seconds, children}: Children & {seconds: string}): ReactNode {
  return (
    <div className={styles.spoken}>
      <p className={styles.label}>
        <Translate id="answer.spoken">Say it aloud</Translate>
        <span>{translate({id: 'answer.seconds', message: '{count} s'}, {count: seconds})}</span>
      </p>
      {children}
    </div>
  );
}

/** A part of an answer that is opened by itself; the depth is open where there is room for it. */
export function AnswerRow({kind, children}: Children & {kind: Kind}): ReactNode {
  return <details data-row={kind}>{children}</details>;
}

/** What a row costs its reader, each a number as text (plugins/language/layout/costs.ts). */
interface Cost {
  minutes?: string;
  commands?: string;
  code?: string;
  tables?: string;
  host?: string;
  count?: string;
}

/** @param children - The author's own words, instead of the usual ones. */
export function AnswerRowTitle({
  kind,
  children,
  ...cost
}: Children & Cost & {kind: Kind}): ReactNode {
  const costs = costsOf(cost);
  return (
    <summary>
      {children === undefined ? usual(kind) : <span>{children}</span>}
      {costs && <small>{costs}</small>}
    </summary>
  );
}

function usual(kind: Kind): string {
  return {
    depth: translate({id: 'answer.depth', message: 'If they dig deeper'}),
    followUp: translate({id: 'answer.followUp', message: 'What they ask next'}),
    mistake: translate({id: 'answer.mistake', message: 'Common mistakes'}),
    sources: translate({id: 'answer.sources', message: 'Sources'}),
  }[kind];
}

function costsOf({minutes, commands, code, tables, host, count}: Cost): ReactNode {
  if (minutes === undefined) return joined(host, count === '1' ? '' : count);
  // The first of what is there: a phone has room for one.
  if (commands !== undefined) return <CommandsCost minutes={minutes} commands={commands} />;
  if (code !== undefined) {
    return joined(minutesOf(minutes), translate({id: 'answer.code', message: 'code'}));
  }
  return joined(
    minutesOf(minutes),
    tables === undefined ? '' : translate({id: 'answer.table', message: 'table'}),
  );
}

function CommandsCost({minutes, commands}: {minutes: string; commands: string}): ReactNode {
  const {pluralForm} = useCounts();
  const typed = translate({
    id: 'answer.commands',
    description: 'Plural forms, separated by |',
    message: '1 command|{count} commands',
  });
  return joined(minutesOf(minutes), pluralForm(Number(commands), typed));
}

function minutesOf(count: string): string {
  return translate({id: 'answer.minutes', message: '{count} min'}, {count});
}

function joined(...costs: (string | undefined)[]): string {
  return costs.filter(Boolean).join(' · ');
}

/** Sources, at the end of an answer; their row has their title. */
export function References({inRow = false, children}: Children & {inRow?: boolean}): ReactNode {
  return (
    <div className={styles.references}>
      {!inRow && (
        <p className={styles.referencesLabel}>
          <Translate id="question.references" description="Title of the sources of an answer">
            References
          </Translate>
        </p>
      )}
      {children}
    </div>
  );
}
