import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, it, vi } from 'vitest';
import { lille, service, structure } from '../../testing-internal/records.ts';
import { openHostedOffer } from './hosted-offer.ts';

it('is closed in time though its thread answers nothing, and its calls fail', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hosted-'));
  const path = join(folder, 'offre.json');
  writeFileSync(path, JSON.stringify({ structures: [structure()], services: [service()], communes: [lille] }));
  const spec = { communes: null, databasePath: join(folder, 'kit.db'), kept: [], departements: [] };
  const offer = await openHostedOffer(
    { ...spec, dataset: [path], hiddenSources: [], renamedValues: {} },
    () => undefined,
  );
  const silence = vi.spyOn(Worker.prototype, 'postMessage').mockImplementation(() => undefined);
  try {
    const answer = offer.source.service('dora--1');
    const failed = expect(answer).rejects.toMatchObject({ code: 'network' });
    await offer.close(50);
    await failed;
  } finally {
    silence.mockRestore();
    rmSync(folder, { recursive: true });
  }
});
