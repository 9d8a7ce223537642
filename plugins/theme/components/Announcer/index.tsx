import type {ReactNode} from 'react';

/** Says to a screen reader what `announce` is told (plugins/theme/client/announce.ts). */
export default function Announcer(): ReactNode {
  return <p className="visually-hidden" role="status" data-announcer />;
}
