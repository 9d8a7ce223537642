import {translate} from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {usePluralForm} from '@docusaurus/theme-common';

/** "20 questions" in the reader's language, "20+ questions" if there are more. */
export function useQuestionCount(): (count: number, isMore?: boolean) => string {
  const {selectMessage} = usePluralForm();
  const {currentLocale} = useDocusaurusContext().i18n;
  return (count, isMore = false) =>
    selectMessage(
      count,
      translate(
        {
          id: 'count.questions',
          description: 'Plural forms, separated by |',
          message: 'One question|{count} questions',
        },
        {count: count.toLocaleString(currentLocale) + (isMore ? '+' : '')},
      ),
    );
}
