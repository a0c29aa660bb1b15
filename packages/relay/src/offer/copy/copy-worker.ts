import { parentPort, workerData } from 'node:worker_threads';
import { writeTerritoryFile } from '@inclusion-kit/catalogue';
import type { Page } from '@inclusion-kit/sdk';
import { createTerritory, type Commune } from '@inclusion-kit/sdk/geography';
import type { ListedStructure, Service, Source } from '@inclusion-kit/sdk/schemas';
import type { CopyAnswer, CopyMessage, CopyOrder } from './copy-territory.ts';

// Chooses the records of a territory and writes them as one file, in a thread of its own.

const { codes, communes: given, date, mostServices } = workerData as CopyOrder;
const { code_departement, code_epci } = codes;
const parse = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));

const communes = given === null ? null : (parse(given) as Commune[]);
const isPart = code_departement !== undefined || code_epci !== undefined;
const territory =
  communes === null || !isPart
    ? null
    : createTerritory(
        communes,
        {
          communes: [],
          epcis: code_epci === undefined ? [] : [code_epci],
          departements: code_departement === undefined ? [] : [code_departement],
          regions: [],
        },
        () => undefined,
      );

const services: Service[] = [];
const structures: ListedStructure[] = [];
const needed = new Set<string>();

/** Keeps the records of a page that belong to the territory, and returns the number of pages. */
function take({ list, page }: Exclude<CopyMessage, { end: unknown }>): number {
  if (list === 'services') {
    const { items, pages } = parse(page) as Page<Service>;
    for (const service of items) {
      if (territory !== null && !territory.isFound(service) && !territory.isInside(service)) continue;
      services.push(service);
      needed.add(service.structure_id);
    }
    return pages;
  }
  const { items, pages } = parse(page) as Page<ListedStructure>;
  for (const structure of items) {
    if (territory === null || needed.has(structure.id) || territory.isInside(structure)) structures.push(structure);
  }
  return pages;
}

async function write(sources: readonly Source[]): Promise<CopyAnswer> {
  const file = await writeTerritoryFile(
    { structures, services, communes: territory?.communes ?? around(), sources },
    { date },
  );
  return { file, services: services.length };
}

/** The communes of the départements where records stand: those of all the country would be half of the file. */
function around(): readonly Commune[] {
  const standing = new Set([...services, ...structures].map(({ code_insee }) => code_insee));
  const departements = new Set(
    communes?.flatMap((commune) => (standing.has(commune.code) ? [commune.code_departement] : [])),
  );
  return communes?.filter((commune) => departements.has(commune.code_departement)) ?? [];
}

async function answer(message: CopyMessage): Promise<CopyAnswer> {
  if ('end' in message) return write(message.end);
  const pages = take(message);
  return services.length > mostServices ? 'too large' : { pages };
}

parentPort?.on('message', (message: CopyMessage) => {
  // A failure ends the thread, which tells it.
  void answer(message).then(
    (told) => parentPort?.postMessage(told, typeof told === 'object' && 'file' in told ? [told.file.buffer] : []),
    (error: unknown) => {
      throw error;
    },
  );
});
