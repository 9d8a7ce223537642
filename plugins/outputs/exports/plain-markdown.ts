/** Text that Markdown shows as it is, also as a heading. */
export function plainMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(
      /[\\`*[\]<~]|&(?=[#a-z])|(?<=(?:^|\s)#*)#(?=#*\s*$)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/giu,
      String.raw`\$&`,
    );
}
