import {useState, type ReactNode} from 'react';
import styles from './Counter.module.css';

interface Props {
  start: number;
  children?: ReactNode;
}

export default function Counter({start, children}: Props): ReactNode {
  const [count, setCount] = useState(start);
  const [isShown, setShown] = useState(true);
  return (
    <div className={styles.counter}>
      <button
        type="button"
        onClick={() => {
          setCount(count + 1);
        }}
      >
        Counted {count}
      </button>
      <button
        type="button"
        onClick={() => {
          setShown(!isShown);
        }}
      >
        Note
      </button>
      <div hidden={!isShown}>{children}</div>
    </div>
  );
}
