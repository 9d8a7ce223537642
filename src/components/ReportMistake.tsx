import ways from '@generated/question-bank/default/contribute.json';
import type {ReactNode} from 'react';

/** How a mistake is reported: where the site knows its repository, with a link to it. */
export default function ReportMistake(): ReactNode {
  const what =
    'the address of the question (each has one to copy), what is wrong, and a source that says so.';
  if (ways.ask === null) return <p>Tell those who run this site, and send {what}</p>;
  return (
    <p>
      Below each question is a way to report a mistake in it. Or{' '}
      <a href={ways.ask.replace(/\?.*/, '')}>open an issue</a> with {what}
      {ways.policy !== null && (
        <>
          {' '}
          What lets a page do more than show text is <a href={ways.policy}>reported in private</a>.
        </>
      )}
    </p>
  );
}
