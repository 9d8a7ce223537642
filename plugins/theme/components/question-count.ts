import {translate} from '@docusaurus/Translate';
import {useCounts} from './counts';

/** "20 questions" in the reader's language, "20+ questions" if there are more. */
export function useQuestionCount(): (count: number, isMore?: boolean) => string {
  const {pluralForm} = useCounts();
  return (count, isMore = false) => {
    const message = translate({
      id: 'count.questions',
      description: 'Plural forms, separated by |',
      message: 'One question|{count} questions',
    });
    return pluralForm(count, isMore ? message.replaceAll('{count}', '{count}+') : message);
  };
}
