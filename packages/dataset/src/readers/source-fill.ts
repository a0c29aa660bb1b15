import type { FileNote } from './record.ts';
import { fr } from '../locales/fr.ts';
import type { Table } from './table.ts';

/** Puts a source on records that have none. */
export interface SourceFill {
  /** Tells that sources are filled in, or null when the file has its own column. */
  note: FileNote | null;
  apply(record: Record<string, unknown>): void;
}

/**
 * Creates the source of the records of a file. Producers' files have no `source`: data·inclusion adds it when it takes them.
 * Here it is the name of the file, as a slug. A note says so.
 */
export function createSourceFill(table: Table, file: string): SourceFill {
  if (table.list === 'communes' || table.hasField('source')) return { note: null, apply: () => undefined };
  const source = toSlug((file.split(/[/\\]/).at(-1) ?? '').replace(/\.[^.]+(?:\.gz)?$/i, '')) || 'fichier';
  return {
    note: { kind: 'note', message: fr.readers.noSource(source), file },
    apply: (record) => {
      record['source'] = source;
    },
  };
}

function toSlug(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
