import type {SearchRecord} from '../../../plugins/outputs/search/record.ts';

/** The records' pages with the parts of Docusaurus' HTML that search-local reads. */
export function pagesOf(records: readonly SearchRecord[]): {url: string; html: string}[] {
  const pages = new Map<string, SearchRecord[]>();
  for (const record of records) {
    const [url = ''] = record.url.split('#');
    const known = pages.get(url);
    if (known) known.push(record);
    else pages.set(url, [record]);
  }
  return [...pages].map(([url, some]) => ({url, html: pageHtml(some)}));
}

function pageHtml(records: readonly SearchRecord[]): string {
  const title = escape(records[0]?.page ?? '');
  return [
    `<!doctype html><html><head><title>${title}</title></head><body><main><article>`,
    `<div class="theme-doc-markdown markdown"><header><h1>${title}</h1></header>`,
    ...records.map(({id, title: question, answer}) => {
      const link = `<a class="hash-link" href="#${id}" aria-label="Direct link">&#8203;</a>`;
      const body = answer.split('\n').map((line) => `<p>${escape(line)}</p>`);
      return `<h2 class="anchor" id="${id}">${escape(question)}${link}</h2>${body.join('')}`;
    }),
    '</div></article></main></body></html>',
  ].join('\n');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
