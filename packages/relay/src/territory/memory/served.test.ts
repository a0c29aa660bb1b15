import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLogger } from '../../log.ts';
import { serve, type Serving } from '../../node.ts';
import { parseOptions } from '../../settings/options.ts';
import { eventually } from '../../testing-internal/eventually.ts';
import { lille, service, structure } from '../../testing-internal/records.ts';

let folder: string;
let serving: Serving | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'relay-memory-'));
  writeFileSync(
    join(folder, 'offre.json'),
    JSON.stringify({ structures: [structure()], services: [service()], communes: [lille] }),
  );
});
afterEach(async () => {
  await serving?.close();
  serving = undefined;
  rmSync(folder, { recursive: true });
});

const start = async (environment: Record<string, string> = {}): Promise<Serving> => {
  const options = parseOptions({
    PORT: '0',
    DATASET: join(folder, 'offre.json'),
    DATABASE_URL: `file:${join(folder, 'kit.db')}`,
    ...environment,
  });
  return (serving = await serve(options, { logger: createLogger({ level: 'silent' }), announce: () => undefined }));
};
const read = (statement: string): Record<string, unknown>[] => {
  const database = new DatabaseSync(join(folder, 'kit.db'), { readOnly: true });
  try {
    return database.prepare(statement).all();
  } finally {
    database.close();
  }
};
const search = async (relay: Serving, query: string, init: RequestInit = {}) => {
  const response = await fetch(new URL(`/api/v1/search/services?${query}`, relay.url), init);
  await response.arrayBuffer();
  return response;
};

describe('a relay that runs', () => {
  it('keeps the figures of its first day by itself, and the searches at its stop, cached ones too', async () => {
    // An answer has another tag once the likely duplicates are found, which may be between two searches.
    const relay = await start({ DUPLICATES: 'off' });
    await eventually('the figures of the day', () => read('select * from offer_figures').length === 8);
    const nothing = 'code_commune=59350&thematiques=sante--addictions';
    const first = await search(relay, nothing);
    await search(relay, nothing);
    const held = await search(relay, nothing, { headers: { 'If-None-Match': first.headers.get('ETag') ?? '' } });
    expect(held.status).toBe(304);
    await search(relay, 'code_commune=59350');
    expect((await search(relay, 'code_commune=59350&page=0')).status).toBe(422);
    await relay.close();
    serving = undefined;
    expect(read('select resultat, lieu, thematiques, nombre from search_counts order by resultat')).toEqual([
      { resultat: 'aucun', lieu: '59350', thematiques: 'sante--addictions', nombre: 3 },
      { resultat: 'trouve', lieu: '59350', thematiques: '', nombre: 1 },
    ]);
  });

  it.each([{ MEMORY: 'off' }, { DATASET: '' }])('remembers nothing with %o', async (environment) => {
    const relay = await start(environment);
    expect((await search(relay, 'thematiques=sante--addictions')).status).toBe(200);
    await relay.close();
    serving = undefined;
    expect(read('select * from search_counts')).toEqual([]);
  });
});
