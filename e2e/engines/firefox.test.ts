import {describeEngine} from './scenarios';

describeEngine('firefox', 'Firefox');
