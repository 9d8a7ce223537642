import {translate} from '@docusaurus/Translate';
import type {ComponentProps, ReactNode} from 'react';
import styles from './styles.module.css';

/** A table that scrolls inside itself, with the keyboard too. */
export default function ScrollableTable(props: ComponentProps<'table'>): ReactNode {
  return (
    <div
      className={styles.frame}
      tabIndex={0}
      role="region"
      aria-label={translate({id: 'table.label', message: 'Table'})}
    >
      <table {...props} />
    </div>
  );
}
