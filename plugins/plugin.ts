import type {LoadContext, Plugin} from '@docusaurus/types';
import {waysToContribute} from './bank/repository-hosts.ts';
import {levelNames} from './language/questions/difficulty.ts';
import {defaultVocabulary} from './language/vocabulary.ts';
import {readOptions} from './options.ts';
import {engineStyles, theme} from './site/theme.ts';
import {calloutStyles, vocabularyStyles} from './site/vocabulary-styles.ts';

/**
 * What the components need of a site that puts its plugins together by hand: to be compiled, their
 * style and script, and the names of levels.
 *
 *     plugins: ['docusaurus-preset-viva/plugin']
 */
export default function questionParts(context: LoadContext): Plugin {
  const parts = theme(readOptions({search: false}));
  const {configureWebpack = () => undefined, getClientModules = () => []} = parts;
  return {
    name: 'question-bank',
    configureWebpack,
    getClientModules: () => [...engineStyles('app', context), ...getClientModules()],
    async contentLoaded({actions}) {
      const {levels} = defaultVocabulary;
      const names = levelNames(levels, context.codeTranslations);
      await actions.createData('levels.json', JSON.stringify(names));
      await actions.createData('topics.json', '[]');
      await actions.createData('comments.json', 'null');
      const ways = {...waysToContribute(null, null), improve: false};
      await actions.createData('contribute.json', JSON.stringify(ways));
      await actions.createData('vocabulary.css', vocabularyStyles(defaultVocabulary));
      await actions.createData('callouts.css', calloutStyles(defaultVocabulary));
    },
  };
}
