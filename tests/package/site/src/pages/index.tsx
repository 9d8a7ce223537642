import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import Counter from '../components/Counter';

export default function Home(): ReactNode {
  return (
    <Layout title="Hello" description="The home page of somebody">
      <main>
        <h1>Somebody’s own home page</h1>
        <Link to="/docs/intro">Tutorial</Link>
        <Counter />
      </main>
    </Layout>
  );
}
