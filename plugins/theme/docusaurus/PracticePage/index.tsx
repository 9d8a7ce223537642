import {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import PracticeFrame from '../../components/PracticeFrame';

/** Where questions are practised. */
export default function PracticePage(): ReactNode {
  return (
    <PracticeFrame
      kind=""
      title={translate({id: 'practice.title', message: 'Practise'})}
      description={translate({
        id: 'practice.description',
        message:
          'One question at a time: say the answer, look, grade yourself. It comes back when it is due.',
      })}
      noScript={translate({
        id: 'practice.noscript',
        message:
          'Practising needs script: it picks the questions, and keeps your grades on this device. Without, choose a topic: its answers open all the same.',
      })}
    />
  );
}
