// @vitest-environment happy-dom
import {beforeEach, expect, it, vi} from 'vitest';

vi.stubGlobal('__webpack_public_path__', '/');
// Frames are there and load nothing, without an error for each.
const {settings} = (window as unknown as {happyDOM: {settings: object}}).happyDOM;
Object.assign(settings, {
  enableIframePageLoading: true,
  navigation: {disableChildFrameNavigation: true},
});

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

/** A page is a document of its own, in the same tab. */
async function pageAt(address: string) {
  vi.resetModules();
  history.replaceState(null, '', address);
  document.body.innerHTML = '<div><button data-press="comments"></button></div>';
  const {comeBack, toggleComments} = await import('./comment-panel.ts');
  const press = () => {
    const button = document.querySelector('button');
    if (button) toggleComments(button);
  };
  const frame = () => document.querySelector('iframe')?.src;
  /** What giscus is asked for, and where it leads back to. */
  const asked = () => new URL(frame() ?? '').searchParams;
  const back = (given: string) => {
    const url = new URL(asked().get('origin') ?? '');
    if (given !== '') url.searchParams.set('giscus', given);
    return url.pathname + url.search;
  };
  return {comeBack, press, frame, asked, back};
}

const session = () => localStorage.getItem('giscus-session');

it('who signs in comes back to the comments, signed in, and the address does so once', async () => {
  const before = await pageAt('/aws/vpc/');
  before.press();
  const back = before.back('mine');
  const after = await pageAt(back);
  after.comeBack();
  expect(session()).toBe('"mine"');
  expect(after.asked().get('session')).toBe('mine');
  expect(location.search).toBe('');
  const again = await pageAt(back.replace('mine', 'not-mine'));
  again.comeBack();
  expect([session(), again.frame()]).toEqual(['"mine"', undefined]);
});

it('who changes their mind comes back to the comments as they were', async () => {
  localStorage.setItem('giscus-session', '"mine"');
  const before = await pageAt('/aws/vpc/');
  before.press();
  const after = await pageAt(before.back(''));
  after.comeBack();
  expect(session()).toBe('"mine"');
  expect(after.asked().get('session')).toBe('mine');
  expect(location.search).toBe('');
});

it.each([
  '?giscus=not-mine',
  '?giscus=',
  '?giscus=not-mine&comments=',
  '?giscus=a&comments=1-2-3-4',
])('the link %s does nothing to who has asked for comments in this tab', async (link) => {
  localStorage.setItem('giscus-session', '"mine"');
  (await pageAt('/aws/vpc/')).press();
  const {comeBack, frame} = await pageAt(`/aws/vpc/${link}`);
  comeBack();
  expect([session(), frame(), location.search]).toEqual(['"mine"', undefined, '']);
});

it('comments that were put away are not come back to', async () => {
  const before = await pageAt('/aws/vpc/');
  before.press();
  const back = before.back('late');
  before.press();
  expect(sessionStorage).toHaveLength(0);
  const after = await pageAt(back);
  after.comeBack();
  expect([session(), after.frame()]).toEqual([null, undefined]);
});
