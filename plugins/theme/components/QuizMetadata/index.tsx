import Head from '@docusaurus/Head';
import {useDoc, useDocsSidebar} from '@docusaurus/plugin-content-docs/client';
import topics from '@generated/question-bank/default/topics.json';
import type {ReactNode} from 'react';

/** The page is the thing that the questions on it are parts of. */
const quiz = {itemscope: '', itemtype: 'https://schema.org/Quiz', 'data-page': 'questions'};

/** Tells search engines that the page is a quiz, and what about (decision 9). */
export default function QuizMetadata(): ReactNode {
  const {metadata} = useDoc();
  const topicId = useDocsSidebar()?.name;
  const topic = topics.find(({id}) => id === topicId)?.label ?? metadata.title;
  return (
    <>
      <Head>
        <html {...quiz} />
      </Head>
      <meta itemProp="name" content={metadata.title} />
      <span hidden itemProp="about" itemScope itemType="https://schema.org/Thing">
        <meta itemProp="name" content={topic} />
      </span>
    </>
  );
}
