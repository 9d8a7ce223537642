import path from 'node:path';
import {topicSidebars} from 'docusaurus-preset-viva';

/** One sidebar per topic, from the folders of docs/. */
export default topicSidebars(path.join(__dirname, 'docs'));
