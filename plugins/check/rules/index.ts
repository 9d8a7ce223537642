import {activeHtml, inlineStyle} from './active-html.ts';
import {addressTaken} from './address-taken.ts';
import {bareFrontMatter} from './bare-front-matter.ts';
import {brokenLink} from './broken-link.ts';
import {cutAnswer} from './cut-answer.ts';
import {undescribedDiagram, undrawnDiagram} from './diagrams.ts';
import {doubleEncoded} from './double-encoded.ts';
import {duplicateId} from './duplicate-id.ts';
import {emptyAnswer} from './empty-answer.ts';
import {emptyCallout} from './empty-callout.ts';
import {emptyQuestion} from './empty-question.ts';
import {deadLink, movedLink, unknownLink} from './external-links.ts';
import {fileLink} from './file-link.ts';
import {fileName} from './file-name.ts';
import {frontMatter, mdxFormat} from './front-matter.ts';
import {hiddenSign} from './hidden-sign.ts';
import {houseStyle} from './house-style.ts';
import {idNotInLedger} from './id-not-in-ledger.ts';
import {ignoredLevel} from './ignored-level.ts';
import {indentedHtml} from './indented-html.ts';
import {invalidUtf8} from './invalid-utf8.ts';
import {invisibleCharacter} from './invisible-character.ts';
import {ledgerConflict} from './ledger-conflict.ts';
import {lostId} from './lost-id.ts';
import {lostText} from './lost-text.ts';
import {mistakenBlock} from './mistaken-block.ts';
import {nearMissOpening} from './near-miss-opening.ts';
import {neighbourPage} from './neighbour-page.ts';
import {noDifficulty} from './no-difficulty.ts';
import {notHtml} from './not-html.ts';
import {openFrontMatter} from './open-front-matter.ts';
import {pageFields} from './page-fields.ts';
import {pageFile} from './page-file.ts';
import {pageId} from './page-id.ts';
import {pageSidebar} from './page-sidebar.ts';
import {portableName} from './portable-name.ts';
import {quizChoices, quizExplanation, quizNoChoices} from './quizzes.ts';
import {refusedPage} from './refused-page.ts';
import {remoteImage} from './remote-image.ts';
import {shallowBody} from './shallow-body.ts';
import {spelling} from './spelling.ts';
import {unclosedFence} from './unclosed-fence.ts';
import {unknownDifficulty} from './unknown-difficulty.ts';
import {unreadableFile} from './unreadable-file.ts';
import {unreadLink} from './unread-link.ts';
import {unshownImage} from './unshown-image.ts';
import {unsupportedConstruct} from './unsupported-construct.ts';
import {unsupportedFile} from './unsupported-file.ts';
import {unusableIds} from './unusable-id.ts';
import type {Rule} from './rule.ts';

/** All rules by their ids. A new one is a file and its line here. */
const table = {
  'near-miss-opening': nearMissOpening,
  'mistaken-block': mistakenBlock,
  'open-front-matter': openFrontMatter,
  'bare-front-matter': bareFrontMatter,
  'invisible-character': invisibleCharacter,
  'lost-text': lostText,
  'unshown-image': unshownImage,
  'remote-image': remoteImage,
  'undrawn-diagram': undrawnDiagram,
  'undescribed-diagram': undescribedDiagram,
  'unsupported-construct': unsupportedConstruct,
  'shallow-body': shallowBody,
  'indented-html': indentedHtml,
  'cut-answer': cutAnswer,
  'empty-question': emptyQuestion,
  'empty-answer': emptyAnswer,
  'empty-callout': emptyCallout,
  'quiz-choices': quizChoices,
  'quiz-no-choices': quizNoChoices,
  'quiz-explanation': quizExplanation,
  'duplicate-id': duplicateId,
  'unusable-id': unusableIds,
  'lost-id': lostId,
  'ledger-conflict': ledgerConflict,
  'id-not-in-ledger': idNotInLedger,
  'unknown-difficulty': unknownDifficulty,
  'ignored-level': ignoredLevel,
  'unclosed-fence': unclosedFence,
  'not-html': notHtml,
  'broken-link': brokenLink,
  'unread-link': unreadLink,
  'dead-link': deadLink,
  'moved-link': movedLink,
  'unknown-link': unknownLink,
  'file-name': fileName,
  'file-link': fileLink,
  'address-taken': addressTaken,
  'page-fields': pageFields,
  'page-id': pageId,
  'page-sidebar': pageSidebar,
  'neighbour-page': neighbourPage,
  'refused-page': refusedPage,
  'front-matter': frontMatter,
  'mdx-format': mdxFormat,
  'active-html': activeHtml,
  'inline-style': inlineStyle,
  'hidden-sign': hiddenSign,
  'portable-name': portableName,
  'page-file': pageFile,
  'invalid-utf8': invalidUtf8,
  'house-style': houseStyle,
  spelling,
  'unreadable-file': unreadableFile,
  'unsupported-file': unsupportedFile,
  'no-difficulty': noDifficulty,
  'double-encoded': doubleEncoded,
} satisfies Record<string, Rule>;

export type RuleId = keyof typeof table;

export const rules: Readonly<Record<RuleId, Rule>> = table;

export const ruleIds = Object.keys(table) as RuleId[];

export type {Rule} from './rule.ts';
