import {translate} from '@docusaurus/Translate';
import Layout from '@theme/Layout';
import NotFoundContent from '@theme/NotFound/Content';
import type {ReactNode} from 'react';

/** In place of a page that is not there. */
export default function NotFound(): ReactNode {
  return (
    <Layout title={translate({id: 'theme.NotFound.title', message: 'Page not found'})}>
      <NotFoundContent />
    </Layout>
  );
}
