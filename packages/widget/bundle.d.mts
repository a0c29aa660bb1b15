import type { OutputOptions, RollupOptions } from 'rollup';

export const version: string;
export const inputOptions: RollupOptions;
export const outputOptions: OutputOptions;
