import { DatasetError, type OfferSearchParams } from '@inclusion-kit/sdk';
import { createGeography } from '@inclusion-kit/sdk/geography';
import { createCatalogueOver, type Catalogue } from '../catalogue.ts';
import type { Columns } from '../columns/columns.ts';
import type { Dataset } from './dataset.ts';
import { broken } from './dataset-errors.ts';
import type { FileBytes } from './file-bytes.ts';
import { readIndex, readTextColumns, type FileIndex, type IndexColumns, type TextColumns } from './index-codec.ts';
import {
  MAX_PREFACE_BYTES,
  OPENING,
  findPrefaceFault,
  startAfter,
  toSpans,
  VERSION,
  type Preface,
  type Span,
} from './preface.ts';
import { breathe } from './pacer.ts';
import { readPartAs } from './read-part.ts';
import { createTerritoryRecords } from './territory-records.ts';

/** The first line of a territory file, and where what follows begins. */
export interface ReadPreface {
  readonly preface: Preface;
  /** Bytes of the line, its line feed included. */
  readonly length: number;
}

/**
 * Reads the first line of a territory file; null when the bytes are something else.
 * @throws DatasetError `newer_version` or `broken`
 */
export async function readPreface(bytes: FileBytes): Promise<ReadPreface | null> {
  const opening = new TextDecoder().decode(await bytes.read(0, OPENING.length));
  if (opening !== OPENING) return null;
  const { line, length } = await readFirstLine(bytes);
  let json: unknown;
  try {
    json = JSON.parse(line.slice(1, -1));
  } catch (cause) {
    throw broken('its first line is not whole', cause);
  }
  const { version } = Object(json) as { version?: unknown };
  if (typeof version === 'number' && version > VERSION) {
    throw new DatasetError(
      'newer_version',
      `The dataset file has version ${version} of its format; this program reads ${VERSION}.`,
      {
        hint: 'Update the program that shows it, or make the file again with the same version of inclusion-kit.',
      },
    );
  }
  const fault = findPrefaceFault(json);
  if (fault !== null) throw broken(`its first line has no right ${fault}`);
  return { preface: json as Preface, length };
}

async function readFirstLine(bytes: FileBytes): Promise<{ line: string; length: number }> {
  // Mostly far shorter: a stream would otherwise be waited for in vain.
  for (let end = 512; end <= MAX_PREFACE_BYTES; end *= 2) {
    const start = await bytes.read(0, end);
    const feed = start.indexOf(0x0a);
    if (feed >= 0) return { line: new TextDecoder().decode(start.subarray(0, feed)), length: feed + 1 };
    if (start.length < end) break;
  }
  throw broken('its first line is not whole');
}

/** Opens a territory file: reads its index, and nothing more before it is asked. */
export async function openTerritory(bytes: FileBytes, { preface, length }: ReadPreface): Promise<Dataset> {
  const { index: indexLength, texts: textLength, ids: idsLength } = preface.parts;
  // The quote that opens the first text comes first.
  const [indexSpan, textSpan, idsSpan] = toSpans(length + 1, [indexLength, textLength, idsLength]) as [
    Span,
    Span,
    Span,
  ];
  const index = checkIndex(await readPartAs(bytes, indexSpan, readIndex, 'its index cannot be read'), preface);
  const blocks = toSpans(
    startAfter(idsSpan),
    index.blocks.map((block) => block.length),
  );
  const records = createTerritoryRecords({ bytes, index, stamp: preface.stamp, ids: idsSpan, blocks });
  const { columns, load } = withLateTexts(index.columns, () =>
    readPartAs(
      bytes,
      textSpan,
      (part) => readTextColumns(part, index.serviceOrder),
      'the texts that filters look at cannot be read',
    ),
  );
  const { communes, sources } = index;
  await breathe();
  return {
    source: afterTexts(createCatalogueOver(columns, records, { communes, sources }), load),
    geography: createGeography(communes),
    date: preface.date,
    licence: preface.licence,
    sources,
  };
}

function checkIndex(index: FileIndex, { services, structures }: Preface): FileIndex {
  const total = (kind: 'services' | 'structures'): number => index.blocks.reduce((sum, block) => sum + block[kind], 0);
  const isWhole =
    index.columns.services.count === services &&
    index.columns.structures.count === structures &&
    total('services') === services &&
    total('structures') === structures;
  if (!isWhole) throw broken('its index does not hold what its first line says');
  return index;
}

/** Completes columns with those of long texts, which are read when a search first looks at them. */
function withLateTexts(
  { services, structures }: IndexColumns,
  read: () => Promise<TextColumns>,
): { columns: Columns; load: () => Promise<void> } {
  let texts: TextColumns | undefined;
  let reading: Promise<void> | undefined;
  const loaded = (): TextColumns => {
    if (texts === undefined) throw new RangeError('The texts of filters were looked at before they were read.');
    return texts;
  };
  return {
    columns: {
      services: {
        ...services,
        get publics_precisions() {
          return loaded().publics_precisions;
        },
        get horaires_accueil() {
          return loaded().horaires_accueil;
        },
      },
      structures,
    },
    load: () =>
      (reading ??= read().then(
        (columns) => void (texts = columns),
        (error: unknown) => {
          reading = undefined;
          throw error;
        },
      )),
  };
}

/** Lets what looks at long texts wait for them: two filters, and the counts of one of them. */
function afterTexts(catalogue: Catalogue, load: () => Promise<void>): Catalogue {
  const loadFor = async ({ recherche_public, ouvert }: OfferSearchParams): Promise<void> => {
    if ((recherche_public ?? null) !== null || (ouvert ?? false)) await load();
  };
  return {
    ...catalogue,
    searchServices: async (params, options) => {
      await loadFor(params);
      return catalogue.searchServices(params, options);
    },
    facets: async (params, options) => {
      await load();
      return catalogue.facets(params, options);
    },
    services: async (params, options) => {
      await loadFor(params ?? {});
      return catalogue.services(params, options);
    },
    allServices: (params, options) => ({
      async *[Symbol.asyncIterator]() {
        await loadFor(params ?? {});
        yield* catalogue.allServices(params, options);
      },
    }),
  };
}
