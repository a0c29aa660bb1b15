import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFolder, startRelay } from './support.ts';

describe('the relays of one process', () => {
  let folder: Awaited<ReturnType<typeof createFolder>>;
  beforeAll(async () => {
    folder = await createFolder();
  });
  afterAll(() => folder.remove());

  it('print apart, and one that cannot start says why and leaves the others at work', async () => {
    const first = await startRelay(folder.path, { TERRITORY: '13' });
    try {
      await expect(startRelay(folder.path, { PORT: new URL(first.url).port })).rejects.toThrow('port');
      const second = await startRelay(folder.path, { DATABASE_URL: 'file::memory:' });
      expect(second.output()).toContain(second.url);
      expect(second.output()).not.toContain(first.url);
      await second.stop();
      await second.stop();
      await expect(fetch(`${second.url}/healthz`)).rejects.toThrow();
      expect((await fetch(`${first.url}/healthz`)).status).toBe(200);
    } finally {
      await first.stop();
    }
  });
});
