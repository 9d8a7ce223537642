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

  const pages = ['', 'linux/', 'linux/shell/', 'linux/systems/'];
  it.each([
    ['Linux/Shell/', 'linux/shell/'],
    ['docs/linux/shell', 'linux/shell/'],
    ['linux/shell.html', 'linux/shell/'],
    ['linux/shel/', 'linux/shell/'],
    ['linux/shelll/', 'linux/shell/'],
    ['linux/shall/', 'linux/shell/'],
    ['linux/sehll/', 'linux/shell/'],
    ['linux/index.html', 'linux/'],
  ])('%s is %s', (path, page) => {
    expect(nearest(path, pages)).toBe(page);
  });

  it.each(['', 'docker/', 'linux/shield/', 'linux/sh/'])('%s is none of them', (path) => {
    expect(nearest(path, pages)).toBeUndefined();
  });
});
