import Announcer from '../components/Announcer';
import type {ReactNode} from 'react';

/** What stays while pages change. */
export default function Root({children}: {children: ReactNode}): ReactNode {
  return (
    <>
      {children}
      <Announcer />
    </>
  );
}
