import {parse, type DefaultTreeAdapterTypes as Tree} from 'parse5';
import {runsScript} from '../../language/questions/active-html.ts';
import {hashSource, type Policy} from './policy.ts';

/** Elements that show or run a document of another kind. */
const foreign = new Set(['applet', 'embed', 'frame', 'iframe', 'object']);

/** Attributes that a browser follows. */
const addresses = new Set(['action', 'data', 'formaction', 'href', 'poster', 'src', 'xlink:href']);

/** Types of script that are data. Browsers run none of them, so no policy is asked. */
const dataType = /^(?:application\/(?:ld\+)?json|text\/plain)$/i;

export interface PageProblem {
  /** With file, line and column. */
  text: string;
  /** Readers get the page without its style; all else could do something. */
  isStyle: boolean;
}

/**
 * What a built page has that its policy refuses: a reader would not get it.
 *
 * @param file - Name of the page, for messages.
 */
export function pageProblems(file: string, html: string, policy: Policy): PageProblem[] {
  const problems: PageProblem[] = [];
  const visit = (node: Tree.ParentNode): void => {
    for (const child of node.childNodes) {
      if (!('tagName' in child)) continue;
      const {startLine = 0, startCol = 0} = child.sourceCodeLocation ?? {};
      for (const problem of elementProblems(child, policy)) {
        const isStyle = /^Found (?:style=|<style>)/.test(problem);
        problems.push({text: `${file}:${startLine}:${startCol}: ${problem}`, isStyle});
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
  if (element.tagName === 'base') problems.push('Found <base>, expected whole addresses');
  // Without an address a form leads to its own page.
  const goesTo = attributes.get('action') ?? '';
  if (element.tagName === 'form' && goesTo !== '' && !isOwnPath(goesTo)) {
    problems.push(`Found a form for "${shortened(goesTo)}", expected a path of this site`);
  }
  if (/^refresh$/i.test(attributes.get('http-equiv') ?? '')) {
    const [, target = ''] = /^\s*\d+\s*;\s*url=(.*)$/is.exec(attributes.get('content') ?? '') ?? [];
    if (!isOwnPath(target)) {
      problems.push(`Found a refresh to "${shortened(target)}", expected a path of this site`);
    }
  }
  for (const [name, value] of attributes) {
    const found = `Found ${name}="${shortened(value)}"`;
    if (name === 'style') problems.push(`${found}, expected a class of a style sheet`);
    if (name.startsWith('on')) problems.push(`${found}, expected a listener of the site's script`);
    if (addresses.has(name) && runsScript(value)) {
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
    return isOwnPath(address) || isAllowedHost(address, policy.get(directive))
      ? []
      : [`Found a ${element.tagName} at "${shortened(address)}", expected a path of this site`];
  }
  const text = element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
  if (policy.get(directive)?.includes(hashSource(text))) return [];
  return [
    `Found <${element.tagName}> with "${shortened(text)}", expected a text whose hash is in ${directive}`,
  ];
}

/** What a site's configuration takes from elsewhere is in the policy by its host. */
function isAllowedHost(address: string, sources: readonly string[] = []): boolean {
  return URL.canParse(address) && sources.includes(new URL(address).origin);
}

/** Browsers take `/\\` for `//`, and leave out line ends. */
function isOwnPath(address: string): boolean {
  return /^\/(?![/\\])[^\t\n\r]*$/.test(address);
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}...` : text;
}
