import {announced, subscribe} from '@site/src/client/announce';
import {useSyncExternalStore, type ReactNode} from 'react';

/** Says to a screen reader what `announce` was told. */
export default function Announcer(): ReactNode {
  const words = useSyncExternalStore(subscribe, announced, () => '');
  return (
    <p className="visually-hidden" role="status">
      {words}
    </p>
  );
}
