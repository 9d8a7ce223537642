import type {ReactNode} from 'react';
import styles from './styles.module.css';

interface Children {
  children?: ReactNode;
}

/** A `???` block that is no question. */
export default function Collapsible({
  open = false,
  children,
}: Children & {open?: boolean}): ReactNode {
  return (
    <details className={styles.collapsible} open={open}>
      {children}
    </details>
  );
}

export function CollapsibleTitle({children}: Children): ReactNode {
  return <summary className={styles.title}>{children}</summary>;
}

export function CollapsibleBody({children}: Children): ReactNode {
  return <div className={styles.body}>{children}</div>;
}
