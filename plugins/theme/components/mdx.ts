import {AnswerRow, AnswerRowTitle, References, Spoken} from './AnswerParts';
import Callout, {CalloutLabel} from './Callout';
import Collapsible, {CollapsibleBody, CollapsibleTitle} from './Collapsible';
import ContentTabs, {ContentTab, ContentTabTitle} from './ContentTabs';
import Diagram from './Diagram';
import MovedQuestions from './MovedQuestions';
import PageEnd from './PageEnd';
import PageFacts from './PageFacts';
import PageTools from './PageTools';
import Question, {Answer, QuestionHint, QuestionSummary, Section} from './Question';
import QuestionLink from './QuestionLink';
import Quiz, {PageQuiz, QuizAnswer, QuizChoice, QuizChoices, QuizRight, QuizTitle} from './Quiz';

/** What the blocks of the bank turn into on any page, by the names that the remark plugins give. */
export const questionComponents = {
  Answer,
  AnswerRow,
  AnswerRowTitle,
  Callout,
  CalloutLabel,
  Collapsible,
  CollapsibleBody,
  CollapsibleTitle,
  ContentTab,
  ContentTabTitle,
  ContentTabs,
  Diagram,
  MovedQuestions,
  PageEnd,
  PageFacts,
  PageQuiz,
  PageTools,
  Question,
  QuestionHint,
  QuestionLink,
  QuestionSummary,
  Quiz,
  QuizAnswer,
  QuizChoice,
  QuizChoices,
  QuizRight,
  QuizTitle,
  References,
  Section,
  Spoken,
};
