import {Children, isValidElement, useId, type ReactElement, type ReactNode} from 'react';
import type {Props} from '@theme/Tabs';
import type {Props as TabProps} from '@theme/TabItem';
import styles from './styles.module.css';

/**
 * Docusaurus's tabs as radio buttons, which need no script: what is written for the theme's own works.
 * Each group of tabs is for itself: `groupId` and `queryString` would need script.
 */
export default function Tabs({children, values, defaultValue, className}: Props): ReactNode {
  const group = useId();
  const panels = Children.toArray(children).filter((child): child is ReactElement<TabProps> =>
    isValidElement(child),
  );
  const first =
    defaultValue ??
    [...(values ?? []), ...panels.map(({props}) => props)].find((tab) => tab.default)?.value ??
    panels[0]?.props.value;
  return (
    <div className={[styles.tabs, className].join(' ')} data-tabs role="group">
      {panels.map((panel) => {
        const {value, label} = panel.props;
        const id = `${group}${value}`;
        const named = values?.find((one) => one.value === value)?.label ?? label ?? value;
        return [
          <input
            key={id}
            id={id}
            type="radio"
            name={group}
            className={styles.choice}
            defaultChecked={value === first}
          />,
          <label key={`${id}-label`} htmlFor={id} className={styles.tab}>
            {named}
          </label>,
          <div key={`${id}-panel`} className={styles.panel}>
            {panel}
          </div>,
        ];
      })}
    </div>
  );
}
