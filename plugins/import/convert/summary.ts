import {parseFragment, type DefaultTreeAdapterMap} from 'parse5';
import {htmlElements} from '../../check/html-elements.ts';

type HtmlNode = DefaultTreeAdapterMap['childNode'];

/** A title in HTML, as it is shown and as Markdown. */
export interface HtmlTitle {
  text: string;
  /** As written where that is Markdown too, and with every sign of Markdown as text. */
  markdown: readonly [asWritten: string, escaped: string];
}

/** Where a title may end in a `<summary>` that holds more: a list, code, a picture. */
const ends =
  /\n[ \t>]*\n|\n[ \t>]*(?=(?:[-*+]|\d{1,9}[.)])\s|```|~~~|\|)|<br\s*\/?>\s*\n|(?=<(?:img|pre|ul|ol|table|p|div)\b)/gi;

/**
 * Divide what stands in `<summary>`.
 *
 * @returns How many characters of it are the title; the rest belongs to the body.
 */
export function titleLength(summary: string): number {
  let tries = 0;
  for (const {index, 0: end} of summary.matchAll(ends)) {
    if (++tries > 20) break;
    if (readHtmlTitle(summary.slice(0, index)).text === '') continue;
    return hasContent(summary.slice(index)) ? index : end === '' ? summary.length : index;
  }
  return summary.length;
}

/** Whether HTML or Markdown shows anything. */
export function hasContent(source: string): boolean {
  if (/<(?:img|svg|video|audio|iframe|table|input)\b/i.test(source)) return true;
  return (
    source
      .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
      .replace(/<\/?[a-z][^<>]*>/gi, '')
      .replace(/&nbsp;|^[ \t>]*(?:[-*_][ \t]*){3,}$/gm, '')
      .trim() !== ''
  );
}

export function readHtmlTitle(source: string): HtmlTitle {
  const html = source.replace(/\n[ \t>]*/g, '\n');
  const {childNodes} = parseFragment(html, {sourceCodeLocationInfo: true});
  const parts = childNodes.flatMap((node) => partsOf(node, html));
  const join = (pick: (part: Part) => string) =>
    parts.map(pick).join('').replace(/\s+/g, ' ').trim();
  return {
    text: join(({text}) => text),
    markdown: [
      join((part) => part.code ?? keepHtml(part.text)),
      join((part) => part.code ?? escapeSigns(part.text)),
    ],
  };
}

interface Part {
  text: string;
  /** As Markdown, where that is more than the text. */
  code?: string;
}

function partsOf(node: HtmlNode, html: string): Part[] {
  if (node.nodeName === '#text' && 'value' in node) return [{text: node.value}];
  if (!('childNodes' in node)) return [];
  const name = node.nodeName;
  if (name === 'br') return [{text: ' '}];
  const inside = node.childNodes.flatMap((child) => partsOf(child, html));
  if (name === 'code' || name === 'kbd' || name === 'tt' || name === 'samp') {
    const text = inside.map((part) => part.text).join('');
    return text.trim() === '' ? inside : [{text, code: codeSpan(text.trim())}];
  }
  const href =
    'attrs' in node ? node.attrs.find((attribute) => attribute.name === 'href')?.value : '';
  if (name === 'a' && href && /^[^\s<>()]+$/.test(href)) {
    const text = inside.map((part) => part.text).join('');
    return [{text, code: `[${escapeSigns(text)}](${href})`}];
  }
  const tag = node.sourceCodeLocation?.startTag;
  // A placeholder such as `<pod>`, which the browser takes for a tag and does not show.
  const literal = tag && !htmlElements.has(name) ? html.slice(tag.startOffset, tag.endOffset) : '';
  const blocks = /^(?:p|div|h[1-6]|li|ul|ol|tr|td)$/.test(name);
  return [...(literal ? [{text: literal}] : []), ...inside, ...(blocks ? [{text: ' '}] : [])];
}

export function escapeSigns(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, String.raw`\$&`);
}

function codeSpan(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({length}) => length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$/.test(text) ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}

/** Text that stays Markdown, but whose `<`, `&` and ids are text, as they were in the HTML. */
export function keepHtml(text: string): string {
  return text
    .replace(/<(?=[a-z/!?])/gi, String.raw`\<`)
    .replace(/&(?=#?\w+;)/g, String.raw`\&`)
    .replace(/\{(?=\s*:?\s*#)/g, String.raw`\{`);
}
