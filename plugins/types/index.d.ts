import './theme.d.ts';
import type {LoadContext, Preset} from '@docusaurus/types';
import type {Options as ClassicOptions, ThemeConfig} from '@docusaurus/preset-classic';
import type {SidebarsConfig} from '@docusaurus/plugin-content-docs';
import type {BankOptions, BlockKind, CalloutKind, HomeWords, HostedIndex, Level} from './bank';

/*
 * The types of the package for those who use it: its sources are TypeScript that not every
 * configuration of TypeScript takes. Held equal to them by options.test.ts.
 */

export type {ThemeConfig};

export type {BankOptions, BlockKind, CalloutKind, HomeWords, HostedIndex, Level};

export const defaultBlocks: readonly BlockKind[];
export const defaultLevels: readonly Level[];
export const defaultCallouts: readonly CalloutKind[];

/** Options of the preset: those of the classic preset, and the bank's. */
export type Options = ClassicOptions & {bank?: BankOptions};

/** A sidebar for each topic, for `sidebars.ts` of a site of documents. */
export function topicSidebars(docsDir: string): SidebarsConfig;

export default function preset(context: LoadContext, options?: Options): Preset;
