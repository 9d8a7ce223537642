import {translate} from '@docusaurus/Translate';
import type {ComponentProps, CSSProperties, ReactNode} from 'react';
import styles from './styles.module.css';

/** A table that scrolls inside itself, with the keyboard too. */
export default function ScrollableTable(props: ComponentProps<'table'>): ReactNode {
  return (
    <div
      className={`scrolls ${styles.frame}`}
      tabIndex={0}
      role="group"
      aria-label={translate({id: 'table.label', message: 'Table'})}
    >
      <table {...props} />
    </div>
  );
}

/** A header cell; one without text, over a column of names, is an ordinary cell. */
export function HeaderCell({children, ...props}: ComponentProps<'th'>): ReactNode {
  return children === undefined ? <Cell {...props} /> : <th {...asAttribute(props)}>{children}</th>;
}

type CellProps = ComponentProps<'td'> & {'data-label'?: string};

/** One with a label is shown beside it on a phone (plugins/language/code/tables.ts). */
export function Cell({children, ...props}: CellProps): ReactNode {
  const hasLabel = props['data-label'] !== undefined;
  return <td {...asAttribute(props)}>{hasLabel ? <span>{children}</span> : children}</td>;
}

/**
 * The alignment of a column, which comes as a style, as an attribute: a Content-Security-Policy
 * refuses styles inside pages.
 */
function asAttribute<Props extends {style?: CSSProperties | undefined}>({
  style,
  ...props
}: Props): Omit<Props, 'style'> {
  return {...props, ...(style?.textAlign && {'data-align': style.textAlign})};
}
