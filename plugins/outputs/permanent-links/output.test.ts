import type {LoadContext} from '@docusaurus/types';
import {expect, it} from 'vitest';
import {defaultVocabulary} from '../../language/vocabulary.ts';
import type {Bank} from '../types.ts';
import {createPermanentPages} from './output.ts';

it.each([
  ['What is a pod?', 'https://bank.example/base/previews/q/pod.png'],
  // No font has these letters, so that there is no picture.
  ['파드란 무엇인가요?', undefined],
])('the document of the question %j names its picture: %s', (title, picture) => {
  const context = {
    baseUrl: '/base/',
    siteConfig: {title: 'A bank', url: 'https://bank.example'},
    i18n: {currentLocale: 'en', localeConfigs: {}},
    codeTranslations: {},
  } as unknown as LoadContext;
  const pages = createPermanentPages({context, vocabulary: defaultVocabulary, previews: true});
  const question = {id: 'pod', title, shortAnswer: '', answer: '', difficulty: null};
  const doc = {label: 'Pods', title: 'Pods', image: '/previews/k8s/pods.png'};
  const placed = {id: 'pod', question, doc, href: '/base/k8s/pods/#pod'};
  pages.update({
    addresses: {
      byId: new Map([['pod', placed]]),
      moved: new Map(),
      leads: new Map(),
      withdrawn: [],
    },
    permalinks: [],
    pages: [],
  } as unknown as Bank);
  expect(pages.documents().questions[0]?.[1].image?.url).toBe(picture);
});
