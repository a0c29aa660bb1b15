import { createDemonstration } from '@inclusion-kit/demonstration';
import { prepareDataset } from '@inclusion-kit/sdk/prepare';
import type { ListedStructure, Service } from '@inclusion-kit/sdk/schemas';

/** Records of realistic size, the same at each run, and the communes they stand in. */
export interface Records {
  structures: ListedStructure[];
  services: Service[];
  communes: { code: string }[];
}

/**
 * Creates `count` services and their structures as the API answers them, with the generator of the demonstration and many
 * seeds.
 */
export function createRecords(count: number, day: string): Records {
  const records: Records = { structures: [], services: [], communes: [] };
  for (let seed = 1; records.services.length < count; seed += 1) {
    const { structures, services, communes } = createDemonstration({ seed, now: new Date(day) });
    const prepared = prepareDataset(
      {
        structures: structures.map((structure) => ({ ...structure, id: `${structure.id}-${seed}` })),
        services: services.map((service) => ({
          ...service,
          id: `${service.id}-${seed}`,
          structure_id: `${service.structure_id}-${seed}`,
        })),
      },
      { now: day, communes },
    );
    records.structures.push(...prepared.structures);
    records.services.push(...prepared.services);
    records.communes = communes;
  }
  // The API answers in the order of ids, which the seeds have mixed.
  records.services.length = count;
  records.services.sort((a, b) => (a.id < b.id ? -1 : 1));
  return records;
}
