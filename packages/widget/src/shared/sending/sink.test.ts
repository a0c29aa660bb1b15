import { expect } from '@open-wc/testing';
import type { Contribution, ContributionSink } from '@inclusion-kit/sdk/contributions';
import { handOver } from './sink.ts';

const receipt = { id: 'c-1', numero: 'IK-1', etat: 'recue' };
const contribution = { id: 'c-1' } as unknown as Contribution;
const sinkOf = (resolved: unknown): ContributionSink => ({ submit: () => Promise.resolve(resolved as typeof receipt) });

describe('handing a contribution over', () => {
  it('gives the receipt of the sink, which is told the key', async () => {
    const keys: (string | undefined)[] = [];
    const sink: ContributionSink = {
      submit: (_, options) => (keys.push(options?.idempotencyKey), Promise.resolve(receipt)),
    };
    expect(await handOver(sink, contribution, 'k-1')).to.equal(receipt);
    expect(keys).to.deep.equal(['k-1']);
  });

  for (const resolved of [undefined, null, true, 'ok', {}, { numero: 3 }]) {
    it(`takes ${JSON.stringify(resolved)} for no receipt, and says what one is`, async () => {
      const outcome = await handOver(sinkOf(resolved), contribution, 'k-1').catch((error: unknown) => String(error));
      expect(outcome).to.match(/TypeError: The sink gave no receipt\. Resolve with \{ id, numero, etat \}/);
    });
  }
});
