import {useLocation} from '@docusaurus/router';
import {useDocsSidebar} from '@docusaurus/plugin-content-docs/client';
import {topicHue} from '../../../components/topic-hue';
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
        {...(sidebar && {topic: sidebar.name, pages: menuPages(sidebar.items)})}
        current={withSlash(pathname)}
      />
      {children}
    </div>
  );
}

/** Pages in folders below the topic's stand in the list like the others. */
function menuPages(items: SidebarItems): MenuPage[] {
  return items.flatMap((item) => {
    // Who has its address reads it; nothing leads to it.
    if ('unlisted' in item && item.unlisted) return [];
    if (item.type === 'link') return [{href: item.href, label: item.label}];
    if (item.type === 'category') {
      const own = item.href === undefined ? [] : [{href: item.href, label: item.label}];
      return [...own, ...menuPages(item.items)];
    }

    return [];
  });
}
