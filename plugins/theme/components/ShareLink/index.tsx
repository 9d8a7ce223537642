import Translate from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import clsx from 'clsx';
import {permanentPath} from '../../../language/questions/addresses';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

/**
 * The permanent address of a question, or its place on a page `outside` the bank; with script a button
 * (plugins/theme/client/share-link.ts), and with others the end of an opened question
 * (plugins/theme/client/question-foot.ts).
 */
export default function ShareLink({id, outside}: {id: string; outside: boolean}): ReactNode {
  const permanent = useBaseUrl(permanentPath('/', id));
  const href = outside ? `#${id}` : permanent;
  return (
    <div className={clsx(styles.foot, outside && styles.outside)}>
      <a href={href} className={styles.link} data-share="" data-press="share" itemProp="url">
        <Translate id="share.link">Link to this question</Translate>
      </a>
    </div>
  );
}
