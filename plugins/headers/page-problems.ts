import {parse, type DefaultTreeAdapterTypes as Tree} from 'parse5';
import {hashSource, type Policy} from './policy.ts';

/** Elements that show or run a document of another kind. */
const foreign = new Set(['applet', 'embed', 'frame', 'iframe', 'object']);

/** Attributes that a browser follows. */
const addresses = new Set(['action', 'formaction', 'href', 'poster', 'src', 'xlink:href']);

/** Types of script that are data. Browsers run none of them, so no policy is asked. */
const dataType = /^(?:application\/(?:ld\+)?json|text\/plain)$/i;

/**
 * What a built page has that its policy refuses: a reader would not get it.
 *
 * @param file - Name of the page, for messages.
 */
export function pageProblems(file: string, html: string, policy: Policy): string[] {
  const problems: string[] = [];
  const visit = (node: Tree.ParentNode): void => {
    for (const child of node.childNodes) {
      if (!('tagName' in child)) continue;
      const {startLine = 0, startCol = 0} = child.sourceCodeLocation ?? {};
      for (const problem of elementProblems(child, policy)) {
        problems.push(`${file}:${startLine}:${startCol}: ${problem}`);
      }
      visit('content' in child ? child.content : child);
    }
  };
  visit(parse(html, {sourceCodeLocationInfo: true}));
  return problems;
}

function elementProblems(element: Tree.Element, policy: Policy): string[] {
  const attributes = new Map(element.attrs.map(({name, value}) => [name, value]));
  const problems: string[] = [];
  if (foreign.has(element.tagName)) {
    problems.push(`Found <${element.tagName}>, expected a link to what it shows`);
  }
  if (element.tagName === 'script' && !dataType.test(attributes.get('type') ?? '')) {
    problems.push(...sourceProblems('script-src', element, attributes.get('src'), policy));
  }
  if (element.tagName === 'style') {
    problems.push(...sourceProblems('style-src', element, undefined, policy));
  }
  if (element.tagName === 'link' && attributes.get('rel') === 'stylesheet') {
    problems.push(...sourceProblems('style-src', element, attributes.get('href') ?? '', policy));
  }
  for (const [name, value] of attributes) {
    const found = `Found ${name}="${shortened(value)}"`;
    if (name === 'style') problems.push(`${found}, expected a class of a style sheet`);
    if (name.startsWith('on')) problems.push(`${found}, expected a listener of the site's script`);
    if (addresses.has(name) && /^\s*javascript:/i.test(value)) {
      problems.push(`${found}, expected an address`);
    }
  }
  return problems;
}

function sourceProblems(
  directive: string,
  element: Tree.Element,
  address: string | undefined,
  policy: Policy,
): string[] {
  if (address !== undefined) {
    return /^\/(?!\/)/.test(address)
      ? []
      : [`Found a ${element.tagName} at "${shortened(address)}", expected a path of this site`];
  }
  const text = element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
  if (policy.get(directive)?.includes(hashSource(text))) return [];
  return [
    `Found <${element.tagName}> with "${shortened(text)}", expected a text whose hash is in ` +
      `${directive}: list it in plugins/headers/inline.ts`,
  ];
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}...` : text;
}
