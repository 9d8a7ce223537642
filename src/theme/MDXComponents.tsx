import Head from '@docusaurus/Head';
import Admonition from '@theme/Admonition';
import A from '@theme/MDXComponents/A';
import Heading from '@theme/MDXComponents/Heading';
import Img from '@theme/MDXComponents/Img';
import Li from '@theme/MDXComponents/Li';
import Ul from '@theme/MDXComponents/Ul';
import Callout, {CalloutLabel} from '@site/src/components/Callout';
import CodeBlock from '@site/src/components/CodeBlock';
import Collapsible, {CollapsibleBody, CollapsibleTitle} from '@site/src/components/Collapsible';
import MovedQuestions from '@site/src/components/MovedQuestions';
import PageFacts from '@site/src/components/PageFacts';
import PageTools from '@site/src/components/PageTools';
import Question, {
  Answer,
  QuestionHint,
  QuestionSummary,
  References,
  Section,
} from '@site/src/components/Question';
import QuestionLink from '@site/src/components/QuestionLink';
import ScrollableTable, {Cell, HeaderCell} from '@site/src/components/ScrollableTable';
import TopicOverview from '@site/src/components/TopicOverview';
import type {ComponentProps} from 'react';

/*
 * What Markdown turns into. Replaces the theme's own list, so that its code block
 * and the highlighter behind it stay out of what readers download.
 */
const MDXComponents = {
  Head,
  Admonition,
  admonition: Admonition,
  a: A,
  img: Img,
  ul: Ul,
  li: Li,
  table: ScrollableTable,
  th: HeaderCell,
  td: Cell,
  h1: (props: ComponentProps<'h1'>) => <Heading as="h1" {...props} />,
  h2: (props: ComponentProps<'h2'>) => <Heading as="h2" {...props} />,
  h3: (props: ComponentProps<'h3'>) => <Heading as="h3" {...props} />,
  h4: (props: ComponentProps<'h4'>) => <Heading as="h4" {...props} />,
  h5: (props: ComponentProps<'h5'>) => <Heading as="h5" {...props} />,
  h6: (props: ComponentProps<'h6'>) => <Heading as="h6" {...props} />,
  Answer,
  Callout,
  CalloutLabel,
  CodeBlock,
  Collapsible,
  CollapsibleBody,
  CollapsibleTitle,
  MovedQuestions,
  PageFacts,
  PageTools,
  Question,
  QuestionHint,
  QuestionLink,
  QuestionSummary,
  References,
  Section,
  TopicOverview,
};

export default MDXComponents;
