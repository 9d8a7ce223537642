import {askScript} from '../../theme/early-script.ts';

/** Name of the style sheet of pages that list pages: home, topics, search and 404. */
export const listStyles = 'lists';

/** Name of the style sheet of pages with tabs, diagrams, quizzes, formulas, numbered lines or islands. */
export const partStyles = 'parts';

/**
 * Name of the style sheet of what is in answers, and of paper: closed questions are read without it, and with it at the
 * end of the page the first view does not wait for it.
 */
export const answerStyles = 'answers';

/** Name of the script that every page brings beside its text. */
export const earlyPresses = 'early';

/** Names of the scripts that only some pages have: those with this attribute. */
export const partScripts = {quiz: 'data-quiz', tabs: 'data-tab-set'};

/** Whether a script of the bundle is not for pages: of these entries only the style sheet is used. */
export function isNoPageScript(path: string): boolean {
  return [listStyles, answerStyles, partStyles].some((name) => isOf(name, path));
}

function isOf(name: string, path: string): boolean {
  return path.includes(`/${name}.`) && path.endsWith('.js');
}

/** The template's condition on a script that not every page has. */
function ofParts(): string {
  return Object.entries(partScripts)
    .map(([name, mark]) => `(!file.includes('/${name}.') || / ${mark}=/.test(it.appHtml))`)
    .join(' && ');
}

/** What has its style in one of the sheets that not all pages wait for; attributes in the form in which React writes them. */
const parts = '/ data-(island|tab-set|diagram|quiz|lines)=|<math/';
const answers = '/<(pre|table)\\b| data-(tone|answer)=/';

/**
 * What of a page is seen before anything is pressed: without the answers of closed questions. Of an answer with a question
 * in it the end stays; that may have a page wait for a sheet, and never shows one without.
 */
const shown =
  '/<details [^>]*open=/.test(it.appHtml) ? it.appHtml : it.appHtml.replace(/ data-answer=[^]*? data-share=/g, "")';

/** Whether a page has nothing of lists: QuizMetadata marks pages of questions, and quizzes are on pages of their own. */
const withoutLists =
  'it.htmlAttributes.includes(\'data-page="questions"\') || (/ data-quiz=/.test(it.appHtml) && !/<ul [^>]*data-pages=/.test(it.appHtml))';

/** The policy of pages, which comes before all that it is about. */
const policyTag = '/<meta http-equiv=.?Content-Security-Policy[^>]*>/i';

/**
 * The document of every built page. Docusaurus's own, but for the scripts: one is small and comes beside
 * the page, and fetches the others, which are only named, when the page is readable. And a page waits for no
 * style sheet but those of what it shows; that of answers comes at its end.
 *
 * @see https://docusaurus.io/docs/api/docusaurus-config#ssrTemplate
 */
export const pageTemplate = `<!DOCTYPE html>
<%
  const shown = ${shown};
  const isOf = (name) => (file) => file.includes('/' + name + '.');
  const late = it.stylesheets.filter((file) =>
    (isOf('${answerStyles}')(file) && !${answers}.test(shown)) ||
    (isOf('${partStyles}')(file) && !${parts}.test(shown)));
  const first = it.stylesheets.filter((file) =>
    !late.includes(file) && !(isOf('${listStyles}')(file) && (${withoutLists})));
%>
<html <%~ it.htmlAttributes %> data-app="<%= it.scripts.filter((file) => !/\\/(${listStyles}|${answerStyles}|${partStyles}|${earlyPresses})\\./.test(file) && ${ofParts()}).map((file) => it.baseUrl + file).join(' ') %>">
  <head>
    <meta charset="UTF-8">
    <%~ it.headTags.match(${policyTag}) ?? '' %>
    <% it.metaAttributes.forEach((metaAttribute) => { %>
      <%~ metaAttribute.replaceAll(' data-rh="true"', '') %>
    <% }); %>
    <% first.forEach((file) => { %>
      <link rel="stylesheet" href="<%= it.baseUrl %><%= file %>" />
    <% }); %>
    <% it.scripts.filter(isOf('${earlyPresses}')).forEach((script) => { %>
      <script async src="<%= it.baseUrl %><%= script %>"></script>
    <% }); %>
    <% if (it.htmlAttributes.includes('data-asks=')) { %><script>${askScript}</script><% } %>
    <%~ it.headTags.replace(${policyTag}, '') %>
  </head>
  <body <%~ it.bodyAttributes %>>
    <%~ it.preBodyTags %>
    <div id="__docusaurus"><%~ it.appHtml %></div>
    <% late.filter((file) => isOf('${answerStyles}')(file) || ${parts}.test(it.appHtml)).forEach((file) => { %>
      <link rel="stylesheet" href="<%= it.baseUrl %><%= file %>" />
    <% }); %>
    <%~ it.postBodyTags %>
  </body>
</html>
`;
