// Writes a small database as this version makes it, to be kept as a fixture: later versions must open it.
// node --conditions=inclusion-kit-source scripts/freeze-database.ts packages/relay/src/store/fixtures/v0.1.db
import { existsSync } from 'node:fs';
import { openStore } from '@inclusion-kit/relay';

const [path] = process.argv.slice(2);
if (path === undefined || existsSync(path)) {
  console.error('Give the path of a file to create; a frozen database is never written over.');
  process.exit(2);
}

const store = await openStore(path);
await store.add({
  id: '00000000-0000-4000-8000-000000000001',
  numero: 'AAAA-2222',
  contribution: {
    genre: 'correction',
    cible: {
      modele: 'service',
      id: 'demonstration--1',
      source: 'demonstration',
      date_maj: '2026-10-01',
      base: { telephone: '+33100000000' },
    },
    changements: { telephone: '+33100000001' },
    auteur: { organisation: 'CCAS de démonstration', courriel: 'exemple@example.org' },
    licence: 'etalab-2.0',
    licence_texte_version: '2026-11',
  },
  cible_source: 'demonstration',
  idempotencyKey: 'frozen-key-0001',
  corpsHash: 'frozen',
  recueLe: new Date('2026-11-25T10:00:00Z'),
});
await store.close();
