import Admonition from '@theme/Admonition';
import Island from '@theme/Island';
import Original from '@theme-init/MDXComponents';
import {questionComponents} from '../components/mdx';

/** Docusaurus's own, with what blocks of questions turn into; an app has no page to practise on. */
export default {...Original, Admonition, Island, ...questionComponents, PageEnd: () => null};
