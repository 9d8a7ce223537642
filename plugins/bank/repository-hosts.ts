/*
 * What is at which address of the sites that keep repositories. A form of an address has `{…}` where something is put in
 * (plugins/theme/fill-in.ts).
 */

interface Host {
  /** Whether a repository is kept there, by the name of its server. */
  keeps: RegExp;
  /** A file's address as people know it, in parts: the repository, and the branch with the path. */
  file: RegExp;
  /** From those parts to a line of the file as it is written: a page of Markdown has no lines. */
  line: string;
  /** A new issue, below the repository's address: for anything, and for a mistake. */
  ask: string;
  report: string;
  /** Where one tells in private what is not safe, below the repository's address. */
  policy: string | null;
}

const plainIssue = '/issues/new?title={title}&body={body}';

const hosts: readonly Host[] = [
  {
    keeps: /^(?:.+\.)?github\.com$/,
    file: /^(https:\/\/github\.com\/[^/]+\/[^/]+)\/(?:edit|tree|blob)\/([^?#]+)/,
    line: '$1/blob/$2?plain=1#L{line}',
    ask: plainIssue,
    // The form is .github/ISSUE_TEMPLATE/report-a-mistake.yml; without it GitHub takes title and body.
    report: `${plainIssue}&template=report-a-mistake.yml&question={id}&link={link}`,
    policy: '/security/policy',
  },
  {
    keeps: /^(?:.+\.)?gitlab\./,
    file: /^(https:\/\/.+)\/-\/(?:edit|tree|blob)\/([^?#]+)/,
    line: '$1/-/blob/$2?plain=1#L{line}',
    ask: '/-/issues/new?issue[title]={title}&issue[description]={body}',
    report: '/-/issues/new?issue[title]={title}&issue[description]={body}',
    policy: null,
  },
  {
    keeps: /^bitbucket\.org$/,
    file: /^(https:\/\/bitbucket\.org\/[^/]+\/[^/]+)\/src\/([^?#]+)/,
    line: '$1/src/$2#lines-{line}',
    ask: '/issues/new?title={title}&content={body}',
    report: '/issues/new?title={title}&content={body}',
    policy: null,
  },
  {
    // Gitea, Forgejo, Codeberg: on servers of many names.
    keeps: /^/,
    file: /^(https:\/\/.+)\/(?:_edit|src\/branch)\/([^?#]+)/,
    line: '$1/src/branch/$2?display=source#L{line}',
    ask: plainIssue,
    report: plainIssue,
    policy: null,
  },
];

/** How readers take part; null for what the site says nothing of. */
export interface WaysToContribute {
  /** Form of the address where one asks for a question: `{title}`, `{body}`. */
  ask: string | null;
  /** Form of the address where one reports a mistake: `{title}`, `{body}`, `{id}` and `{link}` of the question. */
  report: string | null;
  /** Where one tells in private what is not safe. */
  policy: string | null;
  /** Whether there is a place to change what a page says. */
  improve: boolean;
}

/**
 * @param repository - Its address, without a slash at the end.
 * @param report - What the site says of reports, if anything: an address to which mail is sent, or the form of an address.
 */
export function waysToContribute(
  repository: string | null,
  report: string | null,
): Omit<WaysToContribute, 'improve'> {
  const host = repository === null ? null : hosts.find(({keeps}) => keeps.test(nameOf(repository)));
  const at = (path: string | null | undefined) =>
    repository !== null && path != null ? repository.replace(/\/+$/, '') + path : null;
  const isBareMail = report?.startsWith('mailto:') && !report.includes('?');
  return {
    ask: at(host?.ask),
    report: isBareMail ? `${report}?subject={title}&body={body}` : (report ?? at(host?.report)),
    policy: at(host?.policy),
  };
}

/**
 * The address of a line of a file, as a form with `{line}`.
 *
 * @param editUrl - As Docusaurus has it; that of a host that is not known stays as it is.
 */
export function lineAddress(editUrl: string): string {
  const host = hosts.find(({file}) => file.test(editUrl));
  const whole = host && new RegExp(host.file.source + '.*$', 's');
  return whole ? editUrl.replace(whole, host.line) : editUrl;
}

function nameOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : '';
}
