import {buildIndex, type BuildOptions, type IndexFile} from '../build/build-index.ts';
import type {Sizes} from '../build/sizes.ts';
import type {SearchFiles} from '../engine/files.ts';
import {SearchIndexError} from '../errors.ts';
import {loadEngine} from '../load-engine.ts';
import type {SearchEngine} from '../search-engine.ts';
import type {SearchRecord} from '../record.ts';

export function question(
  id: string,
  title: string,
  more: Partial<SearchRecord> = {},
): SearchRecord {
  return {
    kind: 'question',
    id,
    title,
    topic: 'Kubernetes',
    topicId: 'kubernetes',
    page: 'Troubleshooting',
    url: `/kubernetes/pods#${id}`,
    section: null,
    level: null,
    answer: '',
    callouts: [],
    aliases: [],
    references: [],
    ...more,
  };
}

/** A small bank of our own that has something of each kind. */
export const bank: SearchRecord[] = [
  question('pod-stays-pending', 'Why does a pod stay in Pending?', {
    level: 'beginner',
    section: 'Scheduling',
    answer: 'The scheduler finds no node.\nRun kubectl describe pod and read the events below.',
    callouts: ['Taints repel pods that have no toleration.'],
    references: ['Assigning pods to nodes'],
  }),
  question('roles-for-service-accounts', 'What are IAM Roles for Service Accounts (IRSA)?', {
    level: 'advanced',
    answer: 'A projected token is exchanged for credentials.',
  }),
  question('give-a-workload-credentials', 'How does a workload get credentials without keys?', {
    level: 'advanced',
    answer: 'With IRSA, and no static key.',
  }),
  question('build-for-other-platforms', 'How do you build an image for two architectures?', {
    topic: 'Containers',
    topicId: 'containers',
    url: '/containers/images#build-for-other-platforms',
    page: 'Images',
    level: 'intermediate',
    answer: 'docker buildx build --platform linux/amd64,linux/arm64 .',
  }),
  question('cpp-or-csharp', 'Where do C++ and C# differ from .NET itself?', {
    topic: 'Languages',
    topicId: 'languages',
    url: '/languages/basics#cpp-or-csharp',
    page: 'Basics',
  }),
  question('容器网络', '容器网络如何工作？', {answer: '每个容器都有自己的网络命名空间。'}),
  question('ti-einai', 'Τι είναι ένας περιέκτης;', {answer: 'Μια απομονωμένη διεργασία'}),
  question('hindi', 'कंटेनर क्या है?', {answer: 'एक अलग प्रक्रिया'}),
  question('page:images', 'Images', {
    kind: 'page',
    topicId: 'containers',
    url: '/containers/images',
  }),
];

/** Parts so small that a bank of a few questions has many of each kind. */
export const smallParts: Sizes = {words: 8, postings: 40, heads: 3, ids: 2, text: 60, beside: 0};

export function inMemory(files: readonly IndexFile[]): SearchFiles & {read: SearchFiles['read']} {
  const byName = new Map(files.map(({name, bytes}) => [name, bytes]));
  return {
    read: (name) => {
      const bytes = byName.get(name);
      const missing = new SearchIndexError('missing', name, 'Not in memory');
      return bytes ? Promise.resolve(bytes) : Promise.reject(missing);
    },
  };
}

export function engineOf(
  records: readonly SearchRecord[] = bank,
  options: BuildOptions = {},
): Promise<SearchEngine> {
  return loadEngine(inMemory(buildIndex(records, options)));
}
