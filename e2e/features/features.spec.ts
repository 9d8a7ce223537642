import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect} from '@playwright/test';
import {openPackage} from '../anki-package';
import {build, builtPage, overflow, test} from '../support';
import {commentsOn, standIn} from './giscus';
import {countIn} from './scenarios';

/*
 * Docusaurus's own features beside a bank: the rows of plugins/FEATURES.md, by their titles. One site,
 * built as documents and as an app; where the two differ, `inMode` says how.
 */

function inMode<T>(modes: {documents: T; app: T}): T {
  return test.info().project.name.startsWith('features-app') ? modes.app : modes.documents;
}

const onDesk = {tag: '@desk'};

test('has tabs, of which one is shown', onDesk, async ({page}) => {
  await page.goto('tools/live/');
  await expect(page.getByText('yarn add')).toBeVisible();
  await expect(page.getByText('npm install')).toBeHidden();
  // The app's are chosen with its script.
  await expect(async () => {
    await page.getByText('With npm').click();
    await expect(page.getByText('npm install')).toBeVisible({timeout: 500});
  }).toPass();
  await expect(page.getByText('yarn add')).toBeHidden();
});

test('has tabs of MkDocs, with keys, by a link, linked to those of the same name', async ({
  page,
}) => {
  await page.goto('tools/mkdocs/');
  const tabs = page.getByRole('tablist').last();
  await expect(tabs.getByRole('tab', {name: 'Arch', selected: true})).toBeVisible();
  await tabs.getByRole('tab', {name: 'Arch'}).press('ArrowLeft');
  await expect(tabs.getByRole('tab', {name: 'Debian', selected: true})).toBeFocused();
  await expect(page.getByText('They are short.')).toBeVisible();
  await expect(page.getByText('pacman -S hammer')).toBeHidden();
  await tabs.getByRole('tab', {name: 'Debian'}).press('End');
  await expect(page.getByText('pacman -S hammer')).toBeVisible();

  await page.evaluate(() => {
    location.hash = '#debians-own-nails';
  });
  await expect(page.getByRole('heading', {name: "Debian's own nails"})).toBeInViewport();

  await tabs.getByRole('tab', {name: 'Arch'}).click();
  await page.locator('summary', {hasText: 'How is a hammer installed?'}).click();
  await expect(page.getByText('With pacman, from a mirror.')).toBeVisible();
  expect(await overflow(page)).toBe(0);
});

test('shows all tabs on paper', onDesk, async ({page}) => {
  await page.goto('tools/mkdocs/');
  await expect(page.getByRole('tablist').last()).toBeVisible();
  await page.emulateMedia({media: 'print'});
  await expect(page.getByText('They are short.')).toBeVisible();
  await expect(page.getByText('pacman -S hammer')).toBeVisible();
});

test.describe('without script', () => {
  test.use({javaScriptEnabled: false});

  test('shows tabs one after the other, each under its name', onDesk, async ({page}) => {
    await page.goto('tools/mkdocs/');
    await expect(page.getByText('Debian', {exact: true}).last()).toBeVisible();
    await expect(page.getByText('apt install hammer')).toBeVisible();
    await expect(page.getByText('pacman -S hammer')).toBeVisible();
  });
});

test('reads what else MkDocs has', onDesk, () => {
  const page = builtPage('tools/mkdocs/');
  expect(page('main math mfrac')).toHaveLength(1);
  expect(page('main math [style], main p > [style*="color"]')).toHaveLength(0);
  expect(page('main kbd').text()).toBe('CtrlN');
  expect(page('main mark').text()).toBe('new');
  expect(page('main').text()).toContain('🔨 Press');
  expect(page('main sub').text()).toBe('23');
  expect(page('main dl > dt').text()).toBe('Nail');
  expect(page('main dl > dd').text()).toBe('What is hit.');
  expect(page('main abbr').attr('title')).toBe('Public service announcement');
  expect(page('#how-to-install').text()).toMatch(/^Installing/);
  expect(page('main [data-footnotes], main .footnotes').text()).toContain('The second law.');
});

test('has numbers and notes of code of MkDocs', onDesk, async ({page: tab}) => {
  await tab.goto('tools/mkdocs/#fall');
  await expect(tab.getByText('handle: ash')).toBeVisible();
  const lines = inMode({documents: '[data-line]', app: '[class*="codeLineNumber"]'});
  await expect(tab.locator(lines)).toHaveCount(2);
  const marked = inMode({documents: '.hl', app: '.theme-code-block-highlighted-line'});
  await expect(tab.locator(marked)).toHaveText(/handle: ash/);
  await expect(tab.getByText('Forged.')).toBeVisible();
});

test('leads to footnotes from answers, and back into them', onDesk, async ({page: tab}) => {
  await tab.goto('tools/mkdocs/#fall');
  const answer = tab.locator('details', {hasText: 'As all things do.'}).last();
  await answer.getByRole('link', {name: '2'}).click();
  await expect(tab.getByText('Without air.')).toBeInViewport();
  await tab.locator('summary', {hasText: 'How fast does it fall?'}).first().click();
  await expect(tab.getByText('As all things do.')).toBeHidden();
  await tab.getByRole('link', {name: 'Back to reference 2'}).click();
  await expect(tab.getByText('As all things do.')).toBeInViewport();
});

test('has admonitions, and components that the site wraps', onDesk, () => {
  const warning = inMode({documents: '[data-tone="warning"]', app: '.theme-admonition-warning'});
  const found = builtPage('tools/live/')(`main [data-wrapped="by the site"] ${warning}`);
  expect(found.text()).toMatch(/^Hot\s*It is hot\.$/);
});

test('has formulas as MathML, which scroll in themselves where they are wide', async ({
  page: tab,
}) => {
  await tab.goto('tools/formulas/');
  await expect(tab.locator('math').last()).toBeVisible();
  expect(await overflow(tab)).toBe(0);
  const page = builtPage('tools/formulas/');
  expect(page('main math mi').first().text()).toBe('F');
  expect(page('main math [style], link[href*="katex"]')).toHaveLength(0);
});

test('has diagrams, drawn when the site is built', onDesk, async ({page}) => {
  await page.goto('tools/drawn/');
  // What would be code where the bundler has a page's module.
  await expect(page.locator('meta[name="description"]')).toHaveAttribute(
    'content',
    "A page with a diagram, of C:\\users and \\\\'+document.write('ran')//",
  );
  const drawing = page.getByRole('img', {name: 'A nail is held, then hit.'});
  await expect(drawing.getByText('Hold')).toBeVisible();
  await page.getByRole('button', {name: 'Enlarge'}).click();
  await expect(page.getByRole('button', {name: 'Close', exact: true}).last()).toBeVisible();
  await expect(page.getByText('flowchart')).toHaveCount(0);
});

test('has quizzes, which are answered with script and shown without', onDesk, async ({page}) => {
  await page.goto('tools/drawn/');
  const quiz = page.getByRole('group', {name: 'What holds a nail?'});
  await quiz.getByRole('radio', {name: 'Two fingers'}).check();
  await quiz.getByRole('button', {name: 'Check'}).click();
  await expect(quiz.getByText('Right. 1 of 1 right, 1 to go', {exact: true})).toBeVisible();
  await expect(quiz.getByText('The other hand has the hammer.')).toBeVisible();
  expect(builtPage('tools/drawn/')('fieldset details').text()).toContain('The other hand');
});

test('has quizzes of which several choices are right', onDesk, async ({page}) => {
  await page.goto('tools/drawn/');
  const quiz = page.getByRole('group', {name: 'What is driven into wood?'});
  const check = quiz.getByRole('button', {name: 'Check'});
  await quiz.getByRole('checkbox', {name: 'A nail'}).check();
  await check.click();
  await expect(quiz.getByText('Not right. 0 of 1 right, 1 to go')).toBeVisible();
  await expect(quiz.getByRole('listitem').filter({hasText: 'A screw'})).toContainText(
    'Right, not chosen',
  );
  await quiz.getByRole('button', {name: 'Try again'}).click();
  await quiz.getByRole('checkbox', {name: 'A nail'}).check();
  await quiz.getByRole('checkbox', {name: 'A screw'}).check();
  await check.click();
  await expect(quiz.getByText('Right. 1 of 1 right, 1 to go')).toBeVisible();
  await expect(quiz.getByText('A hammer drives.')).toBeVisible();
});

test.describe('without script', () => {
  test.use({javaScriptEnabled: false});

  test('has quizzes whose answers open', onDesk, async ({page}) => {
    await page.goto('tools/drawn/');
    const quiz = page.getByRole('group', {name: 'What is driven into wood?'});
    await expect(quiz.getByRole('listitem').filter({visible: true})).toHaveCount(3);
    await expect(quiz.getByText('A hammer drives.')).toBeHidden();
    await quiz.getByText('Show the answer').click();
    await expect(quiz.getByText('A hammer drives.')).toBeVisible();
    await expect(quiz.getByRole('list', {name: 'What is right'}).getByRole('listitem')).toHaveText([
      'A nail',
      'A screw',
    ]);
  });
});

test('has what one takes along, with the answers of its pages', onDesk, async () => {
  const {notes, pictures} = await openPackage(build(), 'export/bank.apkg');
  const [title, , spoken, depth] = notes.get('what-is-a-hammer-for') ?? [];
  expect(title).toBe('What is a hammer for?');
  expect(`${spoken}${depth}`).toContain('<p>For nails.</p>');
  expect(pictures).toHaveLength(1);
  expect(depth).toContain(`<img src="${pictures[0]}" alt="A nail"`);
  const read = (path: string) => readFileSync(join(build().dir, path), 'utf8');
  expect(read('export/questions.csv')).toContain('What is a hammer for?');
  expect(read('export/questions.json')).toContain('/features/q/what-is-a-hammer-for/');
  expect(read('q/what-is-a-hammer-for.md')).toContain('For nails.');
});

test('has components that run', onDesk, async ({page}) => {
  await page.goto('tools/live/');
  await countIn(page);
});

test('has pages of tags, for questions and for posts', onDesk, () => {
  const links = builtPage('tags/steel/')('main a').toArray();
  expect(links.map(({attribs}) => attribs.href)).toContain('/features/tools/hammer/');
  expect(builtPage('blog/tags/steel/')('main').text()).toContain('First post');
});

test('has a blog', onDesk, () => {
  expect(builtPage('blog/')('main h2 a').text()).toBe('First post');
  expect(builtPage('blog/2024/01/02/first/')('main').text()).toContain('Hello.');
});

test('has custom pages, with their style', onDesk, async ({page}) => {
  await page.goto('about/');
  await expect(page.getByRole('heading', {level: 1})).toHaveText('About us');
  await expect(page.getByRole('main')).toHaveCSS('color', 'rgb(1, 2, 3)');
});

test(
  'has versions: permanent links lead to the newest, older pages keep their text',
  onDesk,
  () => {
    const question = builtPage('q/what-is-a-hammer-for/');
    expect(question('meta[http-equiv="refresh"]').attr('content')).toBe(
      '0; url=/features/tools/hammer/#what-is-a-hammer-for',
    );
    expect(builtPage('1/tools/hammer/')('main').text()).toContain('in version one');
    expect(builtPage('tools/hammer/')('main').text()).not.toContain('in version one');
  },
);

test('has locales: words are translated, and each has its permanent links', onDesk, () => {
  expect(builtPage('pl/tools/hammer/')('html').attr('lang')).toMatch(/^pl/);
  expect(builtPage('pl/search/').text()).toContain('Szukaj');
  for (const [locale, title] of [
    ['', 'What is a hammer for?'],
    // Pages are translated in the app.
    ['pl/', inMode({documents: 'What is a hammer for?', app: 'Do czego służy młotek?'})],
  ] as const) {
    expect(builtPage(`${locale}tools/hammer/`)('main details').text()).toContain(title);
    const link = builtPage(`${locale}q/what-is-a-hammer-for/`);
    expect(link('h1').text()).toBe(title);
    expect(link('meta[http-equiv="refresh"]').attr('content')).toBe(
      `0; url=/features/${locale}tools/hammer/#what-is-a-hammer-for`,
    );
  }
});

test('has lists in the bar, one of them of languages', onDesk, async ({page}) => {
  await page.goto('tools/hammer/');
  const bar = page.getByRole('navigation').first();
  const open = (name: string) => {
    const label = bar.getByText(name, {exact: true}).first();
    return inMode({documents: () => label.click(), app: () => label.hover()})();
  };
  await open('English');
  await bar.getByRole('link', {name: 'Polski'}).click();
  await expect(page).toHaveURL(/\/features\/pl\/tools\/hammer\/$/);
  await open('More');
  await bar.getByRole('link', {name: 'Blog'}).click();
  await expect(page).toHaveURL(/\/features\/pl\/blog\/$/);
});

test('says when a page was changed, and leads to its source', onDesk, () => {
  const page = builtPage('tools/hammer/');
  expect(page('main time[itemprop="dateModified"]').attr('datetime')).toMatch(/^2024-05-06/);
  expect(page('main a.theme-edit-this-page').attr('href')).toBe(
    'https://github.com/owner/bank/edit/main/docs/tools/hammer.md',
  );
});

test('leads from a question to its line in the repository, and to a report of it', async ({
  page,
}) => {
  await page.goto('tools/hammer/');
  const question = page.locator('.question').filter({hasText: 'What is a hammer for?'});
  await question.locator('summary').first().click();
  const more = question.getByRole('button', {name: 'Improve or report this question'});
  await expect(more).toBeVisible();
  // Beside what was there before it; both at once, as the answer may still be opening.
  const rows = await question
    .getByRole('button', {name: /^(?:Improve or report|Close) this question$/})
    .evaluateAll((buttons) => buttons.map((one) => Math.round(one.getBoundingClientRect().y)));
  expect(rows).toEqual([rows[0], rows[0]]);
  await more.click();
  const improve = question.getByRole('link', {name: 'Improve this question'});
  await expect(improve).toBeFocused();
  await expect(improve).toHaveAttribute(
    'href',
    'https://github.com/owner/bank/blob/main/docs/tools/hammer.md?plain=1#L10',
  );
  const report = question.getByRole('link', {name: 'Report a mistake'});
  const {pathname, searchParams} = new URL((await report.getAttribute('href')) ?? '');
  expect(pathname).toBe('/owner/bank/issues/new');
  const {title, link, ...others} = Object.fromEntries(searchParams);
  expect([title, others.question]).toEqual(['What is a hammer for?', 'what-is-a-hammer-for']);
  expect(link).toMatch(/\/features\/q\/what-is-a-hammer-for\/$/);
  expect(others.body).toContain(`${title}\nwhat-is-a-hammer-for\n${link}\n`);
  expect(await overflow(page)).toBe(0);

  await more.click();
  await expect(report).toBeHidden();
  await expect(more).toHaveAttribute('aria-expanded', 'false');
});

test('has React outside islands in the app, and not in documents', onDesk, async ({page}) => {
  const isThere = inMode({documents: false, app: true});
  expect(existsSync(join(build().dir, 'alive/index.html'))).toBe(isThere);
  if (!isThere) return;
  await page.goto('alive/');
  await expect(async () => {
    await page.getByRole('button', {name: /^Counted/}).click();
    await expect(page.getByRole('button', {name: /^Counted [89]/})).toBeVisible({timeout: 500});
  }).toPass();
});

test('is read offline as documents, and not as an app', onDesk, () => {
  const worker = existsSync(join(build().dir, 'offline/index.html'));
  expect(worker).toBe(inMode({documents: true, app: false}));
});

test('is practised on a page of its own as documents, and not as an app', onDesk, () => {
  const isThere = existsSync(join(build().dir, 'practice/index.html'));
  expect(isThere).toBe(inMode({documents: true, app: false}));
});

test('has questions that are found and open', async ({page}) => {
  await page.goto('search/?q=hammer');
  await page.getByRole('option', {name: /What is a hammer for/}).click();
  await expect(page.getByText('For nails.')).toBeVisible();
});

test('keeps what a reader practised', async ({page}) => {
  await page.goto('tools/hammer/');
  const row = page.locator('.question summary').first();
  const had = page.getByRole('button', {name: 'Had it'}).filter({visible: true});
  // The app opens it before its script is there, and closes it again.
  await expect(async () => {
    await row.click();
    await expect(had).toBeVisible({timeout: 2000});
  }).toPass();
  await had.click();
  await expect(row).toContainText('Had it, due in 2 days');
  await page.reload();
  await expect(row).toContainText('Had it, due in 2 days');
});

test('has comments, which come when they are asked for', onDesk, async ({page}) => {
  const asked = await standIn(page);
  await page.goto('tools/hammer/');
  const comments = page.getByRole('button', {name: 'Comments', exact: true});
  // The app opens it before its script is there, and closes it again.
  await expect(async () => {
    await page.locator('.question summary').first().click();
    await expect(comments).toBeVisible({timeout: 2000});
  }).toPass();
  expect(asked).toEqual([]);
  await comments.click();
  await expect(
    commentsOn(page, 'What is a hammer for?').getByText('term: q/what-is-a-hammer-for'),
  ).toBeVisible();
});
