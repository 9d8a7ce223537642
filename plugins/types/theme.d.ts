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
