import Admonition from '@theme-original/Admonition';
import type {ComponentProps, ReactNode} from 'react';

/** As "docusaurus swizzle viva-theme Admonition --wrap" writes it, with a mark of the site's own. */
export default function AdmonitionWrapper(props: ComponentProps<typeof Admonition>): ReactNode {
  return (
    <div data-wrapped="by the site">
      <Admonition {...props} />
    </div>
  );
}
