import { expect } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';
import { aContribution, fakeRelay } from '../../testing/desk.ts';
import { DecisionsController } from './decisions.ts';
import { DeskController } from './desk-controller.ts';
import type { ModerationDesk } from './desk.ts';

const host: ReactiveControllerHost = {
  addController: () => undefined,
  removeController: () => undefined,
  requestUpdate: () => undefined,
  updateComplete: Promise.resolve(true),
};

describe('the decisions of a desk', () => {
  it('count the records that lost a wrong number before it was taken from them', async () => {
    const relay = fakeRelay();
    const id = relay.add({ ...aContribution(), changements: { telephone: null } });
    const desk: ModerationDesk = {
      ...relay.desk,
      // The relay leaves the second of the two as it is.
      act: async (...asked) => {
        const done = await relay.desk.act(...asked);
        const last = done.evenements.at(-1)!;
        return { ...done, evenements: [...done.evenements.slice(0, -1), { ...last, aussi: ['other'] }] };
      },
    };
    const queue = new DeskController(host, () => desk);
    await queue.load();
    const decisions = new DecisionsController(host, () => desk, queue);
    const aussi = ['a', 'b'].map((other) => ({ modele: 'service' as const, id: other }));
    await decisions.decide(relay.dossier(id), [{ acte: 'acceptation', aussi }]);
    expect([decisions.outcome?.did, decisions.outcome?.dropped]).to.deep.equal(['accepted', 1]);
  });
});
