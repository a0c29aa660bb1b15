import { describe, expect, it } from 'vitest';
import { ApiError, NetworkError } from '@inclusion-kit/sdk';
import { referentiels } from '@inclusion-kit/sdk/referentiels';
import { createApiSource } from './api-source.ts';
import type { Details } from '../details/details.ts';
import type { HostedOffer } from '../worker/hosted-offer.ts';
import type { LiveSource } from './live-source.ts';

/** Creates a source whose synchronised offer answers as given, with the ids that were asked of the API. */
function sourceOver(synchronised: (() => Promise<unknown>) | null) {
  const asked: string[] = [];
  const details = {
    service: (id: string) => {
      asked.push(id);
      return Promise.resolve({ id, from: 'api' });
    },
  } as unknown as Details;
  const offer = synchronised === null ? null : ({ source: { service: synchronised } } as unknown as HostedOffer);
  const source = createApiSource({
    live: {} as LiveSource,
    referentiel: () => Promise.reject(new NetworkError('down')),
    synchronised: () => offer,
    inMemory: () => offer,
    details,
  });
  return { source, asked };
}

describe('a look at a record for the relay itself', () => {
  it('is answered by what is synchronised, and the API is told of nothing', async () => {
    const { source, asked } = sourceOver(() => Promise.resolve({ from: 'copy' }));
    expect(await source.peek?.('service', 'dora--1')).toEqual({ from: 'copy' });
    expect(asked).toEqual([]);
  });

  it('goes to the API for a record that is not kept here: it is not gone', async () => {
    const { source } = sourceOver(() => Promise.reject(new ApiError(404, 'none')));
    expect(await source.peek?.('service', 'dora--1')).toMatchObject({ from: 'api' });
    expect(await sourceOver(null).source.peek?.('service', 'dora--1')).toMatchObject({ from: 'api' });
  });

  it('fails as the offer does otherwise', async () => {
    const { source, asked } = sourceOver(() => Promise.reject(new NetworkError('lost')));
    await expect(source.peek?.('service', 'dora--1')).rejects.toThrow(NetworkError);
    expect(asked).toEqual([]);
  });
});

describe('a vocabulary', () => {
  it('is the one of this version while the API does not answer', async () => {
    expect(await sourceOver(null).source.referentiel('frais')).toEqual(referentiels.frais);
  });
});
