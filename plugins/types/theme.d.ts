/* Components of the theme that a site imports. */
declare module '@theme/Island' {
  /** A component of `src/islands`, by its name; other properties are the component's, as JSON. */
  export default function Island(props: {
    name: string;
    when?: 'visible' | 'idle' | 'press';
    children?: import('react').ReactNode;
    [property: string]: unknown;
  }): import('react').ReactNode;
}

declare module '@theme/SiteItem' {
  /** An item of the site's bar or foot, as Docusaurus's configuration has it. */
  export interface Item {
    type?: string;
    label?: string;
    to?: string;
    href?: string;
    sidebarId?: string;
    docId?: string;
    docsPluginId?: string;
    items?: readonly Item[];
  }

  export interface Props {
    item: Item;
    className?: string | undefined;
  }

  /** A link, or a list of links that opens. */
  export default function SiteItem(props: Props): import('react').ReactNode;
}
