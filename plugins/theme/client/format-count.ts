/** "12,488" in the page's language. */
export function formatCount(count: number): string {
  return count.toLocaleString(document.documentElement.lang || 'en');
}
