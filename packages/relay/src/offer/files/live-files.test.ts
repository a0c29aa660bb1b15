import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseOptions } from '../../settings/options.ts';
import { eventually } from '../../testing-internal/eventually.ts';
import { lille, service, structure } from '../../testing-internal/records.ts';
import { startRelay } from '../../testing-internal/relay-under-test.ts';
import type { LoadedOffer } from '../loaded-offer.ts';
import { openOffer } from '../open-offer.ts';

let folder: string;
let lines: string[];
let offer: LoadedOffer;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'relay-live-'));
  lines = [];
});
afterEach(async () => {
  await offer.close();
  rmSync(folder, { recursive: true });
});

async function open(dataset: string, more: Record<string, string> = {}): Promise<void> {
  const communes = join(folder, 'communes.json');
  writeFileSync(communes, JSON.stringify([lille]));
  const options = parseOptions({ DATASET: dataset, COMMUNES: communes, DATABASE_URL: 'file::memory:', ...more });
  offer = await openOffer(options, {
    tell: (line) => void lines.push(line),
    timings: { pollMs: 100, settleMs: 30 },
  });
}

/** The text of a version: its number is in the name of every record, and in how many there are. */
const version = (number: number): string =>
  [
    structure({ nom: `version ${number}` }),
    ...Array.from({ length: 20 + number }, (_, index) => service({ id: `dora--${index}`, nom: `version ${number}` })),
  ]
    .map((record) => `${JSON.stringify(record)}\n`)
    .join('');

/** Reads everything, and returns the number of the version that answered. */
async function readVersion(source: LoadedOffer['source']): Promise<number> {
  const { items, total } = await source.searchServices({ code_commune: '59350', size: 1000 });
  const names = new Set(items.flatMap(({ service: found }) => [found.nom, found.structure.nom]));
  expect([...names]).toEqual([`version ${total - 20}`]);
  expect(items).toHaveLength(total);
  return total - 20;
}

/** Writes as most programs do: in pieces, over the old text. */
function writeOver(path: string, text: string): void {
  writeFileSync(path, text.slice(0, 1500));
  writeFileSync(path, text);
}

/** Writes as careful programs do: aside, then moved into place. */
function moveInto(path: string, text: string | Buffer): void {
  writeFileSync(`${path}.next`, text);
  renameSync(`${path}.next`, path);
}

describe('a file that is replaced while it is served', () => {
  it('gives every answer wholly of one version, and none fails, whatever it is replaced by', async () => {
    const path = join(folder, 'offre.ndjson');
    writeFileSync(path, version(0));
    await open(path);
    let isOver = false;
    const read = async (): Promise<Set<number>> => {
      const seen = new Set<number>();
      while (!isOver) {
        seen.add(await readVersion(offer.source));
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return seen;
    };
    const readers = [read(), read(), read(), read()];

    const attempts = new Set<string | null>();
    for (let number = 1; number <= 20; number += 1) {
      const isBroken = number % 5 === 3;
      if (isBroken) moveInto(path, `${version(number).slice(0, 900)}\n{"id": broken`);
      else if (number % 2 === 0) moveInto(path, version(number));
      else writeOver(path, version(number));
      // Some versions are overtaken by the next before they can be read, so that every fourth is waited for.
      if (isBroken) await eventually(`v${number} is refused`, () => offer.status().last_error !== null);
      else if (number % 4 === 0) {
        await eventually(`v${number} is served`, async () => (await readVersion(offer.source)) === number);
        expect(offer.status().last_error).toBeNull();
      }
      attempts.add(offer.status().last_attempt);
    }
    isOver = true;
    const seen = await Promise.all(readers);
    expect(await readVersion(offer.source)).toBe(20);
    for (const versions of seen) {
      for (const served of [4, 12, 16]) expect(versions).toContain(served);
      for (const broken of [3, 8, 13, 18]) expect(versions).not.toContain(broken);
    }
    expect(attempts.size).toBeGreaterThan(5);
  });

  it('leaves the version before when it is broken, empty or gone, says so, and takes the next good one', async () => {
    const path = join(folder, 'offre.ndjson.gz');
    writeFileSync(path, gzipSync(version(30)));
    await open(path);
    const relay = await startRelay(offer);
    const status = async () =>
      ((await (await relay.ask('/readyz')).json()) as { offer: ReturnType<LoadedOffer['status']> }).offer;
    const first = await status();
    expect(first).toMatchObject({
      origin: 'files',
      reads: 'catalogue',
      services: 50,
      structures: 1,
      last_error: null,
    });

    let last = first.last_attempt;
    const bad: [string, () => void][] = [
      ['cut', () => moveInto(path, gzipSync(version(31)).subarray(0, 300))],
      ['empty', () => moveInto(path, '')],
      ['without its half', () => moveInto(path, gzipSync(version(-15)))],
      ['gone', () => rmSync(path)],
    ];
    for (const [what, happen] of bad) {
      happen();
      await eventually(`${what} is refused`, () => {
        const { last_error, last_attempt } = offer.status();
        return last_error !== null && last_attempt !== last;
      });
      const { last_error, last_attempt, date } = await status();
      last = last_attempt;
      expect(date).toBe(first.date);
      expect(last_error).not.toContain(folder);
      expect(last_error).not.toContain('\n');
      expect(await readVersion(offer.source)).toBe(30);
    }
    expect(lines.join('\n')).toContain('la précédente reste servie');
    expect((await status()).last_error).toContain('offre.ndjson.gz');

    moveInto(path, gzipSync(version(32)));
    await eventually('the next good one is served', async () => (await readVersion(offer.source)) === 32);
    expect(await status()).toMatchObject({ services: 52, last_error: null });
    await relay.relay.close();
  });
});

describe('a pipe in the place of a file', () => {
  it('is refused at once, the version before stays, and a stop waits for nothing', async () => {
    const path = join(folder, 'offre.ndjson');
    writeFileSync(path, version(0));
    await open(path);
    rmSync(path);
    execFileSync('mkfifo', [path]);
    await eventually('the pipe is refused', () => offer.status().last_error?.includes('fichier ordinaire') ?? false);
    expect(await readVersion(offer.source)).toBe(0);
  });

  it('is found in a folder too', async () => {
    const dataset = join(folder, 'offre');
    mkdirSync(dataset);
    writeFileSync(join(dataset, 'a.ndjson'), version(0));
    await open(dataset);
    execFileSync('mkfifo', [join(dataset, 'b.ndjson')]);
    await eventually('the pipe is refused', () => offer.status().last_error?.includes('b.ndjson') ?? false);
    expect(await readVersion(offer.source)).toBe(0);
  });
});

describe('a folder that is served', () => {
  it('takes a file that is added, and one that goes', async () => {
    const dataset = join(folder, 'offre');
    mkdirSync(dataset);
    writeFileSync(join(dataset, 'a.ndjson'), version(0));
    await open(dataset);
    const more = { id: 'cd59--1', source: 'cd59', nom: 'version 0' };
    moveInto(join(dataset, 'b.ndjson'), JSON.stringify(service(more)));
    await eventually('the file added is served', async () => (await offer.source.sources()).length === 2);
    expect(await offer.source.service('cd59--1')).toMatchObject(more);
    rmSync(join(dataset, 'b.ndjson'));
    await eventually('the file that went is not served', async () => (await offer.source.sources()).length === 1);
    await expect(offer.source.service('cd59--1')).rejects.toMatchObject({ code: 'not_found', status: 404 });
  });

  it('replaces the communes that came with the data', async () => {
    const path = join(folder, 'offre.json');
    const text = (communes: unknown[]) =>
      JSON.stringify({ structures: [structure()], services: [service()], communes }, null, 1);
    writeFileSync(path, text([lille]));
    const options = parseOptions({ DATASET: path, DATABASE_URL: 'file::memory:' });
    offer = await openOffer(options, { tell: () => undefined, timings: { pollMs: 100, settleMs: 30 } });
    expect(await offer.geography.commune('59512')).toBeNull();
    moveInto(path, text([lille, { ...lille, code: '59512', nom: 'Roubaix' }]));
    await eventually('the commune added is known', async () => (await offer.geography.commune('59512')) !== null);
    expect(await offer.source.searchServices({ code_commune: '59512' })).toMatchObject({ total: 1 });
  });
});

describe('records of a source that the API hides', () => {
  const records = [
    structure(),
    service(),
    structure({ id: 's2', source: 'soliguide' }),
    service({ id: '2', structure_id: 's2' }),
  ];

  it('are in no list, which is told, and still open; or are shown when nothing is to be hidden', async () => {
    const path = join(folder, 'offre.ndjson');
    writeFileSync(path, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
    await open(path);
    expect(await offer.source.searchServices({})).toMatchObject({ total: 1 });
    expect(await offer.source.service('2')).toMatchObject({ structure: { id: 's2' } });
    expect(lines.join('\n')).toContain('1 structure de soliguide');
    const version = offer.version();
    await offer.close();
    await open(path, { HIDDEN_SOURCES: 'none' });
    expect(await offer.source.searchServices({})).toMatchObject({ total: 2 });
    expect(offer.version()).not.toBe(version);
  });
});
