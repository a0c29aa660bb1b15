import { expect, it } from 'vitest';
import { buildService, buildStructure } from '../testing/index.ts';
import { clientOf, emptyPage, json } from './testing-internal/client-of.ts';

const service = { ...buildService({ id: 'dora--1' }), zone_eligibilite: [] };
const structure = buildStructure({ id: service.structure_id });
const detailed = { ...service, structure };
const pageOf = (item: object) => json({ ...emptyPage, items: [item], total: 1, size: 1, pages: 1 });

it('reads an empty zone as everywhere, wherever a service comes in', async () => {
  const read = (answer: () => Response) => clientOf(answer).client;
  const lists = read(() => pageOf(service));
  expect((await lists.services()).items[0]).toMatchObject({ zone_eligibilite: null });
  const found = read(() => pageOf({ service: detailed, distance: null }));
  expect((await found.searchServices({})).items[0]?.service).toMatchObject({ zone_eligibilite: null });
  expect(await read(() => json(detailed)).service('dora--1')).toMatchObject({ zone_eligibilite: null });
  const home = { ...structure, services: [service] };
  expect((await read(() => json(home)).structure('s')).services[0]).toMatchObject({ zone_eligibilite: null });
});

it('counts the empty zones of a list as it is read', async () => {
  const told: (number | undefined)[] = [];
  const onProgress = ({ emptyZones }: { emptyZones?: number }) => void told.push(emptyZones);
  for (const item of [service, { ...service, zone_eligibilite: ['59'] }]) {
    const all = clientOf(() => pageOf(item)).client.allServices({}, { onProgress });
    for await (const { id } of all) expect(id).toBe('dora--1');
  }
  expect(told).toEqual([1, undefined]);
});
