const acronyms = new Set(['aws', 'gcp', 'iac', 'sre', 'ci', 'cd', 'sql', 'api', 'dns', 'os', 'qa']);

/** A folder's name as a reader would write it: `ci-cd` gives `CI CD`, `linux` `Linux`. */
export function topicLabel(folder: string): string {
  return folder
    .split(/[-_\s]+/)
    .filter(Boolean)
    .map((word) =>
      acronyms.has(word.toLowerCase())
        ? word.toUpperCase()
        : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join(' ');
}
