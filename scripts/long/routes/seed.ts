import { randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { ListedStructure, Service } from '@inclusion-kit/sdk/schemas';
import { openObjections } from '../../../packages/relay/src/privacy/objection-store.ts';
import { toCorpsHash, toCle } from '../../../packages/relay/src/store/contributions/contribution-keys.ts';
import { openStore } from '../../../packages/relay/src/store/sql-store.ts';
import { everyOffer } from '../../../packages/relay/src/testing-internal/campaigns.ts';
import { createMixedContributions } from '../../../packages/relay/src/testing-internal/mixed-contributions.ts';
import { startRelay } from '../../../packages/relay/src/testing-internal/relay-under-test.ts';
import type { Known } from './dearest.ts';

type Files = readonly { structures: string; services: string }[];

/** Offers of the largest structure: a producer may put all of a département under one. */
const OFFERS = 2000;
/** Contributions that wait or were accepted, and campaigns about every structure. */
const CONTRIBUTIONS = 5000;
const CAMPAIGNS = 5;
const OBJECTED = [
  'Camille Exemple',
  'Marie Anne Exemple',
  'Jean de la Tour',
  'camille@exemple.example',
  '+33612345678',
];

const readList = async <T>(file: string): Promise<T[]> => JSON.parse(await readFile(file, 'utf8')) as T[];

/** Lists the routes of a relay, by method and template. */
export async function readRoutes(): Promise<string[]> {
  const { relay } = await startRelay();
  const routes = relay.routes.map(({ method, path }) => `${method} ${path}`);
  await relay.close();
  return [...new Set(routes)];
}

/** Writes a structure with very many offers, copies of the first ones. */
export async function largestOf(files: Files, folder: string): Promise<{ id: string; files: string[] }> {
  const [first] = files;
  if (first === undefined) throw new Error('There is no offer.');
  const [structure] = await readList<ListedStructure>(first.structures);
  const services = await readList<Service>(first.services);
  const id = `${structure?.source ?? ''}--largest`;
  const copies = Array.from({ length: OFFERS }, (_, at) => ({
    ...services[at % services.length],
    id: `${id}-${at}`,
    source: structure?.source,
    structure_id: id,
  }));
  await mkdir(folder, { recursive: true });
  const written = {
    [join(folder, 'structures.json')]: [{ ...structure, id }],
    [join(folder, 'services.json')]: copies,
  };
  for (const [file, records] of Object.entries(written)) await writeFile(file, JSON.stringify(records));
  return { id, files: Object.keys(written) };
}

/** Fills a database with contributions, and with campaigns of a month ago about every structure, whose mails left. */
export async function seedStore(path: string, files: Files): Promise<Omit<Known, 'largest'>> {
  const store = await openStore(`file:${path}`);
  const [first] = files;
  if (first === undefined) throw new Error('There is no offer.');
  const structures = await readList<ListedStructure>(first.structures);
  const services = await readList<Service>(first.services);
  const draw = createMixedContributions({ structures, services }, 7);
  const told: string[] = [];
  let contribution = '';
  for (let at = 0; at < CONTRIBUTIONS; at += 1) {
    const id = randomUUID();
    const drawn = draw(told);
    if (drawn.genre === 'nouvelle-structure') told.push(id);
    contribution = id;
    await store.add({
      ...{ id, numero: `N${at}`, contribution: drawn, cible_source: drawn.cible?.source ?? null, idempotencyKey: null },
      ...{ corpsHash: toCorpsHash(store.secret, drawn), recueLe: new Date('2026-11-01T10:00:00Z') },
    });
    if (at % 2 === 0 && (drawn.genre.startsWith('nouv') || drawn.genre === 'correction')) {
      await store.act(id, 1, { acte: 'acceptation', par: 'zoe', date: '2026-11-02T10:00:00.000Z' });
    }
  }
  const everyStructure = [];
  for (const file of files) everyStructure.push(...(await readList<ListedStructure>(file.structures)));
  const everyService = [];
  for (const file of files) {
    for (const { id, structure_id } of await readList<Service>(file.services)) everyService.push({ id, structure_id });
  }
  let campaign = '';
  for (let at = 0; at < CAMPAIGNS; at += 1) {
    campaign = randomUUID();
    await store.campaigns.begin({
      campaign: {
        id: campaign,
        criteres: JSON.stringify(everyOffer(`2026-0${at + 1}-01`)),
        relance_jours: 14,
        cree_par: 'zoe',
      },
      structures: everyStructure.map(({ id, nom, source }, rank) => ({
        ...{ structure_id: id, nom, source, offres: 3, perimees: 1 + (rank % 3) },
        ...(rank % 5 === 0 ? { envoi: null, motif: 'sans-courriel' as const } : { envoi: `${rank}`, motif: null }),
      })),
      offers: everyService.map(({ id, structure_id }) => ({ service_id: id, structure_id, perimee: 1 })),
      now: new Date(Date.UTC(2026, 9, 10 + at)),
    });
  }
  const { secret } = store;
  await store.close();
  // With one of each kind, all texts of all answers are looked through.
  const objections = await openObjections(`file:${path}`);
  for (const value of OBJECTED) await objections.add(value);
  await objections.close();
  const database = new DatabaseSync(path);
  database.exec(
    "update campaign_mails set etat = 'envoye', envoye_le = '2026-10-20T08:00:00.000Z', pris_le = '2026-10-20T08:00:00.000Z'",
  );
  database.exec("update campaigns set etat = 'terminee'");
  database.close();
  return { service: services[0]?.id ?? '', contribution, cle: toCle(secret, contribution), campaign };
}
