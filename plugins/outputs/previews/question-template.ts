import {fitLines} from './fit-lines.ts';
import {placeSvg} from './place-svg.ts';
import type {TextPen} from './text.ts';
import type {QuestionPreview} from './types.ts';

/**
 * In pixels: a picture of a question has no small letters, and half the bytes and half the time of
 * one of a page count where there are thousands.
 */
export const questionPreviewWidth = 800;
export const questionPreviewHeight = 420;

const margin = 48;
const contentWidth = questionPreviewWidth - 2 * margin;
const white = '#fff';
/** White on the stage, less of it. */
const soft = '#cfcaf5';
const small = {size: 24, weight: 600};
const hintFont = {size: 24, weight: 450};
const hintLineHeight = 31;
const hintGap = 14;
const titleWeight = 750;
const titleSizes = [64, 58, 52, 47, 42, 38, 34];
const lineHeight = 1.18;
/** Between the line above it and the site's name. */
const titleArea = {top: 104, bottom: 330};
const footBaseline = 380;

/** The question on the dark stage: who asks, topic and level, the question, a hint, the site. */
export function questionSvg(preview: QuestionPreview, pen: TextPen): string {
  const {colors, asks} = preview;
  const size = `width="${questionPreviewWidth}" height="${questionPreviewHeight}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size}>`,
    `<rect width="100%" height="100%" fill="${colors.stage}"/>`,
    pen.draw(pen.drawable(asks), margin, 68, {...small, color: soft}),
    drawLevel(preview, pen),
    drawQuestion(preview, pen),
    drawFoot(preview, pen),
    '</svg>',
  ].join('');
}

/** At the right end of the first line: the level in bars and in words. */
function drawLevel({level, levels}: QuestionPreview, pen: TextPen): string {
  const ranked = levels.filter(({id}) => id !== 'none');
  const at = ranked.findIndex(({id}) => id === level);
  if (at === -1) return '';
  const name = pen.drawable(ranked[at]?.name ?? '');
  const start = questionPreviewWidth - margin - pen.width(name, small);
  const width = 6;
  const bars = ranked.map((_, index) => {
    const height = 8 + (14 * index) / Math.max(ranked.length - 1, 1);
    const x = start - 14 - (ranked.length - index) * (width + 4);
    const opacity = index <= at ? '' : ' fill-opacity=".3"';
    return `<rect x="${x.toFixed(1)}" y="${(68 - height).toFixed(1)}" width="${width}" height="${height.toFixed(1)}" rx="2" fill="${white}"${opacity}/>`;
  });
  return bars.join('') + pen.draw(name, start, 68, {...small, color: white});
}

function drawQuestion({title, hint}: QuestionPreview, pen: TextPen): string {
  const hintText = pen.drawable(hint);
  const hintLines = fitLines(hintText, {
    sizes: [hintFont.size],
    maxWidth: contentWidth,
    maxLines: () => 2,
    measure: (text) => pen.width(text, {size: 1, weight: hintFont.weight}),
  }).lines;
  const hintHeight = hintLines.length === 0 ? 0 : hintGap + hintLines.length * hintLineHeight;
  const room = titleArea.bottom - titleArea.top - hintHeight;
  const {lines, size} = fitLines(pen.drawable(title), {
    sizes: titleSizes,
    maxWidth: contentWidth,
    maxLines: (one) => Math.floor(room / (one * lineHeight)),
    measure: (text) => pen.width(text, {size: 1, weight: titleWeight}),
  });

  const titleHeight = lines.length * size * lineHeight;
  const top = (titleArea.top + titleArea.bottom - titleHeight - hintHeight) / 2;
  return [
    ...lines.map((line, index) => {
      const baseline = top + size * (0.88 + index * lineHeight);
      return pen.draw(line, margin, baseline, {size, weight: titleWeight, color: white});
    }),
    ...hintLines.map((line, index) => {
      const baseline = top + titleHeight + hintGap + hintFont.size * 0.8 + index * hintLineHeight;
      return pen.draw(line, margin, baseline, {...hintFont, color: soft});
    }),
  ].join('');
}

function drawFoot({logo, siteTitle, topic}: QuestionPreview, pen: TextPen): string {
  const logoSize = 34;
  const place = `x="${margin}" y="${footBaseline - 25}" width="${logoSize}" height="${logoSize}"`;
  const [label = ''] = fitLines(pen.drawable(topic), {
    sizes: [small.size],
    maxWidth: contentWidth / 2,
    maxLines: () => 1,
    measure: (text) => pen.width(text, {size: 1, weight: small.weight}),
  }).lines;
  const end = questionPreviewWidth - margin - pen.width(label, small);
  return [
    `<rect x="${margin - 3}" y="${footBaseline - 28}" width="40" height="40" rx="10" fill="${white}"/>`,
    placeSvg(logo, place),
    pen.draw(pen.drawable(siteTitle), margin + 52, footBaseline, {
      ...small,
      weight: 750,
      color: white,
    }),
    pen.draw(label, end, footBaseline, {...small, color: soft}),
  ].join('');
}
