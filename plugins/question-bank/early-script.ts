/**
 * Runs before the page is painted: the level filter of a shared link applies at
 * once, and is not seen to jump when the page's own script arrives. The names are
 * those of `src/components/PageTools`.
 */
export const earlyScript = `(function () {
  var query = new URLSearchParams(location.search), root = document.documentElement;
  var level = query.get('level');
  if (/^(beginner|intermediate|advanced|none)$/.test(level)) root.dataset.level = level;
  if (query.get('levels') === 'hidden') root.dataset.levels = 'hidden';
})()`;
