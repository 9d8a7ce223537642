/**
 * The one script inside all pages. Its text is the same on every page of every site, so
 * that a Content-Security-Policy can allow it by its hash.
 *
 * - Theme and level filter apply before the first paint.
 * - What has room to be open, and what the address asks to be open, is open before the browser goes to its place in the page: a
 *   page that grows afterwards would lose the place that a reader comes back to.
 *
 * - What is pressed before any file has come is kept; a link leads where it leads.
 *
 * What comes next is a file of its own, which the first paint does not wait for (client/early-presses.ts). From a
 * browser's cache it can also run before this.
 *
 * Written for browsers older than the rest of the code asks for: what fails here shows.
 */
export const earlyScript = `(function () {
  var root = document.documentElement, data = root.dataset, theme = null;
  try {
    theme = localStorage.getItem('theme');
    if (localStorage.getItem('keys') === 'off') data.keys = 'off';
  } catch (e) {}
  if (theme !== 'light' && theme !== 'dark') theme = null;
  data.theme = theme || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  data.themeChoice = theme || 'system';
  var pressed = window.vivaPressed = window.vivaPressed || [];
  addEventListener('click', function (event) {
    if (!data.app || data.hasHydrated === 'true') return;
    var press = event.target.closest('[data-press]');
    window.vivaOpened = event.target.closest('summary') || window.vivaOpened;
    if (!press || press.href) return;
    if (!pressed.some(function (one) { return press.contains(one); })) pressed.push(event.target);
  }, true);
  var query = location.search;
  query.replace(/[?&](levels?|hints|answers)=([a-z]+)(?=&|$)/g, function (_, name, value) {
    data[name] = value;
  });
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
})()`;

/** The one of the home page: it asks another question at each visit, and on the way back the one that was there. */
export const askScript = `(function () {
  var data = document.documentElement.dataset, state = history.state || {};
  try {
    if (!('asked' in state)) {
      state.asked = localStorage.asked | 0;
      localStorage.asked = state.asked + 1;
      history.replaceState(state, '');
    }
  } catch (e) {}
  data.asked = (state.asked | 0) % data.asks;
})()`;
