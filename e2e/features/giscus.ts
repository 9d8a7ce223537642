import type {FrameLocator, Page} from '@playwright/test';

/* Stands in for giscus: says what it was asked for, and does what a page hears of it. */

export const giscus = 'https://giscus.app';

const widget = `<!doctype html><html lang="en"><title>giscus</title><base target="_top">
<main><dl></dl><a>Sign in with GitHub</a> <button>Sign out</button></main>
<script>
  const asked = new URLSearchParams(location.search);
  const show = (name, value) => {
    let item = document.querySelector('[data-name=' + name + ']');
    if (!item) {
      item = document.createElement('dd');
      item.dataset.name = name;
      document.querySelector('dl').append(item);
    }
    item.textContent = name + ': ' + value;
  };
  for (const [name, value] of asked) show(name, value);
  const origin = new URL(asked.get('origin'));
  const say = (giscus) => parent.postMessage({giscus}, origin.origin);
  addEventListener('message', ({data}) => show('theme', data.giscus.setConfig.theme));
  document.querySelector('button').onclick = () => say({signOut: true});
  const back = new URL(origin);
  back.searchParams.set('giscus', 'a-token');
  document.querySelector('a').href = back;
  say({resizeHeight: 432});
</script>`;

/** What of giscus is asked for; it answers unless it `fails`. */
export async function standIn(page: Page, {fails = false} = {}): Promise<string[]> {
  const asked: string[] = [];
  await page.context().route(`${giscus}/**`, async (route) => {
    asked.push(route.request().url());
    await (fails ? route.abort() : route.fulfill({contentType: 'text/html', body: widget}));
  });
  return asked;
}

/** The frame with the comments on something. */
export const commentsOn = (page: Page, name: string): FrameLocator =>
  page.frameLocator(`iframe[title^="Comments: ${name}"]`);
