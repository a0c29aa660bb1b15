import { expect, fixture } from '@open-wc/testing';
import { NetworkError } from '@inclusion-kit/sdk';
import { html, LitElement } from 'lit';
import { waitUntil } from '../../testing/dom.ts';
import { aService, fakeSink } from '../../testing/offers.ts';
import { createConfirmations } from './confirmations.ts';

class TestConfirming extends LitElement {
  sink = fakeSink();
  readonly kept: string[] = [];
  readonly confirmations = createConfirmations(this, {
    sink: () => this.sink,
    onHeld: () => undefined,
    onKept: ({ cible }) => this.kept.push(cible!.id),
    onFailure: () => undefined,
  });
}
customElements.define('test-confirming', TestConfirming);

const permis = aService({ id: 'permis' });

/** An element whose confirmation waits for the network, taken out of the page as a framework does that keeps it aside. */
async function mountWaiting() {
  const element = await fixture<TestConfirming>(html`<test-confirming></test-confirming>`);
  const page = element.parentElement!;
  element.sink.failing = new NetworkError('down');
  element.confirmations.confirm(permis);
  dispatchEvent(new Event('pagehide'));
  await waitUntil(() => element.confirmations.statusOf('permis') === 'waiting', 'it waits');
  element.remove();
  element.sink.failing = null;
  return { element, page };
}

describe('the confirmations of two elements of a page', () => {
  it('are those of both, to show and to undo, and are sent once', async () => {
    const [card, record] = await Promise.all(
      [1, 2].map(() => fixture<TestConfirming>(html`<test-confirming></test-confirming>`)),
    );
    // Of a queue of its own: no other test finds it.
    card!.sink = record!.sink = Object.assign(fakeSink(), { relay: 'https://offre.example' });
    card!.confirmations.confirm(permis);
    expect(record!.confirmations.statusOf('permis')).to.equal('held');
    expect(record!.confirmations.undo('permis')).to.equal(true);
    expect(card!.confirmations.statusOf('permis')).to.equal(null);
    record!.confirmations.confirm(permis);
    card!.confirmations.confirm(permis);
    record!.remove();
    await waitUntil(() => card!.confirmations.statusOf('permis') === 'done', 'the one that stays knows');
    expect([card!.sink.kept.length, ...card!.kept, ...record!.kept]).to.deep.equal([1, 'permis']);
  });

  it('tell of a number that answered by itself, on the record that has it, and say nothing of the offer', async () => {
    const element = await fixture<TestConfirming>(html`<test-confirming></test-confirming>`);
    element.sink = Object.assign(fakeSink(), { relay: 'https://appel.example' });
    const others = [
      aService({ id: 'repris' }),
      aService({ id: 'cours', telephone: '+33465711679' }),
      aService({
        id: 'atelier',
        telephone: null,
        structure: { ...permis.structure, id: 'maison', telephone: '+33465711680' },
      }),
    ];
    element.confirmations.confirm(others[0]!, true);
    element.confirmations.undo('repris', true);
    element.confirmations.confirm(others[0]!);
    for (const other of others.slice(1)) element.confirmations.confirm(other, true);
    expect(['cours', 'atelier'].map((id) => element.confirmations.statusOf(id))).to.deep.equal([null, null]);
    expect(element.confirmations.statusOf('cours', true)).to.equal('held');
    dispatchEvent(new Event('pagehide'));
    await waitUntil(() => element.kept.length === 3, 'all have left');
    expect(element.sink.kept.map(({ cible, preuve }) => [cible?.id, cible?.base, preuve?.moyen])).to.deep.equal([
      ['repris', {}, undefined],
      ['cours', { telephone: '+33465711679' }, 'appel'],
      ['maison', { telephone: '+33465711680' }, 'appel'],
    ]);
  });

  it('are sent to the sink that they were confirmed to, which may be replaced while they can be undone', async () => {
    const element = await fixture<TestConfirming>(html`<test-confirming></test-confirming>`);
    const before = Object.assign(fakeSink(), { relay: 'https://avant.example' });
    element.sink = before;
    element.confirmations.confirm(permis);
    element.sink = Object.assign(fakeSink(), { relay: 'https://apres.example' });
    expect(element.confirmations.statusOf('permis'), 'another sink knows nothing of it').to.equal(null);
    dispatchEvent(new Event('pagehide'));
    await waitUntil(() => before.kept.length === 1, 'it is sent');
    expect(element.sink.kept).to.deep.equal([]);
    element.sink = before;
    await waitUntil(() => element.confirmations.statusOf('permis') === 'done', 'it is shown as kept');
  });
});

describe('a confirmation that waits while its element is out of the page', () => {
  beforeEach(() => localStorage.clear());

  it('is shown as kept when it was sent meanwhile', async () => {
    const { element, page } = await mountWaiting();
    dispatchEvent(new Event('online'));
    await waitUntil(() => element.sink.kept.length === 1, 'it is sent');
    await waitUntil(() => localStorage.length === 0, 'it has left the queue');
    page.append(element);
    await waitUntil(() => element.confirmations.statusOf('permis') === 'done', 'it is shown as kept');
    expect(element.kept).to.deep.equal(['permis']);
    expect(new Set(element.sink.keys).size).to.equal(1);
  });

  it('is asked again when another tab took it out meanwhile', async () => {
    const { element, page } = await mountWaiting();
    localStorage.clear();
    dispatchEvent(new StorageEvent('storage', { key: null }));
    page.append(element);
    await waitUntil(() => element.confirmations.statusOf('permis') === null, 'it is asked again');
    expect(element.kept).to.deep.equal([]);
  });

  it('leaves when the element comes back', async () => {
    const { element, page } = await mountWaiting();
    page.append(element);
    await waitUntil(() => element.confirmations.statusOf('permis') === 'done', 'it is shown as kept');
    expect(element.sink.kept).to.have.length(1);
  });

  it('is followed when it began to wait out of the page', async () => {
    const element = await fixture<TestConfirming>(html`<test-confirming></test-confirming>`);
    const page = element.parentElement!;
    element.sink.failing = new NetworkError('down');
    element.confirmations.confirm(permis);
    element.remove();
    await waitUntil(() => element.confirmations.statusOf('permis') === 'waiting', 'it waits');
    element.sink.failing = null;
    page.append(element);
    await waitUntil(() => element.confirmations.statusOf('permis') === 'done', 'it is shown as kept');
    expect(element.kept).to.deep.equal(['permis']);
  });
});
