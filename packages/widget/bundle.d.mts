import type { OutputAsset, OutputChunk, RollupCache } from 'rollup';

/** An entry as pages get it: its files, and what the next bundling takes from this one. */
export interface Bundle {
  files: (OutputChunk | (OutputAsset & { source: string }))[];
  cache: RollupCache | undefined;
}

/**
 * Bundles an entry.
 * @param options.input the module to start from, the entry's own when absent
 */
export function bundle(name: string, options?: { input?: string; cache?: RollupCache | undefined }): Promise<Bundle>;
