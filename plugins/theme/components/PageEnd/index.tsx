import {useDoc} from '@docusaurus/plugin-content-docs/client';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import comments from '@generated/question-bank/default/comments.json';
import {withSlash} from '../../../language/questions/addresses';
import {useCounts} from '../counts';
import {commentsPrivacy} from '../../client/comment-words';
import type {ReactNode} from 'react';

/**
 * What comes after the last question of a page: to find out how much of it one knows, and to talk of it. It looks as the way to
 * the next page does (plugins/theme/docusaurus/DocPaginator).
 *
 * @param count - Of questions; Markdown's elements have texts.
 */
export default function PageEnd({count}: {count: string}): ReactNode {
  const {pluralForm} = useCounts();
  const page = encodeURI(withSlash(useDoc().metadata.permalink));
  const message = translate({
    id: 'page.practise',
    description: 'Plural forms, separated by |',
    message: 'Practise this question|Practise these {count}',
  });
  return (
    <>
      <div data-page-end>
        <Link to={`/practice/?${new URLSearchParams({page}).toString()}&start`}>
          {pluralForm(Number(count), message)}
        </Link>
      </div>
      {comments && (
        <div data-page-end>
          <p>
            <small>{commentsPrivacy(comments.host)}</small>
          </p>
          {/* Without script it leads to where they are kept. */}
          <a href={`https://github.com/${comments.repo}/discussions`} data-press="comments">
            <Translate id="comments.page">Comment your level</Translate>
          </a>
        </div>
      )}
    </>
  );
}
