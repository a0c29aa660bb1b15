import { expect, fixture } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import type { DiEvent } from '../elements/events.ts';
import { aService } from '../../testing/offers.ts';
import { refuseStorage } from '../../testing/storage.ts';
import { selectionIn, SelectionStore } from './selection-store.ts';
import { createSelection } from './selection-controller.ts';

class TestKeeper extends LitElement {
  readonly kept = createSelection(this, () => 'none');
  protected override render() {
    return html`${this.kept.offers.length}`;
  }
}
customElements.define('test-keeper', TestKeeper);

const permis = aService({ id: 'permis' });
const mail = aService({ id: 'courrier' });

describe('where a selection is kept', () => {
  for (const storage of ['session', 'local'] as const) {
    it(`is found again by the next page (${storage})`, () => {
      const store = new SelectionStore(storage);
      store.set([{ service: permis, note: 'mardi' }]);
      expect(new SelectionStore(storage).offers).to.deep.equal([{ service: permis, note: 'mardi' }]);
      store.set([]);
      expect(globalThis[`${storage}Storage`].length).to.equal(0);
    });
  }

  it('stays nowhere when the page wants so', () => {
    new SelectionStore('none').set([{ service: permis, note: '' }]);
    expect(new SelectionStore('none').offers).to.deep.equal([]);
    expect(sessionStorage.length + localStorage.length).to.equal(0);
  });

  it('lives as long as the page where the browser stores nothing', () => {
    const endRefusal = refuseStorage('setItem');
    try {
      const store = new SelectionStore('session');
      store.set([{ service: permis, note: '' }]);
      expect(store.offers).to.have.length(1);
    } finally {
      endRefusal();
    }
  });

  it('follows another tab when it is kept for the browser', () => {
    const here = new SelectionStore('local');
    let calls = 0;
    here.listen(() => (calls += 1));
    new SelectionStore('local').set([{ service: permis, note: '' }]);
    globalThis.dispatchEvent(new StorageEvent('storage', { key: 'inclusion-kit:selection:1' }));
    expect(here.offers).to.have.length(1);
    expect(calls).to.equal(1);
    here.set([]);
  });
});

describe('a selection that rested', () => {
  const rested = (): SelectionStore => {
    new SelectionStore('session').set([{ service: permis, note: '' }]);
    sessionStorage.setItem('inclusion-kit:selection:since', '0');
    return new SelectionStore('session');
  };
  afterEach(() => new SelectionStore('session').set([]));

  it('may be for somebody else, until one says that it is for the same person', () => {
    const store = rested();
    expect(store.isResting).to.equal(true);
    store.set([...store.offers, { service: mail, note: '' }]);
    expect(store.isResting, 'a further offer is no answer').to.equal(true);
    let calls = 0;
    store.listen(() => (calls += 1));
    store.keepOn();
    expect([store.isResting, store.offers.length, calls]).to.deep.equal([false, 2, 1]);
    expect(new SelectionStore('session').isResting, 'the next page knows').to.equal(false);
  });

  it('is gone for a new person, and can be taken back', () => {
    const store = rested();
    store.set([], true);
    store.set([{ service: mail, note: '' }]);
    expect(store.isResting).to.equal(false);
    const other = rested();
    other.set([], true);
    other.restore();
    expect(other.offers).to.have.length(1);
  });
});

describe('the offers kept aside', () => {
  it('are one selection for the elements of a page, and each change is told once, without notes', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const [one, other] = [new TestKeeper(), new TestKeeper()];
    page.append(one, other);
    await Promise.all([one.updateComplete, other.updateComplete]);
    const told: DiEvent<'di-select'>['detail'][] = [];
    page.addEventListener('di-select', (event) => told.push(event.detail));
    one.kept.select(permis, true);
    other.kept.select(mail, true);
    one.kept.select(permis, true);
    other.kept.annotate(permis, 'un secret');
    expect(one.kept.move(permis, 1)).to.equal(2);
    await Promise.all([one.updateComplete, other.updateComplete]);
    expect([one, other].map((element) => element.shadowRoot?.textContent)).to.deep.equal(['2', '2']);
    one.kept.clear();
    expect(other.kept.canRestore).to.be.true;
    other.kept.restore();
    expect(
      told.map(({ change, service, selection }) => [change, service?.id, selection.map(({ id }) => id)]),
    ).to.deep.equal([
      ['add', 'permis', ['permis']],
      ['add', 'courrier', ['permis', 'courrier']],
      ['move', 'permis', ['courrier', 'permis']],
      ['clear', undefined, []],
      ['restore', undefined, ['courrier', 'permis']],
    ]);
    expect(JSON.stringify(told)).not.to.include('secret');
    expect(one.kept.offers[1]?.note, 'a note comes back too').to.equal('un secret');
    one.kept.clear();
  });

  it('are read again at once: one writing, and the way back from a removal stays, with its records new too', async () => {
    const keeper = await fixture<TestKeeper>(html`<test-keeper></test-keeper>`);
    const store = selectionIn('none');
    store.set([permis, mail].map((service) => ({ service, note: '' })));
    keeper.kept.select(mail, false);
    let writings = 0;
    const end = store.listen(() => (writings += 1));
    const read = [permis, mail].map((one) => [one.id, { ...one, nom: `${one.nom}, lu` }] as const);
    keeper.kept.renew(new Map(read));
    keeper.kept.renew(new Map(read));
    keeper.kept.annotate(permis, 'mardi');
    expect(writings, 'nothing changed at the second reading').to.equal(2);
    expect(keeper.kept.canRestore).to.be.true;
    keeper.kept.restore();
    expect(keeper.kept.offers.map(({ service: { nom }, note }) => [nom, note])).to.deep.equal([
      [`${permis.nom}, lu`, 'mardi'],
      [`${mail.nom}, lu`, ''],
    ]);
    end();
    keeper.kept.clear();
  });

  it('are followed by an element that left the page and came back, and by none that is out of it', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const keeper = new TestKeeper();
    page.append(keeper);
    await keeper.updateComplete;
    keeper.requestUpdate();
    keeper.remove();
    await keeper.updateComplete;
    const { isUpdatePending } = (selectionIn('none').set([{ service: permis, note: '' }]), keeper);
    expect(isUpdatePending, 'out of the page').to.be.false;
    page.append(keeper);
    await keeper.updateComplete;
    expect(keeper.shadowRoot?.textContent).to.equal('1');
    selectionIn('none').set([]);
    await keeper.updateComplete;
    expect(keeper.shadowRoot?.textContent).to.equal('0');
  });
});
