// @vitest-environment happy-dom
import {expect, it, vi} from 'vitest';

const page = (answer: string) => `
  <div class="question">
    <h3 class="question-title"><span class="question-kind">Exercise</span> <span class="question-number">3</span> Where does it listen?</h3>
    <div data-answer><span id="port" data-anchor></span>${answer}</div>
  </div>`;

it('leads where the page does, and leaves links that lead nowhere as they are', async () => {
  vi.stubEnv('NODE_ENV', 'production');
  vi.resetModules();
  vi.stubGlobal('fetch', () =>
    Promise.resolve(
      new Response(
        page(`<a href="http://127.0.0.1:PORT/">a</a><a href="../ports/#one">b</a>
          <img src="http://[" /><img src="a.png" />`),
      ),
    ),
  );
  const {cardOf: fetched} = await import('./card-of.ts');
  const {title, answer} = await fetched({id: 'port', page: 'https://a.example/net/tcp/'});
  expect(title).toBe('Where does it listen?');
  const values = (name: string) =>
    [...answer.querySelectorAll(`[${name}]`)].map((one) => one.getAttribute(name));
  expect(values('href')).toEqual(['http://127.0.0.1:PORT/', 'https://a.example/net/ports/#one']);
  expect(values('src')).toEqual(['http://[', 'https://a.example/net/tcp/a.png']);
});
