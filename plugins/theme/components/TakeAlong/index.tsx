import Translate, {translate} from '@docusaurus/Translate';
import {useBaseUrlUtils} from '@docusaurus/useBaseUrl';
import files from '@generated/question-bank/default/exports.json';
import type {Topic} from '../../../bank/types';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

/** Files with the questions of a topic, and of the bank. Nothing without them (the option `exports`). */
export default function TakeAlong({topic: {id, label}}: {topic: Topic}): ReactNode {
  const {withBaseUrl} = useBaseUrlUtils();
  const {topicCards, bankCards, csv, json, feed} = files;
  const offers = [
    [
      topicCards?.replace('{topic}', () => encodeURIComponent(id)),
      translate({id: 'along.topicCards', message: 'Anki cards: {topic}'}, {topic: label}),
    ],
    [bankCards, translate({id: 'along.bankCards', message: 'Anki cards: all topics'})],
    [csv, translate({id: 'along.csv', message: 'All questions for a spreadsheet (CSV)'})],
    [json, translate({id: 'along.json', message: 'All questions for programs (JSON)'})],
    [feed, translate({id: 'along.feed', message: 'Feed of new and changed questions'})],
  ] as const;
  const shown = offers.flatMap(([path, text]) => (path === undefined ? [] : [{path, text}]));
  if (shown.length === 0) return null;
  return (
    <>
      <h2>
        <Translate id="along.title">Take it along</Translate>
      </h2>
      <ul className={styles.files}>
        {shown.map(({path, text}) => (
          <li key={path}>
            <a href={withBaseUrl(path)} download={path !== feed}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
