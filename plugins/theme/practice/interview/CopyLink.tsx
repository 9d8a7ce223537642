import {translate} from '@docusaurus/Translate';
import {useState, type ReactNode} from 'react';
import {announce} from '../../client/announce';
import {copyText} from '../../client/copy-text';
import shared from '../page/styles.module.css';

/** The address of what is seen, on the clipboard; where that is closed it is shown. */
export default function CopyLink({
  name,
  isOff = false,
}: {
  name: string;
  isOff?: boolean;
}): ReactNode {
  const [said, setSaid] = useState<{address: string; words: string} | null>(null);
  const copy = async () => {
    const address = location.href;
    const words = (await copyText(address))
      ? translate({id: 'interview.copied', message: 'Link copied'})
      : translate({id: 'interview.notCopied', message: 'Copy it from the address bar'});
    setSaid({address, words});
    announce(words);
  };
  return (
    <button type="button" className={shared.way} disabled={isOff} onClick={() => void copy()}>
      {said?.address === location.href ? said.words : name}
    </button>
  );
}
