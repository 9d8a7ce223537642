import type {ClientModule} from '@docusaurus/types';
import {afterPaint} from './after-paint';
import {onPress} from './press';

/*
 * The permanent address of a question (plugins/theme/components/ShareLink). A link without script,
 * and to a long press or the right button; with script, what copies or shares it.
 */

/**
 * What the link is for those who have script: it says so when it is come near, as a page of 200
 * questions would have 200 of them to change before its first tap.
 */
function prepare(link: Element): void {
  if (link.hasAttribute('role')) return;
  link.setAttribute('role', 'button');
  // Without network there is only the link.
  import(/* webpackChunkName: "foot" */ './question-foot').then(
    (foot) => {
      foot.furnish(link);
    },
    () => undefined,
  );
}

function prepareIn(event: Event): void {
  const {target} = event;
  if (!(target instanceof Element)) return;
  // A finger may only be scrolling.
  if (event instanceof PointerEvent && event.type !== 'click' && event.pointerType === 'touch')
    return;
  const question = target.closest('.question');
  const link = question?.querySelector(':scope > div > [data-share]');
  // When the press is seen: it would have the end of the question to lay out.
  if (link)
    afterPaint(() => {
      prepare(link);
    });
}

if (typeof window !== 'undefined') {
  onPress('share', (link) => {
    if (!(link instanceof HTMLAnchorElement)) return;
    import('./share-question')
      .then(({shareQuestion}) => shareQuestion(link))
      .catch(() => {
        location.assign(link.href);
      });
  });
  for (const type of ['click', 'toggle', 'pointerover', 'focusin']) {
    document.addEventListener(type, prepareIn, true);
  }
}

const module: ClientModule = {
  onRouteDidUpdate({location, previousLocation}) {
    if (previousLocation?.pathname === location.pathname) return;
    document.querySelectorAll('[open] + div > [data-share]').forEach(prepare);
  },
};

export default module;
