import type { Plugin } from 'rollup';

/** Cuts the tables of words into parts, by their names. */
export function cutTables(): Promise<{ bounds: object; parts: ReadonlyMap<string, object> }>;

/** Cuts the tables of words in a bundle of several files. */
export function cutWords(): Plugin;
