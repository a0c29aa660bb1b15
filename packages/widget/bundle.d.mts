import type { OutputOptions, RollupOptions } from 'rollup';

/** How one entry is bundled, and how it is written; what is not published is minified in less time. */
export function optionsOf(
  name: string,
  options?: { published?: boolean },
): { input: RollupOptions; output: OutputOptions };
