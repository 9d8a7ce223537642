import Layout from '@theme/Layout';
import {useQuestionCount} from '@site/src/components/LevelCounts';
import TopicOverview from '@site/src/components/TopicOverview';
import type {TopicPages} from '@site/plugins/question-bank/types';
import type {ReactNode} from 'react';

/** The landing page of a topic whose author wrote no `index.md`. */
export default function TopicPage({topic}: {topic: TopicPages}): ReactNode {
  const questionCount = useQuestionCount();
  return (
    <Layout title={topic.label} description={`${topic.label}: ${questionCount(topic.total)}`}>
      <main className="container margin-vert--lg theme-doc-markdown markdown">
        <h1>{topic.label}</h1>
        <TopicOverview topic={topic} />
      </main>
    </Layout>
  );
}
