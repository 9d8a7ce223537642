/**
 * Write quizzes of the first form of mkdocs_quiz in that of today, line by line: `question:`, `answer:`,
 * `answer-correct:` and `content:`, between `<?quiz?>` or `<quiz>` and its end.
 *
 * @returns The text, and the lines of the quizzes, 1-based.
 */
export function renewQuizzes(text: string): {text: string; lines: number[]} {
  const found: number[] = [];
  if (!/^[ \t]*question:/m.test(text)) return {text, lines: found};
  const lines = text.split('\n');
  let fence = '';
  for (const [index, line] of lines.entries()) {
    const [, marks = ''] = /^\s*(`{3,}|~{3,})/.exec(line) ?? [];
    if (marks !== '') fence = fence === '' ? marks : line.trim() === fence ? '' : fence;
    if (fence !== '' || !/^\s*<\??quiz\??>\s*$/.test(line)) continue;
    const length = lines.slice(index).findIndex((one) => /^\s*<\??\/quiz\??>\s*$/.test(one));
    const own = lines.slice(index + 1, index + length);
    if (length < 1 || !own.some((one) => /^\s*question:/.test(one))) continue;
    found.push(index + 1);
    lines[index] = line.replace(/<.*>/, '<quiz>');
    lines[index + length] = (lines[index + length] ?? '').replace(/<.*>/, '</quiz>');
    for (const [at, one] of own.entries()) lines[index + 1 + at] = renewLine(one);
  }
  return {text: lines.join('\n'), lines: found};
}

function renewLine(line: string): string {
  const [, indent = '', name = '', value = ''] =
    /^(\s*)(question|answer|answer-correct|content):[ \t]*(.*)$/.exec(line) ?? [];
  if (name === '') return line;
  if (name === 'answer') return `${indent}- [ ] ${value}`;
  if (name === 'answer-correct') return `${indent}- [x] ${value}`;
  return indent + value;
}
