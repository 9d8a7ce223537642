/**
 * Blank out what in a piece of HTML is not markup, so that offsets stay: comments,
 * declarations, and the text of elements that hold none.
 */
export function maskHtml(html: string): string {
  return html
    .replace(/<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$)|<![A-Z[][\s\S]*?(?:>|$)/gi, blank)
    .replace(
      /(<(script|style|textarea|pre)\b[^>]*>)([\s\S]*?)(?=<\/\2|$)/gi,
      (_all, tag: string, name: string, text: string) =>
        // Markup inside `<pre>` is markup, but its lines are shown as they are.
        tag + (name.toLowerCase() === 'pre' ? text.replace(/[?!]/g, ' ') : blank(text)),
    );
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
