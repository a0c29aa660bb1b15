import { requireObject, toDayNumber } from '@inclusion-kit/sdk/internal';
import { UsageError } from '@inclusion-kit/sdk';
import type { Commune } from '@inclusion-kit/sdk/geography';
import { sources as knownSources } from '@inclusion-kit/sdk/referentiels';
import type { ListedStructure, Service, Source } from '@inclusion-kit/sdk/schemas';
import { buildColumns, type OfferRecords } from '../columns/build-columns.ts';
import { compareCodePoints } from '../search/order.ts';
import { toBlockJson, writeBlock, writePart } from './block-codec.ts';
import { concat } from './concat.ts';
import { ByteWriter } from './byte-codec.ts';
import { communesOf } from './communes-of.ts';
import { DICTIONARY_BYTES } from './dictionary.ts';
import { layOut, type Layout } from './file-order.ts';
import { hashText } from './hash.ts';
import { writeIndex, writeTextColumns } from './index-codec.ts';
import { writePreface } from './preface.ts';
import { toldByColumns } from './told-fields.ts';

/** What goes into a territory file. */
export interface TerritoryOffer {
  /** The structures that the file carries. */
  structures: readonly ListedStructure[];
  /** The services that the file carries. */
  services: readonly Service[];
  /** Every commune a person may search around; those that the records name when left out or empty. */
  communes?: readonly Commune[] | undefined;
  /** Names and descriptions of sources that data·inclusion does not know. */
  sources?: readonly Source[] | undefined;
}

/** What a territory file says of itself. */
export interface TerritoryFileOptions {
  /** Day of the data, `YYYY-MM-DD`. */
  date: string;
  /**
   * Licence of the data.
   * @default 'etalab-2.0', the licence of the open data
   */
  licence?: string | undefined;
}

/** Bits of an id's hash: one id in some ten thousand that are not in the file costs the reading of a block. */
const SHORT_HASH = 16;
const LONG_HASH = 32;
/** Blocks that the dictionary is sampled from. */
const SAMPLED_BLOCKS = 4;

/**
 * Writes records as one file that a page searches without a server: small, and read by parts, so that first results take
 * an index and a few blocks. A record comes back as it was, unknown fields included; a repeated id, or a service without its
 * structure, is left out, as `createCatalogue` does.
 * @returns the bytes of the file: JSON, all of it ASCII.
 * @throws UsageError when the offer or the options are no object, or the date is none
 * @see docs/decisions/0013-territory-file.md
 * @example await writeFile('offre-59.json', await writeTerritoryFile({ structures, services, communes }, { date: '2026-11-23' }));
 */
export async function writeTerritoryFile(
  offer: TerritoryOffer,
  options: TerritoryFileOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  requireObject('The offer', offer);
  requireObject('The options', options);
  const { date, licence = 'etalab-2.0' } = options;
  if (toDayNumber(date) === null) {
    throw new UsageError('date is no day of the calendar.', { hint: 'Give the day of the data as YYYY-MM-DD.' });
  }
  const { columns, kept } = buildColumns(offer);
  const communes = offer.communes?.length ? offer.communes : communesOf([...kept.services, ...kept.structures]);
  const layout = layOut(columns, kept);
  const stamp = toStamp(kept, communes, date);
  const sources = listSources(kept, offer.sources ?? []);

  const contents = Array.from(blocksOf(layout, kept), ({ records, first }) =>
    toBlockJson(records, stamp, toldByColumns(columns, layout, first)),
  );
  const dictionary = toDictionary(contents);
  const blocks = contents.map((json) => writeBlock(json, dictionary));
  const index = await writePart(
    writeIndex({
      columns,
      serviceOrder: layout.services,
      structureOrder: layout.structures,
      blocks: layout.blocks.map((counts, position) => ({ ...counts, length: blocks[position]?.length ?? 0 })),
      communes,
      sources,
      dictionary,
    }),
  );
  const texts = await writePart(writeTextColumns(columns.services, layout.services));
  const ids = await writePart(writeHashes(kept));

  const body = toLines([index, texts, ids, ...blocks]);
  const preface = writePreface({
    date,
    licence,
    sources: sources.map(({ slug }) => slug),
    services: columns.services.count,
    structures: columns.structures.count,
    communes: communes.length,
    stamp,
    rest: body.length,
    parts: { index: index.length, texts: texts.length, ids: ids.length },
  });
  return concat(toAscii(preface), body);
}

/** Yields the records of each block in the order of the file, and the positions of the first ones. */
function* blocksOf({ services, structures, blocks }: Layout, kept: OfferRecords) {
  let first = { services: 0, structures: 0 };
  for (const counts of blocks) {
    const next = { services: first.services + counts.services, structures: first.structures + counts.structures };
    const records: OfferRecords = {
      services: pick(kept.services, services.subarray(first.services, next.services)),
      structures: pick(kept.structures, structures.subarray(first.structures, next.structures)),
    };
    yield { records, first };
    first = next;
  }
}

/** Samples what most blocks say: the beginnings of blocks from all over the file. */
function toDictionary(contents: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const pieces = Math.min(contents.length, SAMPLED_BLOCKS);
  return concat(
    ...Array.from({ length: pieces }, (_, piece) => {
      const content = contents[Math.floor((piece * contents.length) / pieces)];
      return content?.subarray(0, Math.floor(DICTIONARY_BYTES / pieces)) ?? new Uint8Array();
    }),
  );
}

function pick<T>(records: readonly T[], numbers: Uint32Array): T[] {
  return Array.from(numbers).flatMap((number) => records[number] ?? []);
}

/** Writes a hash of each id by number, services first: what finds the block of an id. */
function writeHashes({ services, structures }: OfferRecords): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  for (const records of [services, structures]) {
    const width = records.length < 2 ** SHORT_HASH / 4 ? SHORT_HASH : LONG_HASH;
    writer.uint(width);
    writer.packed(
      records.map(({ id }) => hashText(id) % 2 ** width),
      width,
    );
  }
  return writer.bytes();
}

function toStamp(kept: OfferRecords, communes: readonly Commune[], date: string): string {
  let [low, high] = [1, 2];
  for (const part of [...kept.services, ...kept.structures, ...communes, date]) {
    const text = JSON.stringify(part);
    low = hashText(text, low);
    high = hashText(text, high);
  }
  return [low, high].map((half) => half.toString(16).padStart(8, '0')).join('');
}

function listSources({ services, structures }: OfferRecords, named: readonly Source[]): Source[] {
  const known = new Map<string, Source>([...knownSources, ...named].map((source) => [source.slug, source]));
  const slugs = new Set([...services, ...structures].map(({ source }) => source));
  return [...slugs].sort(compareCodePoints).map((slug) => known.get(slug) ?? { slug, nom: slug, description: null });
}

/** Sets texts as JSON strings on lines of their own, and closes the array that the preface opened. */
function toLines(texts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const between = toAscii('",\n"');
  return concat(
    toAscii('"'),
    ...texts.flatMap((text, index) => (index === 0 ? [text] : [between, text])),
    toAscii('"\n]\n'),
  );
}

function toAscii(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
