import {defaultLevels, levelNames} from '../plugins/language/questions/difficulty.ts';

/** Stands for the data that a build writes: the levels of a bank that has set none. */
export default levelNames(defaultLevels);
