import {processAdmonitionProps} from '@docusaurus/theme-common';
import Callout, {CalloutLabel} from '../../components/Callout';
import {calloutOfTypes, defaultCallouts} from '../../../language/questions/callouts';
import type {Props} from '@theme/Admonition';
import type {ReactNode} from 'react';

/** An admonition of Docusaurus (`:::tip`): it looks like the callouts of an answer. */
export default function Admonition(unprocessed: Props): ReactNode {
  const {type, title = type, children} = processAdmonitionProps(unprocessed);
  return (
    <Callout tone={calloutOfTypes([type], defaultCallouts)}>
      {title !== '' && <CalloutLabel>{title}</CalloutLabel>}
      {children}
    </Callout>
  );
}
