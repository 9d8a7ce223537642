import './corner.css';

/**
 * The corner for what is said over the page: a new version, the found words. One below the other,
 * so that none covers another (corner.css).
 */
export function corner(): HTMLElement {
  const present = document.querySelector<HTMLElement>('.corner');
  if (present) return present;
  const place = document.createElement('div');
  place.className = 'corner';
  document.body.append(place);
  return place;
}
