import {translate} from '@docusaurus/Translate';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import clsx from 'clsx';
import type {ComponentProps, ReactNode} from 'react';

interface Props extends ComponentProps<'h2'> {
  as: 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6';
}

/** A heading of Markdown, with a link to itself if it can be linked to. */
export default function Heading({as: As, id, className, children, ...props}: Props): ReactNode {
  const {collectAnchor} = useBrokenLinks();
  if (id !== undefined) collectAnchor(id);
  // The title of the page can be linked to as well; it is the page itself that one links to then.
  if (As === 'h1' || id === undefined) {
    return (
      <As id={id} className={className} {...props}>
        {children}
      </As>
    );
  }

  return (
    <As id={id} className={clsx('anchored', className)} {...props}>
      {children}
      <a
        className="hash-link"
        href={`#${id}`}
        aria-label={translate(
          {id: 'theme.common.headingLinkTitle', message: 'Direct link to {heading}'},
          {heading: typeof children === 'string' ? children : id},
        )}
      />
    </As>
  );
}
