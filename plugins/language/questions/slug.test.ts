import {describe, expect, it} from 'vitest';
import {slug} from './slug.ts';

describe('slug', () => {
  it.each([
    ['What is a pod?', 'what-is-a-pod'],
    ["What's `kubectl`?", 'whats-kubectl'],
    ['CI/CD: what, why', 'ci-cd-what-why'],
    ['R&D', 'r-and-d'],
    ['Что такое под?', 'что-такое-под'],
    ['什么是 Pod？', '什么是-pod'],
    ['Größe über alles', 'größe-über-alles'],
    ['ﬁle №5', 'file-no5'],
  ])('of "%s" is %s', (title, expected) => {
    expect(slug(title)).toBe(expected);
  });

  it('tells C, C++ and C# apart', () => {
    const all = ['What is C?', 'What is C++?', 'What is C#?'].map(slug);
    expect(new Set(all).size).toBe(3);
  });

  it('tells titles of emoji only apart, and is never empty', () => {
    const all = ['🧠', '🔁', '??', '!', ''].map(slug);
    expect(new Set(all).size).toBe(5);
    for (const id of all) expect(id).toMatch(/^[\p{L}\p{N}-]+$/u);
  });

  it('is the same for composed and decomposed letters', () => {
    expect(slug('Cafe\u0301')).toBe(slug('Caf\u00E9'));
  });

  it.each(['α', '什么', 'word '])(
    'fits into the name of a file, however long the title: %s',
    (part) => {
      const [one, other] = [slug(part.repeat(200)), slug(`${part.repeat(200)}x`)];
      expect(new TextEncoder().encode(one).length).toBeLessThanOrEqual(200);
      expect(one).not.toBe(other);
      expect(one).toBe(slug(part.repeat(200)));
      expect(one).toMatch(/^[\p{L}\p{N}-]+$/u);
    },
  );
});
