import {translate} from '@docusaurus/Translate';
import {useEffect, useState, type ReactNode} from 'react';

/** How much of the time there is left, in whole minutes. */
export default function TimeLeft({deadline}: {deadline: number}): ReactNode {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, 5000);
    return () => {
      clearInterval(timer);
    };
  }, []);
  const minutes = Math.ceil((deadline - now) / 60_000);
  return (
    <span>
      {minutes > 0
        ? translate({id: 'practice.left.minutes', message: '{minutes} min left'}, {minutes})
        : translate({id: 'practice.left.none', message: 'Time is up: the last one'})}
    </span>
  );
}
