import {translate} from '@docusaurus/Translate';
import type {ComponentProps, ReactNode} from 'react';
import styles from './styles.module.css';

/** A table that scrolls inside itself, with the keyboard too. */
export default function ScrollableTable(props: ComponentProps<'table'>): ReactNode {
  return (
    <div
      className={styles.frame}
      tabIndex={0}
      role="group"
      aria-label={translate({id: 'table.label', message: 'Table'})}
    >
      <table {...props} />
    </div>
  );
}

/** A header cell; one without text, over a column of names, is an ordinary cell. */
export function HeaderCell({children, ...props}: ComponentProps<'th'>): ReactNode {
  return children === undefined ? <td {...props} /> : <th {...props}>{children}</th>;
}
