import type {DocusaurusConfig} from '@docusaurus/types';
import {describe, expect, it} from 'vitest';
import {leftOutOfDocuments} from './left-out';

const config = (changed: object) =>
  ({markdown: {mermaid: false}, themes: [], ...changed}) as unknown as DocusaurusConfig;

describe('what documents leave out is said with what to do', () => {
  it.each([[['@docusaurus/theme-live-codeblock']], [[['@docusaurus/theme-live-codeblock', {}]]]])(
    'for live code: %j',
    (themes) => {
      expect(leftOutOfDocuments(config({themes})).join()).toMatch(/live-codeblock.*src\/islands/);
    },
  );

  it('and nothing for a site that asks for none of it', () => {
    expect(leftOutOfDocuments(config({themes: ['@docusaurus/theme-classic']}))).toEqual([]);
    // Diagrams are drawn when the site is built, whoever would draw them in the browser.
    expect(leftOutOfDocuments(config({markdown: {mermaid: true}}))).toEqual([]);
  });
});
