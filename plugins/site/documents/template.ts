import {askScript} from '../../theme/early-script.ts';

/** Name of the style sheet of pages that list pages: home, topics, search and 404. */
export const listStyles = 'lists';

/** Name of the style sheet of pages with tabs, diagrams, quizzes, formulas, numbered lines or islands. */
export const partStyles = 'parts';

/** Name of the script that every page brings beside its text. */
export const earlyPresses = 'early';

/** Names of the scripts that only some pages have: those with this attribute. */
export const partScripts = {quiz: 'data-quiz', tabs: 'data-tab-set'};

/** Whether a script of the bundle is not for pages: of these entries only the style sheet is used. */
export function isNoPageScript(path: string): boolean {
  return isOf(listStyles, path) || isOf(partStyles, path);
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

/** The policy of pages, which comes before all that it is about. */
const policyTag = '/<meta http-equiv=.?Content-Security-Policy[^>]*>/i';

/**
 * The document of every built page. Docusaurus's own, but for the scripts: one is small and comes beside
 * the page, and fetches the others, which are only named, when the page is readable. And pages of questions
 * (QuizMetadata marks them) go without the style of lists.
 *
 * @see https://docusaurus.io/docs/api/docusaurus-config#ssrTemplate
 */
export const pageTemplate = `<!DOCTYPE html>
<html <%~ it.htmlAttributes %> data-app="<%= it.scripts.filter((file) => !/\\/(${listStyles}|${partStyles}|${earlyPresses})\\./.test(file) && ${ofParts()}).map((file) => it.baseUrl + file).join(' ') %>">
  <head>
    <meta charset="UTF-8">
    <%~ it.headTags.match(${policyTag}) ?? '' %>
    <% it.metaAttributes.forEach((metaAttribute) => { %>
      <%~ metaAttribute.replaceAll(' data-rh="true"', '') %>
    <% }); %>
    <% it.stylesheets.filter((file) => (!file.includes('/${listStyles}.') || !it.htmlAttributes.includes('data-page="questions"')) && (!file.includes('/${partStyles}.') || / data-(island|tab-set|diagram|quiz|lines)=|<math/.test(it.appHtml))).forEach((stylesheet) => { %>
      <link rel="stylesheet" href="<%= it.baseUrl %><%= stylesheet %>" />
    <% }); %>
    <% it.scripts.filter((file) => file.includes('/${earlyPresses}.')).forEach((script) => { %>
      <script async src="<%= it.baseUrl %><%= script %>"></script>
    <% }); %>
    <% if (it.htmlAttributes.includes('data-asks=')) { %><script>${askScript}</script><% } %>
    <%~ it.headTags.replace(${policyTag}, '') %>
  </head>
  <body <%~ it.bodyAttributes %>>
    <%~ it.preBodyTags %>
    <div id="__docusaurus"><%~ it.appHtml %></div>
    <%~ it.postBodyTags %>
  </body>
</html>
`;
