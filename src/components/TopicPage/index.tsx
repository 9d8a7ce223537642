import {useThemeConfig} from '@docusaurus/theme-common';
import Layout from '@theme/Layout';
import {useQuestionCount} from '@site/src/components/LevelCounts';
import PreviewMetadata from '@site/src/components/PreviewMetadata';
import TopicOverview from '@site/src/components/TopicOverview';
import type {TopicPages} from '@site/plugins/question-bank/types';
import type {ReactNode} from 'react';

/** The landing page of a topic whose author wrote no `index.md`. */
export default function TopicPage({topic}: {topic: TopicPages}): ReactNode {
  const questionCount = useQuestionCount();
  // The site has an image if the build can draw one.
  const drawsPreviews = useThemeConfig().image !== undefined;
  return (
    <Layout title={topic.label} description={`${topic.label}: ${questionCount(topic.total)}`}>
      {drawsPreviews && <PreviewMetadata image={topic.image} alt={topic.label} />}
      <main className="container margin-vert--lg theme-doc-markdown markdown">
        <h1>{topic.label}</h1>
        <TopicOverview topic={topic} />
      </main>
    </Layout>
  );
}
