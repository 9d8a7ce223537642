import Translate, {translate} from '@docusaurus/Translate';
import clsx from 'clsx';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

/**
 * Light, dark, or as the system has it. Which it is, a style shows from the first paint on
 * (plugins/theme/early-script.ts); the script says it to assistive technology.
 */
export default function ThemeChoice({className}: {className?: string | undefined}): ReactNode {
  return (
    <div
      className={clsx(styles.choice, className)}
      role="group"
      aria-label={translate({id: 'bar.theme', message: 'Theme'})}
    >
      <Choice name="system">
        <Translate id="theme.system">System</Translate>
      </Choice>
      <Choice name="light">
        <Translate id="theme.light">Light</Translate>
      </Choice>
      <Choice name="dark">
        <Translate id="theme.dark">Dark</Translate>
      </Choice>
    </div>
  );
}

function Choice({name, children}: {name: string; children: ReactNode}): ReactNode {
  return (
    <button type="button" data-press="theme" data-choice={name}>
      {children}
    </button>
  );
}
