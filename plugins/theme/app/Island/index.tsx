export {default} from '../../docusaurus/Island';
