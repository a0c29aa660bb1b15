import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseOptions } from '../../settings/options.ts';
import { lille, service, structure } from '../../testing-internal/records.ts';
import type { LoadedOffer } from '../loaded-offer.ts';
import { openOffer } from '../open-offer.ts';
import { readBytes } from '../reading/read-bytes.ts';

const named = { contact_nom_prenom: 'Camille Exemple' };
const records = [
  structure({ telephone: '06 00 00 00 00' }),
  service({ ...named, id: 'dora--1', telephone: '+33600000000' }),
  service({ ...named, id: 'dora--2', telephone: '+33611111111' }),
];

let folder: string;
let offer: LoadedOffer;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'relay-mobiles-'));
  const [dataset, communes] = [join(folder, 'offre.ndjson'), join(folder, 'communes.json')];
  writeFileSync(dataset, records.map((record) => JSON.stringify(record)).join('\n'));
  writeFileSync(communes, JSON.stringify([lille]));
  const options = parseOptions({ DATASET: dataset, COMMUNES: communes, DATABASE_URL: 'file::memory:' });
  offer = await openOffer(options, { tell: () => undefined });
});
afterEach(async () => {
  await offer.close();
  rmSync(folder, { recursive: true });
});

describe('a list of services alone', () => {
  it.each(['in the thread of the offer', 'in the thread of the relay'])(
    'shows the mobile that the structure publishes, and holds no structure: %s',
    async (where) => {
      const { readAsBytes, ...source } = offer.source;
      const list = async (hideContacts: boolean) => {
        const read = { name: 'services', argument: {}, presentation: { privacy: { hideContacts, objections: null } } };
        const asked = read as Parameters<typeof readBytes>[2];
        const { body } = await readBytes(where.endsWith('offer') ? offer.source : source, () => 'v1', asked);
        return (JSON.parse(Buffer.from(body).toString('utf8')) as { items: { telephone: string | null }[] }).items;
      };
      expect(readAsBytes).toBeDefined();
      const shown = await list(true);
      expect(shown.map(({ telephone }) => telephone)).toEqual(['+33600000000', null]);
      for (const item of [...shown, ...(await list(false))]) expect(item).not.toHaveProperty('structure');
    },
  );
});
