import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Client } from '@inclusion-kit/sdk';
import type { ListedStructure, Service } from '@inclusion-kit/sdk/schemas';
import { writeKeptOffer, type KeptHead } from './kept-offer.ts';
import { createListDownload } from './list-download.ts';

export interface SynchroniseOptions {
  client: Pick<Client, 'allServices' | 'allStructures' | 'sources' | 'baseUrl'>;
  path: string;
  now: () => Date;
  /** Items a page, for tests. */
  size?: number | undefined;
}

/** Pages read long ago belong to another list. */
const RESUME_WITHIN_MS = 3_600_000;

/** Reads the whole offer of the API into a file. */
export type Synchroniser = ReturnType<typeof createSynchroniser>;

/** Creates the reading of the whole offer. It remembers how far it came when it fails, or when its process ends. */
export function createSynchroniser({ client, path, now, size }: SynchroniseOptions) {
  const homes = new Set<string>();
  const structures = createListDownload<ListedStructure>(
    (options) => client.allStructures({}, options),
    'structures',
    `${path}.structures.part`,
    size,
  );
  const services = createListDownload<Service>(
    (options) => client.allServices({ extra: true }, options),
    'services',
    `${path}.services.part`,
    size,
    (items) => {
      for (const { structure_id } of items) homes.add(structure_id);
    },
  );
  let begun: Date | null = null;
  let isResumed = false;
  const notes = `${path}.begun`;

  const forget = async (): Promise<void> => {
    begun = null;
    homes.clear();
    await Promise.all([structures.remove(), services.remove(), rm(notes, { force: true })]);
  };

  /** Takes up the parts of the same API that an ended process left, if they are recent. */
  async function resume(): Promise<void> {
    if (isResumed) return;
    isResumed = true;
    const [date = '', upstream] = (await readFile(notes, 'utf8').catch(() => '')).split(' ', 2);
    const left = new Date(date);
    if (upstream !== client.baseUrl || !(Math.abs(now().getTime() - left.getTime()) <= RESUME_WITHIN_MS)) return;
    begun = left;
    await structures.resume();
    await services.resume();
  }

  return {
    /**
     * Reads the offer, or the rest of it after a failure, and puts it in place of the kept file.
     * @throws the errors of the client. The file kept before then stays
     */
    run: async (signal: AbortSignal): Promise<Omit<KeptHead, 'format'> & { invalid: number; emptyZones: number }> => {
      await mkdir(dirname(path), { recursive: true });
      await resume();
      if (begun !== null && now().getTime() - begun.getTime() > RESUME_WITHIN_MS) await forget();
      if (begun === null) {
        begun = now();
        await writeFile(notes, `${begun.toISOString()} ${client.baseUrl}`);
      }
      await structures.run(signal);
      await services.run(signal);
      // Services that came while structures were being read stand without theirs: these are read once more.
      const homeless = [...homes].filter((id) => !structures.ids.has(id)).length;
      if (homeless > structures.unreadable.length) {
        structures.reset();
        await structures.run(signal);
      }
      const head = {
        upstream: client.baseUrl,
        date: begun.toISOString(),
        structures: structures.ids.size,
        services: services.ids.size,
        sources: await client.sources({ signal }),
        unreadable: [...structures.unreadable, ...services.unreadable],
      };
      const invalid = structures.invalid + services.invalid;
      await writeKeptOffer(path, head, { structures: structures.file, services: services.file });
      await forget();
      return { ...head, invalid, emptyZones: services.emptyZones };
    },
  };
}
