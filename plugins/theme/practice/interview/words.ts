import {translate} from '@docusaurus/Translate';
import {language} from '../page/words';
import type {Points} from '../session/score';

export function pointsWords({had, of}: Points): string {
  return translate({id: 'interview.points', message: '{had} of {of}'}, {had, of});
}

export function percent({had, of}: Points): string {
  return new Intl.NumberFormat(language(), {style: 'percent'}).format(of === 0 ? 0 : had / of);
}
