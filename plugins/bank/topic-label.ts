/**
 * A folder's name as words: `CI-CD` gives `CI CD`, `linux_basics` `Linux Basics`. The page that introduces
 * a topic has a better one.
 */
export function topicLabel(folder: string): string {
  return folder
    .split(/[-_\s]+/)
    .filter(Boolean)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
