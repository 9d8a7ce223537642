import {openEmbedded} from './open-embedded.ts';
import {expose} from './harness.ts';

expose(() => openEmbedded(false));
