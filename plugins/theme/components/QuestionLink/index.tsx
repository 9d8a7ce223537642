import Link from '@docusaurus/Link';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {permanentPath} from '../../../language/questions/addresses';
import type {PageData} from '../../../bank/types';
import type {ReactNode} from 'react';

/** A link to a question of the bank, by its id; without text of its own it shows the question. */
export default function QuestionLink({
  id,
  targets,
  children,
}: {
  id: string;
  targets: PageData;
  children?: ReactNode;
}): ReactNode {
  const permanent = useBaseUrl(permanentPath('/', id));
  const target = targets.links[id];
  // Only while the page is being written: a build fails on an id that is not there.
  if (!target) return <a href={permanent}>{children ?? id}</a>;
  return <Link to={target.href}>{children ?? target.title}</Link>;
}
