import Layout from '../Layout';
import NotFoundContent from '@theme/NotFound/Content';
import type {ReactNode} from 'react';

/** In place of a page that is not there. */
export default function NotFound(): ReactNode {
  return (
    <Layout ownMenu>
      <NotFoundContent />
    </Layout>
  );
}
