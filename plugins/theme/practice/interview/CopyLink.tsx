import {translate} from '@docusaurus/Translate';
import {useState, type ReactNode} from 'react';
import {announce} from '../../client/announce';
import {copyText} from '../../client/copy-text';
import shared from '../page/styles.module.css';

/**
 * The link to an interview or to a score card, on the clipboard; the address bar has it too.
 *
 * @param query - Of its address.
 */
export default function CopyLink({
  name,
  query,
  isOff = false,
}: {
  name: string;
  query: string;
  isOff?: boolean;
}): ReactNode {
  const [said, setSaid] = useState<{query: string; words: string} | null>(null);
  const copy = async () => {
    const words = (await copyText(new URL(query, location.href).href))
      ? translate({id: 'interview.copied', message: 'Link copied'})
      : translate({id: 'interview.notCopied', message: 'Copy it from the address bar'});
    setSaid({query, words});
    announce(words);
  };
  return (
    <button type="button" className={shared.way} disabled={isOff} onClick={() => void copy()}>
      {/* Of another choice it is another link. */}
      {said?.query === query ? said.words : name}
    </button>
  );
}
