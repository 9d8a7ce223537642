// @vitest-environment happy-dom
import {afterEach, expect, it, vi} from 'vitest';
import './prefetch.ts';

const hovered = (selector: string) =>
  document.querySelector(selector)?.dispatchEvent(new Event('pointerover', {bubbles: true}));
const fetched = () =>
  [...document.querySelectorAll('link[rel="prefetch"]')].map((one) => one.getAttribute('href'));

afterEach(() => {
  document.head.innerHTML = '';
});

it.each(['http://127.0.0.1:PORT/', 'http://[', 'https://elsewhere.example/', 'mailto:a@b.example'])(
  'fetches nothing of %s, and does not fail',
  (href) => {
    const failed = vi.fn();
    window.addEventListener('error', failed);
    document.body.innerHTML = `<a href="${href}">there</a>`;
    hovered('a');
    expect(failed).not.toHaveBeenCalled();
    expect(fetched()).toEqual([]);
  },
);

it('fetches a page of the site once', () => {
  document.body.innerHTML = '<a href="/topic/page/?level=x#one">there</a>';
  hovered('a');
  hovered('a');
  expect(fetched()).toEqual(['/topic/page/?level=x']);
});
