import islands from '@generated/islands/default/rendered';
import {Children, createElement, type ReactNode} from 'react';
import {contentElement, islandElement} from '../../islands/elements';
import {Live} from '../../islands/live';
import {toJson} from '../../islands/to-json';

/** When the browser fetches an island's code: at the latest when somebody presses in it. */
export type When = 'visible' | 'idle' | 'press';

export interface Props {
  /** Name of the file in `src/islands`, without its ending. */
  name: string;
  when?: When;
  /** Content of the page. The island gets it as a list, and shows or hides it. */
  children?: ReactNode;
  /** All others are the component's own, and have to be JSON. */
  [property: string]: unknown;
}

/** A component that lives in the browser, in a page that otherwise is a finished document. */
export default function Island({name, when = 'visible', children, ...props}: Props): ReactNode {
  const Component = islands[name];
  if (!Component) {
    const known = Object.keys(islands).sort().join(', ');
    throw new Error(
      `Found <Island name="${name}">, expected one of: ${known}. An island is a file in src/islands that exports its component as default.`,
    );
  }
  const json = toJson(name, props);
  const content = Children.toArray(children)
    .filter((child) => typeof child !== 'string' || child.trim() !== '')
    .map((child, index) =>
      createElement(
        contentElement,
        {key: index, 'data-content': index},
        <Live value={false}>{child}</Live>,
      ),
    );
  return createElement(
    islandElement,
    {
      'data-island': name,
      'data-when': when,
      'data-press': 'island',
      ...(json !== '{}' && {'data-props': json}),
    },
    <Live value>
      <Component {...props}>{content.length > 0 ? content : undefined}</Component>
    </Live>,
  );
}
