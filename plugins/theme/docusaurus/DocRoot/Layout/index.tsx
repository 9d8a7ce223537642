import {useLocation} from '@docusaurus/router';
import {useDocsSidebar} from '@docusaurus/plugin-content-docs/client';
import {topicHue} from '../../../components/topic-hue';
import {isTopicPage, topicPage, type PageLink} from '../../../components/neighbour-pages';
import SiteMenu, {type MenuPage} from '../../../components/SiteMenu';
import {withSlash} from '../../../../language/questions/addresses';
import type {Props} from '@theme/DocRoot/Layout';
import type {ReactNode} from 'react';

type SidebarItems = NonNullable<ReturnType<typeof useDocsSidebar>>['items'];

/** A page of the bank with the menu of its topic. */
export default function DocRootLayout({children}: Props): ReactNode {
  const sidebar = useDocsSidebar();
  const {pathname} = useLocation();
  return (
    <div className="page" {...topicHue(sidebar?.name)}>
      <SiteMenu
        {...(sidebar && {
          topic: sidebar.name,
          pages: menuPages(sidebar.items, topicPage(sidebar.name)),
        })}
        current={withSlash(pathname)}
      />
      {children}
    </div>
  );
}

/**
 * Pages in folders below the topic's have the names of those over them.
 *
 * @param own - The topic's page, whose category is the topic itself.
 */
function menuPages(items: SidebarItems, own?: PageLink, group?: string): MenuPage[] {
  const inGroup = group === undefined ? {} : {group};
  return items.flatMap((item) => {
    // Who has its address reads it; nothing leads to it.
    if ('unlisted' in item && item.unlisted) return [];
    if (item.type === 'link') return [{href: item.href, label: item.label, ...inGroup}];
    if (item.type !== 'category') return [];
    if (item.href !== undefined && isTopicPage(own, item.href)) {
      return menuPages(item.items, own, group);
    }
    const name = group === undefined ? item.label : `${group} · ${item.label}`;
    const page = item.href === undefined ? [] : [{href: item.href, label: item.label, group: name}];
    return [...page, ...menuPages(item.items, own, name)];
  });
}
