import type {SidebarsConfig} from '@docusaurus/plugin-content-docs';
import {docsFolder} from './plugins/bank/files/docs-folder.ts';
import {topicSidebars} from './plugins/site/sidebars.ts';

/** One sidebar per topic, generated from the folders of `docs/`. */
const sidebars: SidebarsConfig = topicSidebars(docsFolder(__dirname, process.env));

export default sidebars;
