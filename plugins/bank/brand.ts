import {existsSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import type {LoadContext} from '@docusaurus/types';
import postcss, {type AtRule, type Rule} from 'postcss';

/** Custom properties by their names without `--`: `{accent: '#4b3fb8'}`. */
export type Colors = Readonly<Record<string, string>>;

/** How a site looks, where no style sheet reaches: in pictures, icons and the browser's own bar. */
export interface Brand {
  light: Colors;
  dark: Colors;
  /** The text of the site's logo; null for a site whose logo is no SVG. */
  logo: string | null;
  /** Whose font text is set in: the site's, when its style sheets say `--font-text`. */
  font: 'engine' | 'site';
}

const tokens = ['tokens', 'lists'].map((name) => join(__dirname, `../theme/css/${name}.css`));

/**
 * Read what a site's style sheets say over the engine's colours, and its logo.
 *
 * @param sheets - The site's own, with paths from its folder; later ones win.
 */
export function readBrand(
  {siteDir, siteConfig}: Pick<LoadContext, 'siteDir' | 'siteConfig'>,
  sheets: readonly string[],
): Brand {
  const own = sheets.map((sheet) => readFileSync(resolve(siteDir, sheet), 'utf8'));
  return {
    ...readColors([...tokens.map((sheet) => readFileSync(sheet, 'utf8')), ...own]),
    logo: readLogo(siteDir, siteConfig),
    font: own.some((sheet) => /--font-text\s*:/.test(sheet)) ? 'site' : 'engine',
  };
}

/**
 * The colours of the two looks, as custom properties of the whole page have them. What no picture can
 * be drawn with (`oklch()`, `color-mix()`) is left out, and the engine's colour stays.
 */
export function readColors(sheets: readonly string[]): Pick<Brand, 'light' | 'dark'> {
  const light: Record<string, string> = {};
  const dark: Record<string, string> = {};
  for (const sheet of sheets) {
    postcss.parse(sheet).walkDecls(/^--/, ({prop, value: written, parent}) => {
      const value = written.trim();
      if (parent?.type !== 'rule' || !isForScreens(parent)) return;
      if (!/^#(?:[\da-f]{3}|[\da-f]{6})$/i.test(value)) return;
      const look = lookOf(parent);
      if (look !== null) (look === 'dark' ? dark : light)[prop.slice(2)] = value;
    });
  }
  return {light, dark: {...light, ...dark}};
}

/** What is for some windows only is not the look of the site; that paper stays light says nothing of pages. */
function isForScreens({parent}: Rule): boolean {
  return parent?.type === 'root' || (parent as AtRule | undefined)?.params === 'screen';
}

function lookOf({selectors}: Rule): 'light' | 'dark' | null {
  if (selectors.some((one) => /\[data-theme=['"]?dark/.test(one))) return 'dark';
  return selectors.some((one) => /^(?::root|html)(?:$|\[data-theme=['"]?light)/.test(one))
    ? 'light'
    : null;
}

/** The logo of the bar, else the favicon. */
function readLogo(
  siteDir: string,
  {themeConfig, favicon, staticDirectories}: LoadContext['siteConfig'],
): string | null {
  const {navbar} = themeConfig as {navbar?: {logo?: {src?: string}}};
  const names = [navbar?.logo?.src, favicon].filter((name) => name?.endsWith('.svg'));
  const paths = names.flatMap((name) =>
    staticDirectories.map((folder) => resolve(siteDir, folder, `./${String(name)}`)),
  );
  const path = paths.find((one) => existsSync(one));
  return path === undefined ? null : readFileSync(path, 'utf8');
}
