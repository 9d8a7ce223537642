import Layout from '@theme/Layout';
import type {ReactNode} from 'react';

export default function About(): ReactNode {
  return (
    <Layout title="About" description="About this site.">
      <main>
        <h1>About us</h1>
      </main>
    </Layout>
  );
}
