import type {ReactNode} from 'react';
import type {Props} from '@theme/TabItem';

/** What one tab shows; `Tabs` shows or hides it. */
export default function TabItem({children, className}: Props): ReactNode {
  return <div className={className}>{children}</div>;
}
