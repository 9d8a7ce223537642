import {buildSync} from 'esbuild';

/**
 * The one script inside the pages. Its text is the same on every page of every site, so
 * that a Content-Security-Policy can allow it by its hash.
 *
 * - Theme and level filter apply before the first paint.
 * - The home page asks another question at each visit, and on the way back the one that was there.
 * - What has room to be open, and what the address asks to be open, is open before the browser goes to its place in the page: a
 *   page that grows afterwards would lose the place that a reader comes back to.
 * - The page's own script, named by `data-app`, is fetched once the page is painted and
 *   has nothing to do, or at the first touch or key.
 * - What is pressed before it has come, and that a browser cannot do by itself, is kept
 *   in `vivaPressed` and done then. If it never comes, links lead where they lead.
 *
 * Written for browsers older than the rest of the code asks for: what fails here shows.
 */
export const earlyScript = minified(`import {areKeysOff, pressedBy} from './shortcuts.ts';
(function () {
  var root = document.documentElement, data = root.dataset, theme = null;
  try {
    theme = localStorage.getItem('theme');
    if (localStorage.getItem('keys') === 'off') data.keys = 'off';
  } catch (e) {}
  if (theme !== 'light' && theme !== 'dark') theme = null;
  data.theme = theme || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  data.themeChoice = theme || 'system';
  var query = location.search, level = /[?&]level=([a-z]+)(?:&|$)/.exec(query);
  if (level) data.level = level[1];
  query.replace(/[?&](levels|hints|answers)=(hidden|open)(?=&|$)/g, function (_, name, value) {
    data[name] = value;
  });
  if (data.asks) {
    var state = history.state || {};
    try {
      if (!('asked' in state)) {
        state.asked = localStorage.asked | 0;
        localStorage.asked = state.asked + 1;
        history.replaceState(state, '');
      }
    } catch (e) {}
    data.asked = (state.asked | 0) % data.asks;
  }
  document.addEventListener('DOMContentLoaded', function () {
    if (matchMedia('(min-width: 997px)').matches) {
      document.querySelectorAll('[data-row=depth]').forEach(function (one) { one.open = true; });
    }
    data.rows = '';
    if (data.answers === 'open') {
      document.querySelectorAll('.question > details').forEach(function (one) { one.open = true; });
    }
    var id = location.hash.slice(1), element = null;
    try { element = id && document.getElementById(decodeURIComponent(id)); } catch (e) {}
    if (!element || !element.closest('.question')) return;
    if (/[?&]find=/.test(query)) {
      element.parentElement.querySelectorAll('[data-row]').forEach(function (one) { one.open = true; });
    }
    for (; element; element = element.parentElement) {
      if (element.matches('details')) element.open = true;
      if (element.matches('.question, .question-section')) element.dataset.shown = '';
    }
  });

  var files = data.app ? data.app.split(' ') : [], pressed = (window.vivaPressed = []), asked = false;
  if (!files.length) return;
  function ask() {
    if (asked) return;
    asked = true;
    files.forEach(function (file) {
      var script = document.createElement('script');
      script.src = file;
      script.async = false;
      script.onerror = function () {
        data.app = '';
        pressed.forEach(function (element) { if (element.href) location.assign(element.href); });
      };
      document.head.appendChild(script);
    });
  }
  function isOurs() { return data.app && data.hasHydrated !== 'true'; }
  function keep(event, element) {
    if (!element) return;
    event.preventDefault();
    if (pressed.indexOf(element) < 0) pressed.push(element);
  }
  addEventListener('click', function (event) {
    ask();
    var plain = !event.button && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (isOurs() && plain && event.target.closest) keep(event, event.target.closest('[data-press]'));
  }, true);
  addEventListener('keydown', function (event) {
    ask();
    var press = pressedBy(event, areKeysOff());
    if (isOurs() && press) keep(event, document.querySelector('[data-press="' + press + '"]'));
  }, true);
  ['pointerdown', 'touchstart', 'wheel'].forEach(function (type) {
    addEventListener(type, ask, {passive: true, once: true});
  });
  function later() {
    if (window.requestIdleCallback) requestIdleCallback(ask, {timeout: 1000});
    else setTimeout(ask);
  }
  // The load event can come before the first paint, which waits for nothing of ours: not for what
  // the network has to bring meanwhile either. Firefox reports no paint of a load that goes to a
  // place in the page; a tenth of a second after two frames there has been one.
  addEventListener('load', function () {
    setTimeout(later, 3000);
    requestAnimationFrame(function () {
      requestAnimationFrame(function () { setTimeout(later, 100); });
    });
    var types = window.PerformanceObserver && PerformanceObserver.supportedEntryTypes;
    if (!types || types.indexOf('paint') < 0) return;
    new PerformanceObserver(function (list, observer) {
      observer.disconnect();
      later();
    }).observe({type: 'paint', buffered: true});
  });
})()`);

/** Every page carries it. */
function minified(contents: string): string {
  const {outputFiles} = buildSync({
    stdin: {contents, resolveDir: __dirname},
    bundle: true,
    format: 'iife',
    minify: true,
    target: 'es2015',
    write: false,
  });
  return outputFiles.map(({text}) => text.trim()).join('');
}
