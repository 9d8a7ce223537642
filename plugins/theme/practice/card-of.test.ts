// @vitest-environment happy-dom
import {expect, it, vi} from 'vitest';

const page = (answer: string) => `
  <div class="question">
    <h3 class="question-title"><span class="question-kind">Exercise</span> <span class="question-number">3</span> Where does it listen?</h3>
    <div data-answer><span id="port" data-anchor></span>${answer}</div>
  </div>`;

/** As a build has it: each has asked for no page yet. */
async function freshCardOf() {
  vi.stubEnv('NODE_ENV', 'production');
  vi.resetModules();
  const {cardOf} = await import('./card-of.ts');
  return cardOf;
}

it('leads where the page does, and leaves links that lead nowhere as they are', async () => {
  vi.stubGlobal('fetch', () =>
    Promise.resolve(
      new Response(
        page(`<a href="http://127.0.0.1:PORT/">a</a><a href="../ports/#one">b</a>
          <img src="http://[" /><img src="a.png" />`),
      ),
    ),
  );
  const cardOf = await freshCardOf();
  const {title, answer} = await cardOf({id: 'port', page: 'https://a.example/net/tcp/'});
  expect(title).toBe('Where does it listen?');
  const values = (name: string) =>
    [...answer.querySelectorAll(`[${name}]`)].map((one) => one.getAttribute(name));
  expect(values('href')).toEqual(['http://127.0.0.1:PORT/', 'https://a.example/net/ports/#one']);
  expect(values('src')).toEqual(['http://[', 'https://a.example/net/tcp/a.png']);
});

it('says that a page does not come which never does, and asks for it anew', async () => {
  vi.useFakeTimers();
  const never = (_: string, {signal}: RequestInit) =>
    new Promise<Response>((_, reject) => {
      signal?.addEventListener('abort', () => {
        reject(signal.reason as Error);
      });
    });
  vi.stubGlobal('fetch', never);
  const cardOf = await freshCardOf();
  const card = cardOf({id: 'port', page: 'https://a.example/net/tcp/'});
  const error = card.catch((one: unknown) => one);
  await vi.advanceTimersByTimeAsync(20_000);
  vi.useRealTimers();
  await expect(error).resolves.toMatchObject({why: 'offline'});
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(page('80'))));
  await expect(cardOf({id: 'port', page: 'https://a.example/net/tcp/'})).resolves.toHaveProperty(
    'answer',
  );
});
