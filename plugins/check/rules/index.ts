import type {Bank} from '../bank.ts';
import {addressTaken} from './address-taken.ts';
import {brokenLink} from './broken-link.ts';
import {doubleEncoded} from './double-encoded.ts';
import {duplicateId, takenId} from './duplicate-id.ts';
import {emptyAnswer} from './empty-answer.ts';
import {emptyQuestion} from './empty-question.ts';
import {fileName} from './file-name.ts';
import {houseStyle} from './house-style.ts';
import {invalidUtf8} from './invalid-utf8.ts';
import {invisibleCharacter} from './invisible-character.ts';
import {lostText} from './lost-text.ts';
import {nearMissOpening} from './near-miss-opening.ts';
import {idNotInLedger} from './id-not-in-ledger.ts';
import {ledgerConflict} from './ledger-conflict.ts';
import {lostId} from './lost-id.ts';
import {frontMatter, mdxFormat} from './front-matter.ts';
import {hiddenSign} from './hidden-sign.ts';
import {portableNames} from './portable-name.ts';
import {activeHtml, inlineStyle} from './active-html.ts';
import {pageFile} from './page-file.ts';
import {noDifficulty} from './no-difficulty.ts';
import {notHtml} from './not-html.ts';
import {pageFields} from './page-fields.ts';
import {openFrontMatter} from './open-front-matter.ts';
import {shallowBody} from './shallow-body.ts';
import {unclosedFence} from './unclosed-fence.ts';
import {unshownImage} from './unshown-image.ts';
import {unsupportedConstruct} from './unsupported-construct.ts';
import {unusableIds} from './unusable-id.ts';
import {unknownDifficulty} from './unknown-difficulty.ts';
import type {SourcePage} from '../source-page.ts';
import type {ContentTrust} from '../trust.ts';
import type {BankFinding, Finding, Severity} from '../types.ts';

export interface Rule {
  severity: Severity;
  /** What it is about, in one line. */
  about: string;
  /** What to do, when the finding does not say it better. */
  fix: string;
  /** What of the trust in pages lifts it. */
  liftedBy?: keyof ContentTrust;
  page?: (source: SourcePage) => Finding[];
  bank?: (bank: Bank) => BankFinding[];
}

const table = {
  'near-miss-opening': {
    severity: 'error',
    about: 'A line looks like a question but is not read as one.',
    fix: 'Write it as `??? question "Title"`.',
    page: nearMissOpening,
  },
  'open-front-matter': {
    severity: 'error',
    about: 'Front matter has no end, or ends too late.',
    fix: 'Close it with a line `---`.',
    page: openFrontMatter,
  },
  'invisible-character': {
    severity: 'error',
    about: 'A character that nobody sees keeps a line from being read as meant.',
    fix: 'Repair it with `npm run lint:content -- --fix`.',
    page: invisibleCharacter,
  },
  'lost-text': {
    severity: 'error',
    about: 'Text is read and shown nowhere.',
    fix: 'Write it where it is shown.',
    page: lostText,
  },
  'unshown-image': {
    severity: 'error',
    liftedBy: 'amongOthers',
    about: 'An address in HTML, or an image, leads to nothing on the site.',
    fix: 'Write it in Markdown.',
    page: unshownImage,
  },
  'unsupported-construct': {
    severity: 'warning',
    liftedBy: 'amongOthers',
    about: 'Syntax of another tool is shown as text.',
    fix: 'Write it in the syntax of this site.',
    bank: unsupportedConstruct,
  },
  'shallow-body': {
    severity: 'error',
    about: 'A line is indented by 2 or 3 spaces and so is not in the block above it.',
    fix: 'Indent the body by 4 spaces.',
    page: shallowBody,
  },
  'empty-question': {
    severity: 'error',
    about: 'A question has no title.',
    fix: 'Add a title in straight double quotes: `??? question "Title"`.',
    page: emptyQuestion,
  },
  'empty-answer': {
    severity: 'error',
    about: 'A question has no answer.',
    fix: 'Write an answer, or indent the one below by 4 spaces.',
    page: emptyAnswer,
  },
  'duplicate-id': {
    severity: 'error',
    about: 'Two questions have the same id.',
    fix: 'Give one of the two an id of its own: `{#id}` at the end of its title.',
    page: takenId,
    bank: duplicateId,
  },
  'unusable-id': {
    severity: 'error',
    about: 'An id cannot be part of an address.',
    fix: 'Write it with letters, digits and `-`.',
    page: unusableIds,
  },
  'lost-id': {
    severity: 'error',
    about: 'An id that was published leads nowhere any more.',
    fix: 'Add it to its question as an alias: `{#id #old-id}` at the end of the title.',
    bank: lostId,
  },
  'ledger-conflict': {
    severity: 'error',
    about: 'The ledger of ids holds what is no entry.',
    fix: 'Finish the merge: keep the lines of both sides, then run `npm run ids`.',
    bank: ledgerConflict,
  },
  'id-not-in-ledger': {
    severity: 'warning',
    about: 'A question is not in the ledger of ids, so a change could lose its address unseen.',
    fix: 'Run `npm run ids` and commit what it writes.',
    bank: idNotInLedger,
  },
  'unknown-difficulty': {
    severity: 'error',
    about: 'A level is none of those known.',
    fix: 'Write **Beginner**, **Intermediate** or **Advanced** (in front matter without the asterisks).',
    page: unknownDifficulty,
  },
  'unclosed-fence': {
    severity: 'error',
    about: 'A code fence has no end and takes what follows for code.',
    fix: 'Close the fence.',
    page: unclosedFence,
  },
  'not-html': {
    severity: 'error',
    about: 'Text in angle brackets is read as an HTML tag and not shown.',
    fix: 'Put it in backticks.',
    page: notHtml,
  },
  'broken-link': {
    severity: 'error',
    liftedBy: 'amongOthers',
    about: 'A link leads to a page, question or heading that does not exist.',
    fix: 'Correct the link.',
    bank: brokenLink,
  },
  'file-name': {
    severity: 'error',
    liftedBy: 'amongOthers',
    about: 'The name of a file or folder cannot be part of an address.',
    fix: 'Rename it.',
    bank: fileName,
  },
  'file-link': {
    severity: 'error',
    about: 'A symbolic link leads out of the bank, or to what is in it already.',
    fix: 'Remove the link.',
  },
  'address-taken': {
    severity: 'error',
    liftedBy: 'amongOthers',
    about: 'Two pages have the same address, or one has an address of the site.',
    fix: 'Rename one of the two.',
    bank: addressTaken,
  },
  'page-fields': {
    severity: 'error',
    about: 'A field of the front matter has a value that it cannot have.',
    fix: 'Correct the value, or remove the line.',
    page: pageFields,
  },
  'refused-page': {
    severity: 'error',
    about: 'A page would take too long to read, and is left out.',
    fix: 'Split it.',
    page: ({page}) => (page.refusal ? [page.refusal] : []),
  },
  'front-matter': {
    severity: 'error',
    about: 'Front matter is not plain YAML.',
    fix: 'Write one `name: value` on each line.',
    page: frontMatter,
  },
  'mdx-format': {
    severity: 'error',
    about:
      'Front matter makes a program of a page, which runs on the machine that builds the site.',
    fix: 'Remove it; or, if you trust all who write pages with that machine, set `bank.mdx: true` in `docusaurus.config`.',
    liftedBy: 'mdx',
    page: mdxFormat,
  },
  'active-html': {
    severity: 'error',
    about: 'HTML, or a link, does more than show text.',
    fix: 'Remove it, or show it as code in backticks; or, if you trust all who write pages with the browser of each reader, set `bank.activeHtml: true` in `docusaurus.config`.',
    liftedBy: 'activeHtml',
    page: activeHtml,
  },
  'inline-style': {
    severity: 'warning',
    liftedBy: 'amongOthers',
    about: 'HTML has a style of its own, which the policy of the site refuses.',
    fix: 'Remove it: readers see the text without it.',
    page: inlineStyle,
  },
  'hidden-sign': {
    severity: 'error',
    about: 'A sign that cannot be seen changes what a text says.',
    fix: 'Remove it with `npm run lint:content -- --fix`.',
    page: hiddenSign,
  },
  'portable-name': {
    severity: 'error',
    liftedBy: 'amongOthers',
    about: 'Two files or folders are one where capitals do not count.',
    fix: 'Rename it.',
    bank: portableNames,
  },
  'page-file': {
    severity: 'error',
    liftedBy: 'amongOthers',
    about: 'A page shows or leads to a file that cannot be published.',
    fix: 'Correct the path.',
    bank: pageFile,
  },
  'invalid-utf8': {
    severity: 'error',
    about: 'A file holds bytes that are not UTF-8.',
    fix: 'Save the file as UTF-8.',
    page: invalidUtf8,
  },
  'house-style': {
    severity: 'error',
    about: 'A page is not as the house style of its bank asks.',
    fix: 'Add what is missing, or change `house-style.yml`.',
    bank: houseStyle,
  },
  spelling: {
    severity: 'error',
    about: 'A word is in no dictionary of the bank.',
    fix: 'Correct it, or add it to `words.txt` if it is right.',
  },
  'unreadable-file': {
    severity: 'error',
    about: 'A file cannot be read.',
    fix: 'Check the path and the permissions.',
  },
  'unsupported-file': {
    severity: 'error',
    about: 'A file is MDX: a program, which runs on the machine that builds the site.',
    fix: 'Rename it to `.md`; or, if you trust all who write pages with that machine, set `bank.mdx: true` in `docusaurus.config`.',
  },
  'no-difficulty': {
    severity: 'warning',
    about: 'A question has no level.',
    fix: 'Add a line such as `🟢 **Beginner**` to the answer, or `difficulty:` to the front matter.',
    page: noDifficulty,
  },
  'double-encoded': {
    severity: 'warning',
    about: 'Text was encoded twice and is garbled.',
    fix: 'Repair it with `npm run lint:content -- --fix`.',
    page: doubleEncoded,
  },
} satisfies Record<string, Rule>;

export type RuleId = keyof typeof table;

/** Every rule with its severity, what it is about and what to do. */
export const rules: Readonly<Record<RuleId, Rule>> = table;

export const ruleIds = Object.keys(table) as RuleId[];
