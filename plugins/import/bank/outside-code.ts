const fence = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)*(`{3,}|~{3,})/;
const span = /((?<!`)(`+)(?!`).*?(?<!`)\2(?!`))/;

/** Change a text line by line, but for code: blocks between fences, and what is between backticks in a line. */
export function outsideCode(text: string, change: (text: string) => string): string {
  let open = '';
  return text
    .split('\n')
    .map((line) => {
      const [, marks = ''] = fence.exec(line) ?? [];
      if (open !== '') {
        if (marks.startsWith(open) && line.trimEnd().endsWith(marks)) open = '';
        return line;
      }
      // A line that begins and ends with backticks is a span.
      const info = line.slice(line.indexOf(marks) + marks.length);
      if (marks !== '' && !(marks.startsWith('`') && info.includes('`'))) {
        open = marks;
        return line;
      }
      if (!line.includes('`')) return change(line);
      // Each span is there with its backticks alone behind it.
      return line
        .split(span)
        .map((part, index) => (index % 3 === 0 ? change(part) : index % 3 === 1 ? part : ''))
        .join('');
    })
    .join('\n');
}
