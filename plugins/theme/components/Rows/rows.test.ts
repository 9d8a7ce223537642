import {createElement} from 'react';
import {renderToStaticMarkup} from 'react-dom/server';
import {expect, it, vi} from 'vitest';
import {Row} from '.';

vi.mock('@docusaurus/useDocusaurusContext', () => ({
  default: () => ({i18n: {currentLocale: 'en', localeConfigs: {}}}),
}));
vi.mock('@generated/question-bank/default/topics.json', () => ({default: []}));
vi.mock('@docusaurus/Link', () => ({default: 'a'}));

it('a row says its count as other words do', () => {
  const html = renderToStaticMarkup(
    createElement(Row, {href: '/aws/', title: 'AWS', counts: {none: 12_488}}),
  );
  expect(html).toContain('>12,488<');
  expect(html).not.toContain('>12488<');
});
