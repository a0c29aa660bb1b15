import { UsageError } from '@inclusion-kit/sdk';
import type { Commune } from '@inclusion-kit/sdk/geography';
import { requireObject, toDayNumber } from '@inclusion-kit/sdk/internal';
import { sources as knownSources } from '@inclusion-kit/sdk/referentiels';
import type { ListedStructure, Service, Source } from '@inclusion-kit/sdk/schemas';
import { buildColumns, type OfferRecords } from '../columns/build-columns.ts';
import { compareCodePoints } from '../shared/order.ts';
import { namedCommunesOf } from '../geography/communes-of.ts';
import { toIndexLines, toTextTable } from './file-index.ts';
import { writeHead } from './head.ts';
import { toPrefixes } from './id-prefixes.ts';
import { layOut } from './layout.ts';
import { joinBytes, sizeOf, writeMember } from './members.ts';
import { toTable } from './table.ts';

/** The offer that goes into a territory file. */
export interface TerritoryOffer {
  /** The structures that the file carries. */
  structures: readonly ListedStructure[];
  /** The services that the file carries. */
  services: readonly Service[];
  /** Every commune a person may search around. Those that the records name when left out or empty. */
  communes?: readonly Commune[] | undefined;
  /** Names and descriptions of sources that data·inclusion does not know. */
  sources?: readonly Source[] | undefined;
}

/** The date and the licence that a territory file tells. */
export interface TerritoryFileOptions {
  /** Day of the data, `YYYY-MM-DD`. */
  date: string;
  /**
   * Licence of the data.
   * @default 'etalab-2.0', the licence of the open data
   */
  licence?: string | undefined;
}

/**
 * Writes records as one file that a page searches without a server: small, and read by parts, so that first results take an
 * index and a few blocks. A record comes back as it was, unknown fields included. A repeated id, or a service without its
 * structure, is left out, as `createCatalogue` does.
 * @returns the bytes of the file: a line of JSON, then gzip members.
 * @throws UsageError when the offer or the options are no object, or the date is no day
 * @see docs/decisions/0040-territory-file-in-json.md
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
  const communes = offer.communes?.length ? offer.communes : namedCommunesOf([...kept.services, ...kept.structures]);
  const sources = listSources(kept, offer.sources ?? []);
  const layout = layOut(columns, kept);

  const blocks: Uint8Array<ArrayBuffer>[] = [];
  for (const { services, structures } of layout) {
    blocks.push(
      await writeMember({
        services: services.map((number) => kept.services[number]),
        structures: structures.map((number) => kept.structures[number]),
      }),
    );
  }
  const index = await writeMember({
    ...toIndexLines(kept, columns, layout, date),
    blocks: toTable(blocks.map(sizeOf)),
    communes: toTable([...communes].sort((a, b) => compareCodePoints(a.code, b.code))),
    sources,
  });
  const texts = await writeMember({ services: toTextTable(kept, columns, layout) });
  const ids = await writeMember({ services: toPrefixes(kept.services), structures: toPrefixes(kept.structures) });

  const rest = [index, texts, ids, ...blocks];
  const head = writeHead({
    date,
    licence,
    sources: sources.map(({ slug }) => slug),
    services: columns.services.count,
    structures: columns.structures.count,
    communes: communes.length,
    rest: rest.reduce((sum, { length }) => sum + length, 0),
    members: [index, texts, ids].map(sizeOf),
  });
  return joinBytes(head, ...rest);
}

function listSources({ services, structures }: OfferRecords, named: readonly Source[]): Source[] {
  const known = new Map<string, Source>([...knownSources, ...named].map((source) => [source.slug, source]));
  const slugs = new Set([...services, ...structures].map(({ source }) => source));
  return [...slugs].sort(compareCodePoints).map((slug) => known.get(slug) ?? { slug, nom: slug, description: null });
}
