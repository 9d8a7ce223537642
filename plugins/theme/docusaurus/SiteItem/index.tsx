import Link from '@docusaurus/Link';
import {useLocation} from '@docusaurus/router';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
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
  if (type === 'localeDropdown') return <Locales className={className} />;
  if (items) {
    return (
      <Dropdown label={label} className={className}>
        {items.map((one, index) => (
          <SiteItem key={index} item={one} className={className} />
        ))}
      </Dropdown>
    );
  }

  const address = to ?? href;
  if ((type !== undefined && type !== 'default') || address === undefined) return null;
  return <ToPage to={address} className={className} label={label} />;
}

function Dropdown({
  label,
  className,
  children,
}: {
  label: string | undefined;
  className: string | undefined;
  children: readonly ReactNode[];
}) {
  return (
    <details className={styles.dropdown}>
      <summary className={className}>{label}</summary>
      <ul className={styles.items}>
        {children.map((child, index) => (
          <li key={index}>{child}</li>
        ))}
      </ul>
    </details>
  );
}

/** The same page in each of the site's languages. */
function Locales({className}: {className: string | undefined}): ReactNode {
  const {siteConfig, i18n} = useDocusaurusContext();
  const {pathname} = useLocation();
  const page = pathname.slice(siteConfig.baseUrl.length);
  // The page for what is not there is no page of its own; a site without slashes renders it as `404`.
  const path = /^404(?:\.html)?\/?$/.test(page) ? '' : page;
  return (
    <Dropdown label={i18n.localeConfigs[i18n.currentLocale]?.label} className={className}>
      {i18n.locales.map((locale) => {
        const {label, htmlLang, baseUrl} = i18n.localeConfigs[locale] ?? {};
        return (
          <a key={locale} className={className} href={`${baseUrl ?? '/'}${path}`} lang={htmlLang}>
            {label}
          </a>
        );
      })}
    </Dropdown>
  );
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
