import {Feed} from 'feed';
import {escapeHtml} from '../permanent-links/html.ts';
import {exportPaths} from './kinds.ts';
import type {ExportedBank, ExportedQuestion} from './questions.ts';

/** Newest first; who reads a feed once a month misses nothing of most banks. */
const mostEntries = 100;

/** What XML cannot hold, however it is written. */
// eslint-disable-next-line no-control-regex
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/**
 * New and changed questions as an Atom feed (RFC 4287). An entry has the day on which its page was reviewed
 * or, where a page says none, changed; questions without a day are left out.
 *
 * @returns Null without a day, and for a site that does not know its address: links have to lead somewhere.
 */
export function questionsFeed(bank: ExportedBank): string | null {
  const {title, tagline, language, origin, baseUrl, questions} = bank;
  const entries = questions
    .flatMap((one) => {
      const date = dayOf(one);
      return date && one.link !== null ? [{...one, link: one.link, date}] : [];
    })
    // The order of the site for those of one day.
    .sort((one, other) => other.date.getTime() - one.date.getTime())
    .slice(0, mostEntries);
  const [newest] = entries;
  if (!newest || origin === null) return null;

  const home = origin + baseUrl;
  const feed = new Feed({
    id: home,
    link: home,
    title: plain(title),
    ...(tagline !== '' && {description: plain(tagline)}),
    language,
    copyright: '',
    updated: newest.date,
    author: {name: plain(title)},
    feedLinks: {atom: home + exportPaths.feed},
  });
  for (const {question, topic, level, link, date} of entries) {
    const categories = [topic.label, ...(level === null ? [] : [level])];
    feed.addItem({
      id: link,
      link,
      date,
      title: escapeHtml(plain(question.title)),
      description: `<p>${escapeHtml(plain(question.shortAnswer || question.answer))}</p>`,
      // The library writes attributes as they are.
      category: categories.map((name) => ({term: escapeHtml(plain(name))})),
    });
  }
  return feed.atom1();
}

/** Midnight in UTC of a day: an entry is as old everywhere. */
function dayOf({doc: {reviewed, changed}}: Pick<ExportedQuestion, 'doc'>): Date | null {
  const time = reviewed === undefined ? changed : Date.parse(`${reviewed}T00:00:00Z`);
  return time === undefined ? null : new Date(time);
}

function plain(text: string): string {
  return text.replace(unwritable, '').trim();
}
