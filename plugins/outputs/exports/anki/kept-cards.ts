import {createHash} from 'node:crypto';
import {keepValue, readKeptValue} from '../../../bank/cache/index.ts';
import {cardsOfPage, type CardHtml, type CardSite} from './card-html.ts';

/** The cards of a page, with what they were made of. */
interface KeptPage {
  key: string;
  /** What the page asked for, and the names that it got: those tell what is in a picture. */
  pictures: readonly (readonly [src: string, name: string | null])[];
  cards: ReadonlyMap<string, CardHtml>;
}

/** Cards that an earlier build made of the same pages, and new ones of the others. */
export interface KeptCards {
  /** @param page - Address of the page, which its links depend on. */
  of: (page: string, html: string, site: CardSite) => ReadonlyMap<string, CardHtml>;
  /** Keep them for the next build. */
  close: () => Promise<void>;
}

/**
 * @param path - Absolute path of the file that keeps them.
 * @param around - All that cards depend on beside their page, the code that makes them among it.
 */
export async function keptCards(path: string, around: string): Promise<KeptCards> {
  const before = (await readKeptValue<Map<string, KeptPage>>(path)) ?? new Map<string, KeptPage>();
  const now = new Map<string, KeptPage>();
  let isSame = true;

  return {
    of(page, html, site) {
      const key = createHash('sha256').update(`${around}\n${page}\n${html}`).digest('base64');
      const kept = before.get(page);
      if (kept?.key === key && kept.pictures.every(([src, name]) => site.picture(src) === name)) {
        now.set(page, kept);
        return kept.cards;
      }
      isSame = false;
      const pictures: [string, string | null][] = [];
      const picture = (src: string) => {
        const name = site.picture(src);
        pictures.push([src, name]);
        return name;
      };
      const cards = cardsOfPage(html, {...site, picture});
      now.set(page, {key, pictures, cards});
      return cards;
    },

    async close() {
      if (!isSame || now.size !== before.size) await keepValue(path, now);
    },
  };
}
