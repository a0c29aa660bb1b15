import { expect } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';
import { fakeRelay } from '../../testing/desk.ts';
import { DeskController } from './desk-controller.ts';

const host: ReactiveControllerHost = {
  addController: () => undefined,
  removeController: () => undefined,
  requestUpdate: () => undefined,
  updateComplete: Promise.resolve(true),
};

describe('the queue of a desk', () => {
  it('keeps what was decided while it was read: the answer tells it as it was', async () => {
    const relay = fakeRelay();
    const [asked, accepted, other] = [relay.add(), relay.add(), relay.add()];
    let answer: () => void = () => undefined;
    const until = new Promise<void>((resolve) => (answer = resolve));
    const desk = {
      ...relay.desk,
      queue: async (...question: Parameters<typeof relay.desk.queue>) => {
        const page = await relay.desk.queue(...question);
        await until;
        return page;
      },
    };
    const queue = new DeskController(host, () => desk);
    const read = queue.load();
    // The relay has answered, and the answer is on its way.
    await new Promise((resolve) => setTimeout(resolve));
    relay.actElsewhere(asked, 'question', 'Est-ce l’accueil ?');
    relay.actElsewhere(accepted, 'acceptation');
    queue.put(relay.dossier(asked));
    queue.put(relay.dossier(accepted));
    answer();
    await read;
    expect(queue.items.map(({ id, etat }) => [id, etat])).to.have.deep.members([
      [asked, 'en-attente-auteur'],
      [other, 'recue'],
    ]);
    expect(queue.total).to.equal(2);
    await queue.load();
    expect(queue.items.map(({ id }) => id)).to.have.members([asked, other]);
  });

  it('says of what stays listed, where another part cannot be read, that it is what was asked for', async () => {
    const relay = fakeRelay();
    relay.add();
    const queue = new DeskController(host, () => relay.desk);
    await queue.load();
    relay.failing = { method: 'GET', status: 503 };
    await queue.filterBy({ genre: 'manque' });
    expect([queue.status, queue.items.length, queue.filter.genre]).to.deep.equal(['failed', 1, '']);
    await queue.show('source');
    expect([queue.view, queue.items.length]).to.deep.equal(['todo', 1]);
    relay.failing = null;
    await queue.filterBy({ genre: 'manque' });
    expect([queue.status, queue.items.length, queue.filter.genre]).to.deep.equal(['idle', 0, 'manque']);
  });

  it('is another part as soon as its list is read, whatever time its counts take', async () => {
    const relay = fakeRelay();
    relay.add();
    const desk = {
      ...relay.desk,
      // Counts ask for one contribution.
      queue: (...question: Parameters<typeof relay.desk.queue>) =>
        question[0].size === 1 ? new Promise<never>(() => undefined) : relay.desk.queue(...question),
    };
    const queue = new DeskController(host, () => desk);
    await queue.filterBy({ genre: 'manque' });
    expect([queue.status, queue.items.length]).to.deep.equal(['idle', 0]);
  });
});
