/* The style of pages that list pages; pages of questions do without (plugins/static-pages). */
import '@site/src/components/StartQuestion/styles.module.css';
import '@site/src/components/TopicOverview/styles.module.css';
import '@site/src/components/LevelCounts/styles.module.css';
import '@site/src/pages/index.module.css';
import '@site/src/pages/offline.module.css';
import '@site/src/pages/search.module.css';
import '@site/src/theme/NotFound/Content/styles.module.css';
