import Announcer from '@site/src/components/Announcer';
import FoundWords from '@site/src/components/FoundWords';
import type {ReactNode} from 'react';

/** What stays while pages change. */
export default function Root({children}: {children: ReactNode}): ReactNode {
  return (
    <>
      {children}
      <FoundWords />
      <Announcer />
    </>
  );
}
