import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import {useThemeConfig} from '@docusaurus/theme-common';
import SiteItem, {type Item} from '@theme/SiteItem';
import topics from '@generated/question-bank/default/topics.json';
import ThemeChoice from '../ThemeChoice';
import {inGroups} from '../in-groups';
import clsx from 'clsx';
import {withSlash} from '../../../language/questions/addresses';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

/** A page of the topic at hand. */
export interface MenuPage {
  href: string;
  label: string;
  /** Of the folder below the topic's that it is in. */
  group?: string;
}

/**
 * The topics, and the pages of the one at hand: beside the page where there is room, and
 * over it when the bar's button is pressed where there is none.
 *
 * @param topic - Id of the topic whose pages are listed.
 * @param current - Address of the page that the menu is on.
 */
export default function SiteMenu({
  topic,
  pages = [],
  current,
}: {
  topic?: string;
  pages?: readonly MenuPage[];
  current?: string;
}): ReactNode {
  return (
    <div id="__menu" className={clsx(styles.menu, topic !== undefined && styles.beside)}>
      <div className={styles.head}>
        <a href="#" className={styles.close} data-press="close-menu" role="button">
          <Translate id="menu.close">Close</Translate>
        </a>
        <ThemeChoice />
      </div>
      <nav aria-label={translate({id: 'menu.label', message: 'Topics'})}>
        <ul className={styles.list}>
          <li className={styles.home}>
            <Link to="/">
              <Translate id="menu.home">Home</Translate>
            </Link>
          </li>
          <li>
            <MenuLink href="/practice/" current={current}>
              <Translate id="practice.title">Practise</Translate>
            </MenuLink>
          </li>
          {topics.map(({id, label, permalink}) => (
            <li key={id}>
              <MenuLink href={permalink} current={current}>
                {label}
              </MenuLink>
              {id === topic && (
                <ul className={styles.pages}>
                  {/* The topic's own page is the topic's entry. */}
                  {inGroups(pages.filter(({href}) => withSlash(href) !== withSlash(permalink))).map(
                    (part, index) => {
                      const links = part.pages.map(({href, label: name}) => (
                        <li key={href}>
                          <MenuLink href={href} current={current}>
                            {name}
                          </MenuLink>
                        </li>
                      ));
                      return part.group === undefined ? (
                        links
                      ) : (
                        <li key={index}>
                          <span className={styles.group}>{part.group}</span>
                          <ul className={styles.pages}>{links}</ul>
                        </li>
                      );
                    },
                  )}
                </ul>
              )}
            </li>
          ))}
          {/* Of the bar, which has no room for it where this is opened. A place on the home page is in the list above. */}
          {useThemeConfig()
            .navbar.items.filter(({to}) => typeof to !== 'string' || !to.includes('#'))
            .map((item, index) => (
              <li key={index} className={styles.home}>
                <SiteItem item={item as Item} />
              </li>
            ))}
        </ul>
      </nav>
    </div>
  );
}

function MenuLink({
  href,
  current,
  children,
}: {
  href: string;
  current: string | undefined;
  children: ReactNode;
}): ReactNode {
  return (
    <Link to={href} {...(withSlash(href) === current && {'aria-current': 'page'})}>
      {children}
    </Link>
  );
}
