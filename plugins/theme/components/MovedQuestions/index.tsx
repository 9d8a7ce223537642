import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import type {PageData} from '../../../bank/types';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

/**
 * Where questions went that were on this page. Seen only by who follows an old link to
 * one; with script the page leads on by itself (plugins/theme/client/reveal-target.ts).
 */
export default function MovedQuestions({
  page,
  anchors = '',
}: {
  page: Pick<PageData, 'moved'>;
  /** Ids of HTML elements of the page, with spaces between. */
  anchors?: string;
}): ReactNode {
  const {collectAnchor} = useBrokenLinks();
  anchors.split(' ').forEach(collectAnchor);
  return page.moved.map(({id, title, href}) => {
    collectAnchor(id);
    return (
      <p key={id} id={id} className={styles.moved} data-moved>
        <Translate id="moved.text" description="Before the title of a question, which is a link">
          This question has moved:
        </Translate>{' '}
        <Link to={href}>{title}</Link>
      </p>
    );
  });
}
