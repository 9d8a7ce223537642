import renderRoutes from '@docusaurus/renderRoutes';
import Layout from '../Layout';
import type {Props} from '@theme/DocsRoot';
import type {ReactNode} from 'react';

/** All pages of the bank; each brings the menu of its topic. */
export default function DocsRoot({route}: Props): ReactNode {
  return <Layout ownMenu>{renderRoutes(route?.routes ?? [])}</Layout>;
}
