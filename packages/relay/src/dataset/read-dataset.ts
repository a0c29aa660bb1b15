import type { LocatedRecord } from '@inclusion-kit/sdk/dataset';
import { fr } from '../locales/fr.ts';
import { listDataFiles, readDataFile } from './read-files.ts';
import type { FileRecord } from './record.ts';

/** What files hold, before any rule is applied. */
export interface ReadDataset {
  structures: LocatedRecord[];
  services: LocatedRecord[];
  /** Rows of communes, as read. */
  communes: unknown[];
  unreadable: Unreadable[];
}

/** A reason why pieces of files could not be read, how often, and where first. */
export interface Unreadable {
  reason: string;
  count: number;
  file: string;
  line: number;
}

/**
 * Reads the records of files and folders. A service is told from a structure by its `structure_id`, unless its file
 * names its lists.
 * @throws StartError when a file is missing or of another kind
 */
export async function readDataset(paths: readonly string[]): Promise<ReadDataset> {
  const dataset: ReadDataset = { structures: [], services: [], communes: [], unreadable: [] };
  for (const file of await listDataFiles(paths)) {
    for await (const record of readDataFile(file)) sort(dataset, record);
  }
  return dataset;
}

/** Formats what could not be read, one reason a line; empty when all was. */
export function formatUnreadable(unreadable: readonly Unreadable[]): string {
  return unreadable.map((one) => fr.dataset.unreadable(one)).join('\n');
}

function sort(dataset: ReadDataset, record: FileRecord): void {
  const { file, line } = record;
  if (record.kind === 'broken') {
    const known = dataset.unreadable.find(({ reason }) => reason === record.reason);
    if (known === undefined) dataset.unreadable.push({ reason: record.reason, count: 1, file, line });
    else known.count += 1;
  } else if (record.list === 'communes') dataset.communes.push(record.value);
  else {
    const model = record.list ?? (isService(record.value) ? 'services' : 'structures');
    dataset[model].push({ record: record.value, file, line });
  }
}

function isService(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'structure_id' in value;
}
