// Hundreds of contributions of every genre, accepted, and what the relay then publishes, judged by others than itself.
// ACCEPTED=1000 takes another number, as `npm run test:long -- export` does.
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCatalogue } from '@inclusion-kit/catalogue';
import { validateDataset } from '@inclusion-kit/dataset';
import { genres } from '@inclusion-kit/sdk/contributions';
import { writableFields, type Model } from '@inclusion-kit/sdk/schemas';
import { buildService, buildStructure } from '@inclusion-kit/sdk/testing';
import { openWorkbook } from '../packages/dataset/src/readers/xlsx/workbook.ts';
import {
  exportContributions,
  importContributions,
} from '../packages/relay/src/store/contributions/contribution-archive.ts';
import { openStore } from '../packages/relay/src/store/sql-store.ts';
import { acceptMixed, type AcceptedMix } from '../packages/relay/src/testing-internal/accept-mixed.ts';
import { commonService, commonStructure } from '../packages/relay/src/testing-internal/common-schema.ts';
import { lille } from '../packages/relay/src/testing-internal/records.ts';
import { startRelay, type RelayUnderTest } from '../packages/relay/src/testing-internal/relay-under-test.ts';
import { createFolder } from './support.ts';

let clock = Date.parse('2026-11-25T12:00:00Z');
/** Returns a later moment at each call, so that no two events share a time. */
const now = (): Date => new Date((clock += 50));
const SOURCE = 'departement-test';
const ACCEPTED = Number(process.env['ACCEPTED'] ?? 300);
const schemas = { structure: commonStructure, service: commonService };
type Row = Record<string, unknown> & { id: string };

/** Records of another source, and some that this relay is the source of. */
function createOffer() {
  const seeds = Array.from({ length: 60 }, (_, index) => index + 1);
  const sourceOf = (seed: number): string => (seed % 3 === 0 ? SOURCE : 'dora');
  const structureOf = (seed: number): string => `${sourceOf(seed)}--structure-${seed}`;
  return {
    structures: seeds.map((seed) => buildStructure({ source: sourceOf(seed), id: structureOf(seed) }, { seed })),
    services: seeds.map((seed) =>
      buildService(
        { source: sourceOf(seed), id: `${sourceOf(seed)}--service-${seed}`, structure_id: structureOf(seed) },
        { seed },
      ),
    ),
  };
}

let folder: Awaited<ReturnType<typeof createFolder>>;
let under: RelayUnderTest;
let mix: AcceptedMix;
const offer = createOffer();

const openRelay = async (name: string): Promise<RelayUnderTest> =>
  startRelay({
    now,
    store: await openStore(`file:${join(folder.path, name)}.db`),
    source: createCatalogue({ ...offer, communes: [lille] }),
    feed: { slug: SOURCE, producer: 'Département test' },
    identify: ({ headers }) => ({ role: headers.get('Cookie') === 'moderates' ? 'moderator' : 'anonymous' }),
  });
const read = async (from: RelayUnderTest, file: string): Promise<Row[]> =>
  (await (await from.ask(`/feed/${file}`)).json()) as Row[];

beforeAll(async () => {
  folder = await createFolder();
  under = await openRelay('contributions');
  mix = await acceptMixed(under, offer, { count: ACCEPTED, seed: 7, headers: { Cookie: 'moderates' } });
});

afterAll(async () => {
  await under.relay.close();
  await folder.remove();
});

describe('hundreds of contributions of every genre, accepted', () => {
  it('are of every genre, and some change the same field of the same record', () => {
    expect([...mix.accepted.keys()].sort()).toEqual([...genres].sort());
    expect([...mix.accepted.values()].reduce((sum, count) => sum + count, 0)).toBe(ACCEPTED);
    expect(mix.settled).toBeGreaterThan(ACCEPTED / 100);
  });

  it('are exported as records that an independent validator finds in the common schema, one by one', async () => {
    const ajv = addFormats.default(new Ajv({ allErrors: true, allowUnionTypes: true }));
    for (const [model, file] of [
      ['structure', 'structures.json'],
      ['service', 'services.json'],
    ] as const) {
      const validate = ajv.compile<Row>(schemas[model]);
      const records = await read(under, file);
      expect(records.length).toBeGreaterThan(ACCEPTED / 10);
      const wrong = records.flatMap((record) => {
        const { id } = record;
        return validate(record) ? [] : [{ id, errors: validate.errors }];
      });
      expect(wrong, file).toEqual([]);
      expect(validate({ ...records[0], nom: 'x' }), 'the validator does refuse').toBe(false);
      expect(validate({ ...records[0], overlay: {} }), 'nothing beside the schema').toBe(false);
    }
  });

  it('are exported whole: each new record once, each correction of an own record, every service with its structure', async () => {
    const [structures, services] = [await read(under, 'structures.json'), await read(under, 'services.json')];
    const added = services.filter(({ id }) => !offer.services.some((one) => one.id === id));
    expect(mix.structuresOfNew).toHaveLength(mix.accepted.get('nouveau-service')!);
    expect(added).toHaveLength(mix.structuresOfNew.filter((id) => !mix.closed.has(id as string)).length);
    expect(added.length).toBeLessThan(mix.structuresOfNew.length);
    const ids = new Set(structures.map(({ id }) => id));
    expect(ids.size).toBe(structures.length);
    expect(services.filter(({ structure_id }) => !ids.has(structure_id as string))).toEqual([]);
    expect([...structures, ...services].filter(({ source }) => source !== SOURCE)).toEqual([]);
    const { issues } = validateDataset({ structures, services }, { now: now() });
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('are exported as the workbook that the official validator takes', async () => {
    const content = Buffer.from(await (await under.ask('/feed/offre.xlsx')).arrayBuffer());
    const sheets = await openWorkbook(content);
    expect(sheets.map(({ name }) => name)).toEqual(['Structures', 'Services']);
    const models: Model[] = ['structure', 'service'];
    for (const [index, model] of models.entries()) {
      const rows = [];
      for await (const lot of sheets[index]!.rows()) rows.push(...lot.map(({ cells }) => cells));
      const [header, ...records] = rows;
      expect(header).toEqual(['__ignore__', ...writableFields(model)]);
      const exported = await read(under, `${model}s.json`);
      expect(records).toHaveLength(exported.length);
      for (const [at, champ] of writableFields(model).entries()) {
        const column = records.map((cells) => cells[at + 1] ?? null);
        const expected = exported.map(({ [champ]: value }) => {
          if (Array.isArray(value)) return value.length === 0 ? null : value.join(', ');
          return value === '' ? null : value;
        });
        expect(column, champ).toEqual(expected);
      }
      expect(records.filter(([ignored]) => ignored !== null)).toEqual([]);
    }
  });

  it('are taken over by an empty relay: nothing lost, the same feed', async () => {
    const files = ['structures.json', 'services.json'];
    const published = await Promise.all(files.map((file) => read(under, file)));
    // A relay that runs would hand contributions on during the export, which would change their place in the order.
    await under.relay.close();
    const target = `file:${join(folder.path, 'elsewhere.db')}`;
    await (await openStore(target)).close();
    const lines = exportContributions(`file:${join(folder.path, 'contributions.db')}`, { authors: true });
    const texts: string[] = [];
    for await (const line of lines) texts.push(line);
    expect(texts).toHaveLength(ACCEPTED);
    expect(await importContributions(toLines(texts), target)).toEqual({ added: ACCEPTED, known: 0 });
    const again: string[] = [];
    for await (const line of exportContributions(target, { authors: true })) again.push(line);
    expect(again).toEqual(texts);
    const elsewhere = await openRelay('elsewhere');
    try {
      expect(await Promise.all(files.map((file) => read(elsewhere, file)))).toEqual(published);
    } finally {
      await elsewhere.relay.close();
    }
  });
});

async function* toLines(texts: readonly string[]): AsyncGenerator<string> {
  await Promise.resolve();
  yield* texts;
}
