import clsx from 'clsx';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

/** Where the way past the bar leads (plugins/theme/docusaurus/Layout). */
export const mainId = '__content';

/**
 * What a page is about: after the bar, the menu and the list of what is on it.
 *
 * @param inFrame - Beside the menu of the topics (plugins/theme/components/Frame).
 */
export default function Main({
  className,
  inFrame = false,
  children,
}: {
  className?: string | undefined;
  inFrame?: boolean;
  children: ReactNode;
}): ReactNode {
  return (
    <main id={mainId} tabIndex={-1} className={clsx(inFrame && styles.main, className)}>
      {children}
    </main>
  );
}
