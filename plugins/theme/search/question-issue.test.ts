import {expect, it} from 'vitest';
import {questionIssue} from './question-issue.ts';

const form = 'https://example.org/owner/bank/issues/new?title={title}&body={body}';
const titleOf = (query: string, topic: string | null = null, level: string | null = null) =>
  new URL(questionIssue(form, {query, topic, level}, 'Why')).searchParams.get('title');

it('is filled in with what was searched for, and where', () => {
  const address = new URL(questionIssue(form, {query: 'x', topic: null, level: null}, 'Why'));
  expect(address.origin + address.pathname).toBe('https://example.org/owner/bank/issues/new');
  expect(address.searchParams.get('body')).toBe('Why');
  expect(titleOf(' kube  proxy ')).toBe('Question: kube proxy');
  expect(titleOf('kube', 'Kubernetes', 'Advanced')).toBe('Question: kube (Kubernetes, Advanced)');
});

it('keeps what a query has for an address, and is never too long for one', () => {
  expect(titleOf('a&title=b#c "d"')).toBe('Question: a&title=b#c "d"');
  expect(titleOf('\u{1F9E0}'.repeat(5000))).toBe(`Question: ${'\u{1F9E0}'.repeat(60)}`);
  expect(titleOf(`a${'\u{1F9E0}'.repeat(5000)}`)).toBe(`Question: a${'\u{1F9E0}'.repeat(59)}`);
});
