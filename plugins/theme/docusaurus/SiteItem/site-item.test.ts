import {createElement} from 'react';
import {renderToStaticMarkup} from 'react-dom/server';
import {expect, it, vi} from 'vitest';
import SiteItem from './index.tsx';

const localeConfigs = {
  en: {label: 'English', htmlLang: 'en', baseUrl: '/bank/'},
  he: {label: 'עברית', htmlLang: 'he', baseUrl: '/bank/he/'},
};
const place = vi.hoisted(() => ({pathname: ''}));

vi.mock('@docusaurus/useDocusaurusContext', () => ({
  default: () => ({
    siteConfig: {baseUrl: '/bank/'},
    i18n: {currentLocale: 'en', locales: ['en', 'he'], localeConfigs},
  }),
}));
vi.mock('@docusaurus/router', () => ({useLocation: () => place}));
vi.mock('@docusaurus/Link', () => ({default: 'a'}));
vi.mock('@docusaurus/plugin-content-docs/client', () => ({useAllDocsData: () => ({})}));

it.each([
  ['/bank/aws/', '/bank/he/aws/'],
  ['/bank/404-vs-410/', '/bank/he/404-vs-410/'],
  ['/bank/404.html', '/bank/he/'],
  ['/bank/404', '/bank/he/'],
])('the menu of languages leads from %s to %s', (pathname, address) => {
  place.pathname = pathname;
  const html = renderToStaticMarkup(
    createElement(SiteItem, {item: {type: 'localeDropdown'}, className: undefined}),
  );
  expect(html).toContain(`href="${address}" lang="he"`);
});
