import {answer} from '../../../bank/threads/answer.ts';
import {packCards} from './pack-cards.ts';

void answer(packCards);
