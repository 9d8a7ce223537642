import Head from '@docusaurus/Head';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import Admonition from '@theme/Admonition';
import Island from '@theme/Island';
import CodeBlock from '../components/CodeBlock';
import Heading from '../components/Heading';
import {FileLink, PageImage, Picture} from '../components/PageFiles';
import {questionComponents} from '../components/mdx';
import ScrollableTable, {Cell, HeaderCell} from '../components/ScrollableTable';
import TextLink from '../components/TextLink';
import TopicIntroduction from '../components/TopicIntroduction';
import TopicOverview from '../components/TopicOverview';
import type {ComponentProps, ReactNode} from 'react';

/** Footnotes are list items that links lead to, and code may have an id. */
function Anchored({as: Name, ...props}: ComponentProps<'li'> & {as: 'li' | 'code'}): ReactNode {
  const {collectAnchor} = useBrokenLinks();
  if (props.id !== undefined) collectAnchor(props.id);
  return <Name {...props} />;
}

/*
 * What Markdown turns into. Replaces the theme's own list, so that its code block
 * and the highlighter behind it stay out of what readers download.
 */
const MDXComponents = {
  Head,
  Admonition,
  admonition: Admonition,
  a: TextLink,
  img: Picture,
  li: (props: ComponentProps<'li'>) => <Anchored as="li" {...props} />,
  code: (props: ComponentProps<'li'>) => <Anchored as="code" {...props} />,
  table: ScrollableTable,
  th: HeaderCell,
  td: Cell,
  h1: (props: ComponentProps<'h1'>) => <Heading as="h1" {...props} />,
  h2: (props: ComponentProps<'h2'>) => <Heading as="h2" {...props} />,
  h3: (props: ComponentProps<'h3'>) => <Heading as="h3" {...props} />,
  h4: (props: ComponentProps<'h4'>) => <Heading as="h4" {...props} />,
  h5: (props: ComponentProps<'h5'>) => <Heading as="h5" {...props} />,
  h6: (props: ComponentProps<'h6'>) => <Heading as="h6" {...props} />,
  CodeBlock,
  FileLink,
  Island,
  PageImage,
  TopicIntroduction,
  TopicOverview,
  ...questionComponents,
};

export default MDXComponents;
