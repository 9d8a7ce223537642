/* Docusaurus's BrowserOnly, for a file of which nothing runs in the browser but in islands. */
import BrowserOnly from '@docusaurus/BrowserOnly';
import {createElement, type ComponentProps, type ReactNode} from 'react';
import {fileOf, mustBeLive} from './guard';

declare const __resourceQuery: string;

/** Not named as a component: the message names the one that has it. */
export default function browserOnly(props: ComponentProps<typeof BrowserOnly>): ReactNode {
  mustBeLive('<BrowserOnly>', fileOf(__resourceQuery));
  return createElement(BrowserOnly, props);
}
