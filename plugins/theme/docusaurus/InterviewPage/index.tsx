import {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import PracticeFrame from '../../components/PracticeFrame';

/** Where an interview is tried: questions against the clock, then one's own answers beside the bank's. */
export default function InterviewPage(): ReactNode {
  return (
    <PracticeFrame
      kind="interview"
      title={translate({id: 'interview.title', message: 'Mock interview'})}
      description={translate({
        id: 'interview.description',
        message:
          'Questions against the clock, as in the room. Then your answers beside the bank’s, and a score card.',
      })}
      noScript={translate({
        id: 'interview.noscript',
        message:
          'A mock interview needs script: it asks, and keeps the time. Without, choose a topic and have somebody ask you.',
      })}
    />
  );
}
