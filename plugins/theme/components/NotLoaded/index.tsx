import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';

/** Said where what draws a page did not come; who shows it says when (search page, practising). */
export default function NotLoaded({className}: {className: string | undefined}): ReactNode {
  return (
    <p className={className}>
      <Translate
        id="page.failed"
        values={{
          again: (
            // The empty address is the one that was asked for.
            <a href="">
              <Translate id="page.failed.again">try again</Translate>
            </a>
          ),
        }}
      >
        {'This page did not load. Choose a topic, or {again}.'}
      </Translate>
    </p>
  );
}
