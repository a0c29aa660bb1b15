import type { OutputOptions, RollupOptions } from 'rollup';

export const version: string;
export const entryNames: readonly string[];
/** How one entry is bundled, and how it is written. */
export function optionsOf(name: string): { input: RollupOptions; output: OutputOptions };
