import {fitLines} from './fit-lines.ts';
import {placeSvg} from './place-svg.ts';
import {questionSvg} from './question-template.ts';
import type {TextPen} from './text.ts';
import type {PagePreview, PictureSize, Preview} from './types.ts';

/** In pixels: what Open Graph and Twitter show without cutting. */
const usual: PictureSize = {width: 1200, height: 630};
/** As wide as those of questions: half of the time, and sharp enough for what most apps show. */
const ofMany: PictureSize = {width: 800, height: 420};

/** How large the picture of a page is; a bank of very many questions has small ones. */
export const pagePictureSize = (areMany: boolean): PictureSize => (areMany ? ofMany : usual);

const margin = 80;
const contentWidth = usual.width - 2 * margin;
const logoSize = 68;
const titleSizes = [88, 80, 72, 64, 56];
const titleWeight = 750;
const titleLines = 3;
const lineHeight = 1.14;
/** Between the site's name and the counts, where the topic and the title stand. */
const titleArea = {top: 160, bottom: 474};
const topicFont = {size: 42, weight: 650};
const topicGap = 22;
const bar = {y: 498, height: 14, gap: 6};
const countSize = 42;
const countWeight = 650;
/** In ems. */
const countGap = 1.1;
const countBaseline = 573;

/** The picture as SVG: shapes only, so that it looks the same on every machine. */
export function previewSvg(preview: Preview, pen: TextPen): string {
  return 'counts' in preview ? pageSvg(preview, pen) : questionSvg(preview, pen);
}

/** All text of the picture, for the fonts to be at hand. */
export function previewText(preview: Preview): string {
  const {siteTitle, topic, title, levels} = preview;
  const others = 'counts' in preview ? '0123456789' : `${preview.asks} ${preview.hint}`;
  return [siteTitle, topic, title, ...levels.map(({name}) => name), others, '…'].join(' ');
}

function pageSvg(preview: PagePreview, pen: TextPen): string {
  const {width, height} = preview.size ?? usual;
  const box = `0 0 ${usual.width} ${usual.height}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${box}">`,
    `<rect width="100%" height="100%" fill="${preview.colors.background}"/>`,
    drawSite(preview, pen),
    drawTitle(preview, pen),
    drawCounts(preview, pen),
    '</svg>',
  ].join('');
}

function drawSite({logo, siteTitle, colors}: PagePreview, pen: TextPen): string {
  const place = `x="${margin}" y="56" width="${logoSize}" height="${logoSize}"`;
  const style = {size: 46, weight: 750, color: colors.ink};
  return (
    placeSvg(logo, place) + pen.draw(pen.drawable(siteTitle), margin + logoSize + 20, 105, style)
  );
}

function drawTitle({topic, title, colors}: PagePreview, pen: TextPen): string {
  const topicStyle = {...topicFont, color: colors.accent};
  const [label = ''] = fitLines(pen.drawable(topic), {
    sizes: [topicStyle.size],
    maxWidth: contentWidth,
    maxLines: () => 1,
    measure: (text) => pen.width(text, {size: 1, weight: topicStyle.weight}),
  }).lines;
  const topicHeight = label === '' ? 0 : topicStyle.size + topicGap;
  const room = titleArea.bottom - titleArea.top - topicHeight;
  const {lines, size} = fitLines(pen.drawable(title), {
    sizes: titleSizes,
    maxWidth: contentWidth,
    maxLines: (size) => Math.min(titleLines, Math.floor(room / (size * lineHeight))),
    measure: (text) => pen.width(text, {size: 1, weight: titleWeight}),
  });

  const height = topicHeight + lines.length * size * lineHeight;
  const top = (titleArea.top + titleArea.bottom - height) / 2;
  return [
    pen.draw(label, margin, top + topicStyle.size * 0.85, topicStyle),
    ...lines.map((line, index) => {
      const baseline = top + topicHeight + size * (0.88 + index * lineHeight);
      return pen.draw(line, margin, baseline, {size, weight: titleWeight, color: colors.ink});
    }),
  ].join('');
}

/** How the questions divide into levels: a bar, and the same in words. */
function drawCounts({counts, levels}: PagePreview, pen: TextPen): string {
  const shown = levels
    .map((level) => ({...level, count: counts[level.id] ?? 0}))
    .filter(({count}) => count > 0);
  if (shown.length === 0) return '';
  const total = shown.reduce((sum, {count}) => sum + count, 0);
  const barWidth = contentWidth - bar.gap * (shown.length - 1);
  let x = margin;
  const parts = shown.map(({count, bar: color}) => {
    const width = (barWidth * count) / total;
    const place = `x="${x.toFixed(2)}" y="${bar.y}" width="${width.toFixed(2)}"`;
    x += width + bar.gap;
    return `<rect ${place} height="${bar.height}" rx="${Math.min(bar.height, width) / 2}" fill="${color}"/>`;
  });

  const words = shown.map(({count, name, ink}) => {
    const text = pen.drawable(`${count} ${name}`);
    return {ink, text, width: pen.width(text, {size: 1, weight: countWeight})};
  });
  const ems = words.reduce((sum, {width}) => sum + width + countGap, -countGap);
  const size = Math.min(countSize, contentWidth / ems);
  x = margin;
  const texts = words.map(({ink, text, width}) => {
    const style = {size, weight: countWeight, color: ink};
    const drawn = pen.draw(text, x, countBaseline, style);
    x += (width + countGap) * size;
    return drawn;
  });

  return [...parts, ...texts].join('');
}
