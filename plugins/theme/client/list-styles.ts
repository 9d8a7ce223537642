/* The style of pages that list pages; pages of questions do without (plugins/site/documents). */
import '../css/lists.css';
import '../components/StartQuestion/styles.module.css';
import '../components/Rows/styles.module.css';
import '../components/WaysIn/styles.module.css';
import '../components/TopicIntroduction/styles.module.css';
import '../components/TopicOverview/styles.module.css';
import '../components/TakeAlong/styles.module.css';
import '../docusaurus/HomePage/styles.module.css';
import '../docusaurus/OfflinePage/styles.module.css';
import '../docusaurus/SearchPage/styles.module.css';
import '../components/PracticeFrame/styles.module.css';
import '../docusaurus/MDXPage/styles.module.css';
import '../docusaurus/NotFound/Content/styles.module.css';
