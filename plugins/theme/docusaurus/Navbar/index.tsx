import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {useThemeConfig} from '@docusaurus/theme-common';
import topics from '@generated/question-bank/default/topics.json';
import {useQuestionCount} from '../../components/question-count';
import {roundCount} from '../../components/round-count';
import SiteItem, {type Item} from '@theme/SiteItem';
import ThemeChoice from '../../components/ThemeChoice';
import {keyShortcuts} from '../../shortcuts';
import clsx from 'clsx';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

/**
 * The bar. What it has is links, so that it works before the script is there and without;
 * the script makes the menu and the search open over the page (plugins/theme/client/).
 */
export default function Navbar(): ReactNode {
  const {logo, title, items} = useThemeConfig().navbar;
  const logoUrl = useBaseUrl(logo?.src);
  return (
    <nav
      className={clsx('bar', styles.bar)}
      aria-label={translate({id: 'bar.label', message: 'Main'})}
    >
      <Link to="/" className={clsx(styles.brand)}>
        {logo && (
          <img
            src={logoUrl}
            alt={logo.alt ?? ''}
            fetchPriority="low"
            width={logo.width ?? 28}
            height={logo.height ?? 28}
          />
        )}
        <span className={clsx(logo && styles.title)}>{title}</span>
      </Link>
      {items.map((item, index) => (
        <SiteItem key={index} item={item as Item} className={styles.link} />
      ))}
      <a
        href={useBaseUrl('/search/')}
        className={styles.search}
        data-press="search"
        aria-keyshortcuts={keyShortcuts('search')}
      >
        <span className={styles.searchLabel}>{useSearchLabel()}</span>
        <kbd aria-hidden="true">/</kbd>
      </a>
      <ThemeChoice className={styles.theme} />
      <a href="#__menu" className={styles.menu} data-press="menu">
        <span className="visually-hidden">
          <Translate id="bar.menu">Menu</Translate>
        </span>
      </a>
    </nav>
  );
}

/** "Search 320+ questions": in round numbers, as one question more would change all pages of the site. */
function useSearchLabel(): string {
  const questionCount = useQuestionCount();
  const total = topics.reduce((sum, topic) => sum + topic.total, 0);
  const {count, isMore} = roundCount(total);
  return total === 0
    ? translate({id: 'search.open', message: 'Search'})
    : translate(
        {id: 'search.openQuestions', message: 'Search {questions}'},
        {questions: questionCount(count, isMore)},
      );
}
