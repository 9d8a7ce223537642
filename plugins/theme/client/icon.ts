const svg = 'http://www.w3.org/2000/svg';

/**
 * A line drawing as the site's icons are.
 *
 * @param path - On a grid of 20 × 20.
 */
export function siteIcon(path: string): SVGElement {
  const icon = document.createElementNS(svg, 'svg');
  icon.setAttribute('viewBox', '0 0 20 20');
  icon.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(svg, 'path');
  line.setAttribute('d', path);
  icon.append(line);
  return icon;
}
