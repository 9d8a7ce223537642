import useBrokenLinks from '@docusaurus/useBrokenLinks';
import TextLink from '../TextLink';
import type {PageData, PageFile} from '../../../bank/types';
import type {ComponentProps, ReactNode} from 'react';

/** The width of text on the narrowest phones that are common, in pixels. */
const phoneColumn = 328;

interface Place {
  /** The address as the page has it. */
  file: string;
  page: PageData;
}

function publishedFile({file, page}: Place): PageFile | undefined {
  return Object.hasOwn(page.files, file) ? page.files[file] : undefined;
}

/** A picture waits until it is nearly in view. */
export function Picture(props: ComponentProps<'img'>): ReactNode {
  const {collectAnchor} = useBrokenLinks();
  if (props.id !== undefined) collectAnchor(props.id);
  return <img decoding="async" loading="lazy" alt="" {...props} />;
}

/** A picture of the bank or of `static`. One that is not there is an error of the content check. */
export function PageImage({
  file,
  page,
  linked,
  ...props
}: Place & {linked?: string} & ComponentProps<'img'>): ReactNode {
  const {href = file, width = 0, height = 0} = publishedFile({file, page}) ?? {};
  // HTML may have it smaller.
  const shown = Number(props.width ?? width);
  const size = width > 0 && {width: shown, height: Math.round((height * shown) / width)};
  const picture = <Picture src={href} {...props} {...size} />;
  // What a phone shows smaller than it is opens large, by itself and without script.
  const opens = width > phoneColumn && linked === undefined && (props.alt ?? '') !== '';
  return opens ? <a href={href}>{picture}</a> : picture;
}

/** A link that may lead to a file of the bank; it opens beside the page. Others lead to pages. */
export function FileLink({file, page, ...props}: Place & ComponentProps<'a'>): ReactNode {
  const {collectAnchor} = useBrokenLinks();
  if (props.id !== undefined) collectAnchor(props.id);
  const found = publishedFile({file, page});
  if (!found) return <TextLink href={file} {...props} />;
  return <a href={found.href} target="_blank" {...props} />;
}
