import { prepareDataset, type RawRecord } from '@inclusion-kit/sdk/prepare';
import { createGeography, parseCommunes } from '@inclusion-kit/sdk/geography';
import { Source } from '@inclusion-kit/sdk/schemas';
import { createCatalogue } from '../catalogue.ts';
import { communesOf } from './communes-of.ts';
import type { Dataset } from './dataset.ts';
import { notADataset } from './dataset-errors.ts';
import { createPacer } from './pacer.ts';
import { RecordSplitter, type Section } from './record-splitter.ts';

type Lists = Record<Section, object[]>;

/**
 * Opens a file of records that has no index: all of it is read, and prepared as `prepareDataset` does. Without communes in the
 * file, those that its records name can be searched around.
 * @throws DatasetError
 */
export async function openRecords(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  signal: AbortSignal | undefined,
): Promise<Dataset> {
  const lists = await readLists(stream, signal);
  const { communes } = parseCommunes(lists.communes);
  const { structures, services, report } = prepareDataset(
    { structures: lists.structures as RawRecord[], services: lists.services as RawRecord[] },
    { communes },
  );
  if (structures.length === 0) {
    const count = lists.structures.length + lists.services.length;
    throw notADataset(`none of its ${count} records is a structure that can be kept`);
  }
  const sources = lists.sources.flatMap((source) => Source.safeParse(source).data ?? []);
  const source = createCatalogue({ structures, services, communes, sources, hiddenSources: [] });
  return {
    source,
    geography: createGeography(communes.length > 0 ? communes : communesOf([...services, ...structures])),
    date: null,
    licence: null,
    sources: await source.sources(),
    report,
  };
}

async function readLists(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  signal: AbortSignal | undefined,
): Promise<Lists> {
  const lists: Lists = { structures: [], services: [], communes: [], sources: [] };
  const pace = createPacer();
  let splitter: RecordSplitter | undefined;
  const reader = stream.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    splitter ??= new RecordSplitter(new TextDecoder().decode(piece.value.subarray(0, 4096)));
    for (const { section, value } of splitter.push(piece.value)) {
      lists[section ?? ('structure_id' in value ? 'services' : 'structures')].push(value);
      // A test of the clock for each record would cost more than the record.
      if (lists.services.length % 16 === 0) await pace();
    }
    signal?.throwIfAborted();
  }
  splitter?.end();
  return lists;
}
