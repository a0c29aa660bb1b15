import type { OutputOptions, RollupOptions } from 'rollup';

/** How one entry is bundled, and how it is written. */
export function optionsOf(name: string): { input: RollupOptions; output: OutputOptions };
