import Translate, {translate} from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {permanentPath} from '../../../language/questions/addresses';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

/**
 * The end of an opened question: closes it, and leads to its neighbours
 * (plugins/theme/client/question-foot.ts). And its permanent address, a link that is a button with
 * script (plugins/theme/client/share-link.ts): at the end of the row for those with a mouse.
 */
export default function QuestionFoot({id}: {id: string}): ReactNode {
  const href = useBaseUrl(permanentPath('/', id));
  return (
    <div className={styles.foot}>
      <button
        type="button"
        className={styles.button}
        data-press="close-question"
        aria-label={translate({id: 'question.close.label', message: 'Close this question'})}
      >
        <Translate id="question.close">Close</Translate>
      </button>
      <a href={href} className={styles.link} data-share="" data-press="share" itemProp="url">
        <Translate id="share.link">Link to this question</Translate>
      </a>
      <button
        type="button"
        className={styles.button}
        data-press="previous-question"
        aria-label={translate({id: 'question.previous', message: 'Previous question'})}
      />
      <button type="button" className={styles.button} data-press="next-question">
        <Translate id="question.next">Next question</Translate>
      </button>
    </div>
  );
}
