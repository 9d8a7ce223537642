import Translate from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {permanentPath} from '../../../language/questions/addresses';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

/** The permanent address of a question; with script a button (plugins/theme/client/share-link.ts). */
export default function ShareLink({id}: {id: string}): ReactNode {
  const href = useBaseUrl(permanentPath('/', id));
  return (
    <a href={href} className={styles.link} data-share="" data-press="share" itemProp="url">
      <Translate id="share.link">Link to this question</Translate>
    </a>
  );
}
