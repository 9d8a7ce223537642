const opens = /^\s*<\??quiz\??>\s*$/;
const closes = /^\s*<\??\/quiz\??>\s*$/;
const blank = /\[\[([^\][]+)\]\]/g;

/**
 * Write quizzes of the first form of mkdocs_quiz in that of today, line by line: `question:`, `answer:`,
 * `answer-correct:` and `content:`, between `<?quiz?>` or `<quiz>` and its end. One with blanks (`[[word]]`)
 * becomes a question, as nothing is chosen there.
 *
 * @returns The text, and the lines of the quizzes, 1-based.
 */
export function renewQuizzes(text: string): {text: string; lines: number[]} {
  const found: number[] = [];
  if (!/^[ \t]*<\??quiz\??>/m.test(text)) return {text, lines: found};
  const lines = text.split('\n');
  let fence = '';
  for (const [index, line] of lines.entries()) {
    const [, marks = ''] = /^\s*(`{3,}|~{3,})/.exec(line) ?? [];
    if (marks !== '') fence = fence === '' ? marks : line.trim() === fence ? '' : fence;
    if (fence !== '' || !opens.test(line)) continue;
    // Up to the next one, so that many without an end are not looked through again and again.
    let end = index + 1;
    while (end < lines.length && !opens.test(lines[end] ?? '') && !closes.test(lines[end] ?? ''))
      end++;
    if (!closes.test(lines[end] ?? '')) continue;
    const own = lines.slice(index + 1, end);
    const renewed = fillBlanks(own);
    if (renewed) {
      found.push(index + 1);
      const indent = line.slice(0, line.indexOf('<'));
      lines.splice(
        index,
        own.length + 2,
        ...renewed.map((one) => (one === '' ? '' : indent + one)),
      );
      continue;
    }
    if (!own.some((one) => /^\s*question:/.test(one))) continue;
    found.push(index + 1);
    lines[index] = line.replace(/<.*>/, '<quiz>');
    lines[end] = (lines[end] ?? '').replace(/<.*>/, '</quiz>');
    for (const [at, one] of own.entries()) lines[index + 1 + at] = renewLine(one);
  }
  return {text: lines.join('\n'), lines: found};
}

/** As many lines as there were, with those of the two tags; null for a quiz without blanks. */
function fillBlanks(own: readonly string[]): string[] | null {
  const text = own.join('\n');
  if (text.search(blank) === -1 || /^\s*[-*+] \[[ xX]\]/m.test(text)) return null;
  const indent = /^\s*/.exec(own.find((line) => line.trim() !== '') ?? '')?.[0].length ?? 0;
  const lines = own.map((line) => line.slice(indent));
  const end = lines.findIndex((line, at) => at > 0 && /^(?:-{3,})?\s*$/.test(line));
  const title = lines
    .slice(0, end === -1 ? undefined : end)
    .join(' ')
    .trim();
  let isCode = false;
  const body = lines.map((line) => {
    if (/^\s*(?:`{3}|~{3})/.test(line)) isCode = !isCode;
    if (isCode) return `    ${line}`;
    return /^(?:-{3,})?\s*$/.test(line) ? '' : `    ${line.replace(blank, '**$1**')}`;
  });
  return [`??? question "${title.replace(blank, '____')}"`, ...body, ''];
}

function renewLine(line: string): string {
  const [, indent = '', name = '', value = ''] =
    /^(\s*)(question|answer|answer-correct|content):[ \t]*(.*)$/.exec(line) ?? [];
  if (name === '') return line;
  if (name === 'answer') return `${indent}- [ ] ${value}`;
  if (name === 'answer-correct') return `${indent}- [x] ${value}`;
  return indent + value;
}
