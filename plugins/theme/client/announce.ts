/*
 * What a screen reader should say of something that happened. One region for the whole
 * site (plugins/theme/components/Announcer): it has to be there before its words are.
 */
export function announce(text: string): void {
  const region = document.querySelector('[data-announcer]');
  if (!region) return;
  // The same words twice are news only if they differ.
  region.textContent = text === region.textContent ? `${text}\u00A0` : text;
}
