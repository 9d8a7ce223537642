import {expect, it, vi} from 'vitest';
import {useQuestionCount} from './question-count';

const i18n = {currentLocale: 'zh_CN', localeConfigs: {zh_CN: {htmlLang: 'zh-CN'}}};
vi.mock('@docusaurus/useDocusaurusContext', () => ({default: () => ({i18n})}));

it('says how many questions there are in a language of one plural form, whose words nobody translated', () => {
  const complaints = vi.spyOn(console, 'error');
  expect(useQuestionCount()(6)).toBe('6 questions');
  expect(useQuestionCount()(510, true)).toBe('510+ questions');
  expect(useQuestionCount()(12_488)).toBe('12,488 questions');
  expect(complaints).not.toHaveBeenCalled();
});
