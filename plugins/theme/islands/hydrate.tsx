import {createElement, type ComponentType, type ReactNode} from 'react';
import {hydrateRoot} from 'react-dom/client';
import {contentElement, islandElement} from './elements';

/** Make what the server rendered in a place live. */
export default function hydrate(
  place: HTMLElement,
  Component: ComponentType<{children?: ReactNode}>,
  props: object,
): void {
  const content = [...place.querySelectorAll<HTMLElement>(contentElement)]
    // An island inside has its own.
    .filter((element) => element.closest(islandElement) === place)
    .map((element) => {
      const index = element.dataset.content ?? '';
      return createElement(contentElement, {
        key: index,
        'data-content': index,
        suppressHydrationWarning: true,
        // It is there, and stays.
        dangerouslySetInnerHTML: {__html: element.innerHTML},
      });
    });
  hydrateRoot(place, <Component {...props}>{content.length > 0 ? content : undefined}</Component>);
}
