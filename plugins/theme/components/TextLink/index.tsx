import Link from '@docusaurus/Link';
import type {ComponentProps, ReactNode} from 'react';

/** Other sites open beside this one: who looks something up has not finished reading. */
export default function TextLink({href, ...props}: ComponentProps<'a'>): ReactNode {
  if (href === undefined || !/^https?:/.test(href))
    return <Link {...({href, ...props} as ComponentProps<typeof Link>)} />;
  return <a href={href} target="_blank" {...props} />;
}
