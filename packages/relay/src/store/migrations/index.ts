import { contributions } from './0001-contributions.ts';
import { sharing } from './0002-sharing.ts';
import { memory } from './0003-memory.ts';
import { objections } from './0004-objections.ts';
import { lifeCycle } from './0005-life-cycle.ts';
import { access } from './0006-access.ts';
import type { Migration } from './migration.ts';

/**
 * Every migration by name, in their order. A name never changes, and a released migration is never edited. Columns are
 * `text`, `integer`, `bigint` or `double precision`: both databases hold these alike, and a backup carries them over.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-contributions': contributions,
  '0002-sharing': sharing,
  '0003-memory': memory,
  '0004-objections': objections,
  '0005-life-cycle': lifeCycle,
  '0006-access': access,
};
