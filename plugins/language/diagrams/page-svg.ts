import {parseFragment, serialize, type DefaultTreeAdapterTypes as Tree} from 'parse5';

/** A drawing as part of a page. */
export interface PageSvg {
  /** An `<svg>` element: without style, script, links and addresses. */
  svg: string;
  /** In pixels. */
  height: number;
}

/** The library's colours as the site's (plugins/theme/components/Diagram). */
const colors: Readonly<Record<string, string>> = {
  'var(--_text)': 'ink',
  'var(--_text-sec)': 'ink-soft',
  'var(--_text-muted)': 'ink-soft',
  'var(--_text-faint)': 'ink-soft',
  'var(--_line)': 'line',
  'var(--_arrow)': 'line',
  'var(--_node-fill)': 'fill',
  'var(--_node-stroke)': 'stroke',
  'var(--_group-fill)': 'back',
  'var(--_group-hdr)': 'band',
  'var(--_inner-stroke)': 'rule',
  'var(--_key-badge)': 'back',
  'var(--bg)': 'back',
};

/** Letters of the library are 11 and 13 pixels high; readers of a phone want more. */
const scale = 1.15;

const elements = new Set(
  'svg g defs marker path polygon polyline line rect circle ellipse text tspan'.split(' '),
);

const measures = new Set(
  (
    'viewBox x y x1 y1 x2 y2 cx cy r rx ry width height points d dx dy transform ' +
    'refX refY markerWidth markerHeight orient text-anchor font-size font-weight font-style ' +
    'text-decoration stroke-width stroke-dasharray stroke-linejoin stroke-linecap opacity'
  ).split(' '),
);

/**
 * Make what the library draws fit for a page: whose policy refuses styles, whose colours change
 * with the theme, and whose ids are its own. What is not known to be harmless is left out.
 */
export function pageSvg(drawn: string, id: string, alternative: string): PageSvg {
  const fragment = parseFragment(drawn);
  const root = fragment.childNodes.find((node) => node.nodeName === 'svg') as Tree.Element;
  const {width, height} = Object.fromEntries(root.attrs.map(({name, value}) => [name, value]));
  clean(root, id);
  const size = (value = '0') => String(Math.ceil(Number(value) * scale));
  root.attrs = root.attrs
    .filter(({name}) => name === 'viewBox')
    .concat(
      {name: 'width', value: size(width)},
      {name: 'height', value: size(height)},
      {name: 'role', value: 'img'},
      ...(alternative === '' ? [] : [{name: 'aria-label', value: alternative}]),
    );
  fragment.childNodes = [root];
  return {svg: serialize(fragment), height: Number(size(height))};
}

function clean(parent: Tree.Element, id: string): void {
  parent.attrs = parent.attrs.flatMap((attribute) => {
    const value = cleanValue(attribute.name, attribute.value, id);
    return value === null ? [] : [{...attribute, value}];
  });
  const isText = parent.tagName === 'text' || parent.tagName === 'tspan';
  parent.childNodes = parent.childNodes.flatMap((node): Tree.ChildNode[] => {
    if (!('tagName' in node)) return isText && node.nodeName === '#text' ? [node] : [];
    if (!elements.has(node.tagName)) return [];
    clean(node, id);
    // A group tells what it is about in what was left out.
    return node.tagName === 'g' && node.attrs.length === 0 ? node.childNodes : [node];
  });
}

/** Null for what is left out. */
function cleanValue(name: string, value: string, id: string): string | null {
  if (name === 'id') return `${id}-${value}`;
  if (name === 'fill' || name === 'stroke') {
    const color = colors[value];
    return color === undefined ? 'none' : `var(--diagram-${color})`;
  }
  const marker = /^url\(#([\w-]+)\)$/.exec(value)?.[1];
  if (/^marker-(?:start|mid|end)$/.test(name)) return marker ? `url(#${id}-${marker})` : null;
  if (!measures.has(name) || !/^[\w\s.,()%+-]*$/.test(value)) return null;
  return value.replace(/\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10));
}
