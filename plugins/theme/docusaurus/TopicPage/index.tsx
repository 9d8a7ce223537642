import {useThemeConfig} from '@docusaurus/theme-common';
import Layout from '../Layout';
import {useQuestionCount} from '../../components/question-count';
import Main from '../../components/Main';
import MovedQuestions from '../../components/MovedQuestions';
import PreviewMetadata from '../../components/PreviewMetadata';
import SiteMenu from '../../components/SiteMenu';
import Breadcrumb from '../../components/Breadcrumb';
import {wayUp} from '../../components/neighbour-pages';
import {topicHue} from '../../components/topic-hue';
import TopicOverview from '../../components/TopicOverview';
import type {PageData, TopicPages} from '../../../bank/types';
import type {ReactNode} from 'react';

/** The landing page of a topic whose author wrote no `index.md`. */
export default function TopicPage({
  topic,
}: {
  topic: TopicPages & Pick<PageData, 'moved'>;
}): ReactNode {
  const questionCount = useQuestionCount();
  const up = wayUp(topic.id, topic.permalink);
  const pages = [
    ...topic.pages.map(({permalink, title, group}) => ({
      href: permalink,
      label: title,
      ...(group !== undefined && {group}),
    })),
    ...topic.quizPages.map(({permalink, title}) => ({href: permalink, label: title})),
  ];
  // The site has an image if the build can draw one.
  const drawsPreviews = useThemeConfig().image !== undefined;
  return (
    <Layout
      ownMenu
      title={topic.label}
      description={`${topic.label}: ${questionCount(topic.total)}`}
    >
      {drawsPreviews && <PreviewMetadata image={topic.image} alt={topic.label} />}
      <div className="page" {...topicHue(topic.id)}>
        <SiteMenu topic={topic.id} pages={pages} current={topic.permalink} />
        <Main inFrame>
          <div className="markdown">
            <Breadcrumb to={up.permalink}>{up.title}</Breadcrumb>
            <h1>{topic.label}</h1>
            <TopicOverview topic={topic} />
            <MovedQuestions page={topic} />
          </div>
        </Main>
      </div>
    </Layout>
  );
}
