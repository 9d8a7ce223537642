import {answer} from '../../../bank/threads/answer.ts';
import {buildIndex} from './build-index.ts';

void answer(buildIndex);
