import {Children, isValidElement, useId, type ReactElement, type ReactNode} from 'react';
import styles from './styles.module.css';

interface TabProps {
  /** What its name is, and then what it shows. */
  children?: ReactNode;
  open?: boolean;
}

/**
 * A set of tabs as it is without script: each under its name, one after the other; where a browser could run
 * script, radio buttons choose one, so that nothing moves when they become tabs (plugins/theme/client/live-tabs.ts).
 *
 * @param linked - Whether other sets of the page follow, where they have a tab of the same name.
 */
export default function ContentTabs({
  linked = false,
  className,
  children,
}: {
  linked?: boolean;
  className?: string | undefined;
  children?: ReactNode;
}): ReactNode {
  const set = useId();
  const tabs = Children.toArray(children).filter((child): child is ReactElement<TabProps> =>
    isValidElement(child),
  );
  return (
    <div
      className={[styles.set, className].filter(Boolean).join(' ')}
      data-tab-set={linked ? 'linked' : ''}
    >
      {tabs.map(({props}, index) => {
        const id = `${set}${index}`;
        const [name, ...shown] = Children.toArray(props.children);
        return (
          <div key={id} className={styles.tab}>
            <input
              id={id}
              type="radio"
              name={set}
              className={styles.choice}
              defaultChecked={props.open === true}
            />
            <p className={styles.title}>
              <label htmlFor={id}>{name}</label>
            </p>
            <div className={styles.panel}>{shown}</div>
          </div>
        );
      })}
    </div>
  );
}

/** One tab: its first child is its name. */
export function ContentTab({children}: TabProps): ReactNode {
  return children;
}

export function ContentTabTitle({children}: {children?: ReactNode}): ReactNode {
  return children;
}
