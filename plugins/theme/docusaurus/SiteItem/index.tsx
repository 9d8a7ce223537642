import Link from '@docusaurus/Link';
import {useAllDocsData} from '@docusaurus/plugin-content-docs/client';
import type {Props} from '@theme/SiteItem';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

/**
 * A link, or a list of links that opens. The kinds of item that need Docusaurus's app in the browser
 * are left out (plugins/README.md).
 *
 * @see https://docusaurus.io/docs/api/themes/configuration#navbar-items
 */
export default function SiteItem({item, className}: Props): ReactNode {
  const {type, items, label, to, href} = item;
  if (type === 'docSidebar') return <ToSidebar item={item} className={className} />;
  if (type === 'doc') return <ToDoc item={item} className={className} />;
  if (items) {
    return (
      <details className={styles.dropdown}>
        <summary className={className}>{label}</summary>
        <ul className={styles.items}>
          {items.map((one, index) => (
            <li key={index}>
              <SiteItem item={one} className={className} />
            </li>
          ))}
        </ul>
      </details>
    );
  }

  const address = to ?? href;
  if ((type !== undefined && type !== 'default') || address === undefined) return null;
  return <ToPage to={address} className={className} label={label} />;
}

function ToPage({
  to,
  className,
  label,
}: {
  to: string;
  className: string | undefined;
  label: string | undefined;
}) {
  return (
    <Link to={to} {...(className !== undefined && {className})}>
      {label}
    </Link>
  );
}

function ToSidebar({item: {sidebarId = '', docsPluginId, label}, className}: Props): ReactNode {
  const link = useNewestVersion(docsPluginId)?.sidebars?.[sidebarId]?.link;
  return link && <ToPage to={link.path} className={className} label={label ?? link.label} />;
}

function ToDoc({item: {docId, docsPluginId, label}, className}: Props): ReactNode {
  const doc = useNewestVersion(docsPluginId)?.docs.find(({id}) => id === docId);
  return doc && <ToPage to={doc.path} className={className} label={label ?? doc.id} />;
}

/** Without Docusaurus's hooks for items: they go by what a reader chose in the app. */
function useNewestVersion(plugin = 'default') {
  const versions = useAllDocsData()[plugin]?.versions ?? [];
  return versions.find(({isLast}) => isLast) ?? versions[0];
}
