import {answer} from '../../bank/threads/answer.ts';
import {writeQuestionFiles} from './write-question-files.ts';

void answer(writeQuestionFiles);
