export {default} from '../../docusaurus/SearchPage';
