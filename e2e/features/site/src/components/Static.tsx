import type {ReactNode} from 'react';
import styles from './Static.module.css';

export default function Static(): ReactNode {
  return <p className={styles.static}>A component that needs no script.</p>;
}
