/** The link to the page after this one, at the end of this one. */
export function nextPage(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-pages] [rel="next"]');
}
