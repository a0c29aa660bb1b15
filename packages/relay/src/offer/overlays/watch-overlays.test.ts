import { pino } from 'pino';
import { expect, it } from 'vitest';
import { watchOverlays } from './watch-overlays.ts';

const logger = pino({ level: 'silent' });

it('has begun once the accepted contributions are read, and not before', async () => {
  let give: (accepted: []) => void = () => undefined;
  const accepted = new Promise<[]>((resolve) => (give = resolve));
  const store = { acceptedVersion: () => Promise.resolve('1'), accepted: () => accepted };
  const overlays = watchOverlays(store, logger);
  let hasBegun = false;
  const begun = overlays.begun.then(() => (hasBegun = true));
  await store.acceptedVersion();
  expect(hasBegun).toBe(false);
  give([]);
  await begun;
  overlays.close();
});

it('has begun too where the database does not answer', async () => {
  const store = {
    acceptedVersion: () => Promise.reject(new Error('locked')),
    accepted: () => Promise.reject(new Error('locked')),
  };
  const overlays = watchOverlays(store, logger);
  await overlays.begun;
  expect(overlays.current()).toBeNull();
  overlays.close();
});
