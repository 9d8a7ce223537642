import {answer} from '../../../bank/threads/answer.ts';
import {packTopics} from './pack-cards.ts';

void answer(packTopics);
