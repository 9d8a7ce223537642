import {processAdmonitionProps} from '@docusaurus/theme-common';
import Callout, {CalloutLabel} from '../../components/Callout';
import type {Tone} from '../../../language/questions/types';
import type {Props} from '@theme/Admonition';
import type {ReactNode} from 'react';

const tones: Record<string, Tone> = {
  tip: 'key',
  info: 'tip',
  warning: 'warning',
  caution: 'warning',
  danger: 'wrong',
};

/** A `!!!` block: it looks like the callouts of an answer. */
export default function Admonition(unprocessed: Props): ReactNode {
  const {type, title = type, children} = processAdmonitionProps(unprocessed);
  return (
    <Callout tone={tones[type] ?? 'note'}>
      {title !== '' && <CalloutLabel>{title}</CalloutLabel>}
      {children}
    </Callout>
  );
}
