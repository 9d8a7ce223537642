import {describe, expect, it} from 'vitest';
import {nearest, wordsOf} from './missing';

describe('what an address that is not there may have meant', () => {
  it.each([
    ['q/pod-dns-ndot', 'pod dns ndot'],
    ['docs/Kubernetes/Trouble_shooting.html', 'kubernetes trouble shooting'],
    ['%E0%A4%A/x', 'e0 a4 a x'],
    ['', ''],
  ])('the words of %s are searched for', (path, words) => {
    expect(wordsOf(path)).toBe(words);
  });

  const pages = ['', 'birds/', 'birds/terns/', 'birds/owls/'];
  it.each([
    ['Birds/Terns/', 'birds/terns/'],
    ['docs/birds/terns', 'birds/terns/'],
    ['birds/terns.html', 'birds/terns/'],
    ['birds/tern/', 'birds/terns/'],
    ['birds/ternsl/', 'birds/terns/'],
    ['birds/turns/', 'birds/terns/'],
    ['birds/tenrs/', 'birds/terns/'],
    ['birds/index.html', 'birds/'],
  ])('%s is %s', (path, page) => {
    expect(nearest(path, pages)).toBe(page);
  });

  it.each(['', 'docker/', 'birds/storms/', 'birds/te/'])('%s is none of them', (path) => {
    expect(nearest(path, pages)).toBeUndefined();
  });
});
