import {describe, expect, it} from 'vitest';
import {lineAddress, waysToContribute} from './repository-hosts.ts';

describe('a line of a page', () => {
  it.each([
    [
      'https://github.com/owner/bank/edit/main/docs/aws/iam.md',
      'https://github.com/owner/bank/blob/main/docs/aws/iam.md?plain=1#L{line}',
    ],
    [
      'https://github.com/owner/bank/tree/main/docs/a%20b.md',
      'https://github.com/owner/bank/blob/main/docs/a%20b.md?plain=1#L{line}',
    ],
    [
      'https://gitlab.example/group/sub/bank/-/edit/main/docs/iam.md',
      'https://gitlab.example/group/sub/bank/-/blob/main/docs/iam.md?plain=1#L{line}',
    ],
    [
      'https://bitbucket.org/owner/bank/src/main/docs/iam.md?mode=edit',
      'https://bitbucket.org/owner/bank/src/main/docs/iam.md#lines-{line}',
    ],
    [
      'https://codeberg.org/owner/bank/_edit/main/docs/iam.md',
      'https://codeberg.org/owner/bank/src/branch/main/docs/iam.md?display=source#L{line}',
    ],
    [
      'https://git.example/owner/bank/src/branch/main/docs/iam.md',
      'https://git.example/owner/bank/src/branch/main/docs/iam.md?display=source#L{line}',
    ],
    ['https://wiki.example/edit/docs/iam.md', 'https://wiki.example/edit/docs/iam.md'],
  ])('of %s is %s', (editUrl, expected) => {
    expect(lineAddress(editUrl)).toBe(expected);
  });
});

describe('a mistake is reported', () => {
  it.each([
    [
      'https://github.com/owner/bank',
      'https://github.com/owner/bank/issues/new?title={title}&body={body}&template=report-a-mistake.yml&question={id}&link={link}',
    ],
    [
      'https://gitlab.com/group/bank',
      'https://gitlab.com/group/bank/-/issues/new?issue[title]={title}&issue[description]={body}',
    ],
    [
      'https://bitbucket.org/owner/bank',
      'https://bitbucket.org/owner/bank/issues/new?title={title}&content={body}',
    ],
    [
      'https://git.example/owner/bank/',
      'https://git.example/owner/bank/issues/new?title={title}&body={body}',
    ],
  ])('at %s', (repository, report) => {
    expect(waysToContribute(repository, null).report).toBe(report);
  });

  it.each([
    ['mailto:bank@example.org', 'mailto:bank@example.org?subject={title}&body={body}'],
    ['mailto:a@example.org?subject=Bank', 'mailto:a@example.org?subject=Bank'],
    ['https://tracker.example/new?text={body}', 'https://tracker.example/new?text={body}'],
  ])('where the site says: %s', (report, expected) => {
    const ways = waysToContribute('https://github.com/owner/bank', report);
    expect(ways.report).toBe(expected);
    // To ask for a question goes to the repository still.
    expect(ways.ask).toBe('https://github.com/owner/bank/issues/new?title={title}&body={body}');
  });

  it('nowhere when the site says nothing', () => {
    expect(waysToContribute(null, null)).toEqual({ask: null, report: null, policy: null});
  });
});
