import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import styles from './about.module.css';

export default function About(): ReactNode {
  return (
    <Layout title="About" description="About this site.">
      <main className={styles.about}>
        <h1>About us</h1>
      </main>
    </Layout>
  );
}
