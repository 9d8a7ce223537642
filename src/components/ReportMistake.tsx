import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type {ReactNode} from 'react';

/** How a mistake is reported: where the site knows its repository, with a link to it. */
export default function ReportMistake(): ReactNode {
  const {repository} = useDocusaurusContext().siteConfig.customFields ?? {};
  const what =
    'the address of the question (each has one to copy), what is wrong, and a source that says so.';
  if (typeof repository !== 'string') {
    return <p>Tell those who run this site, and send {what}</p>;
  }

  return (
    <p>
      <a href={`${repository}/issues/new`}>Open an issue</a> with {what} What lets a page do more
      than show text is <a href={`${repository}/security/policy`}>reported in private</a>.
    </p>
  );
}
