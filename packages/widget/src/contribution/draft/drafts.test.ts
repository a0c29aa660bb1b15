import { expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import type { Receipt } from '@inclusion-kit/sdk/contributions';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { forgetDrafts } from './drafts.ts';
import { findFaults } from '../../testing/axe.ts';
import { change, field, isWhole, mount, send, shows } from '../../testing/contribution.ts';
import { find, findButton, textOf, waitUntil } from '../../testing/dom.ts';
import { aService, defer, fakeSink, fakeSource } from '../../testing/offers.ts';
import { refuseStorage } from '../../testing/storage.ts';
import type { DiContribution } from '../form/di-contribution.ts';

/** Keeps a draft of the same record as another tab would: the draft of this tab with changes. Null removes it. */
function keepElsewhere(id: string, draft: Record<string, string> | null): void {
  const key = Object.keys(localStorage).find((one) => one.includes(id))!;
  const stored = JSON.parse(localStorage.getItem(key)!) as { draft: object };
  const newValue = draft === null ? null : JSON.stringify({ ...stored, draft: { ...stored.draft, ...draft } });
  dispatchEvent(new StorageEvent('storage', { key, newValue }));
}

/** Tells this tab that another one has no draft of that key any more. */
const tellGone = (key: string) => dispatchEvent(new StorageEvent('storage', { key, newValue: null }));

/** Takes a form out of the page as if it stood in another tab: this one remembers nothing of it. */
function becomeAnotherTab(element: Element): void {
  const kept = Object.entries(localStorage) as [string, string][];
  element.remove();
  forgetDrafts();
  for (const [key, text] of kept) localStorage.setItem(key, text);
}

describe('the draft of a contribution', () => {
  beforeEach(forgetDrafts);
  afterEach(forgetDrafts);

  it('finds again what was typed when the form was left, and starts again from the record on demand', async () => {
    const service = aService({ id: 'dora--left' });
    const { element } = await mount(service);
    await change(element, 'adresse', '3 rue Neuve');
    await change(element, 'auteur_courriel', 'moi@structure.fr');
    element.remove();
    const { element: next, sink } = await mount(aService({ id: 'dora--left', adresse: '5 rue Haute' }));
    expect(field(next, 'adresse').value).to.equal('3 rue Neuve');
    expect(field(next, 'auteur_courriel').value).to.equal('moi@structure.fr');
    expect(textOf(next)).to.contain('Votre texte a été gardé sur cet appareil.');
    expect(textOf(next)).not.to.contain('Brouillon retrouvé');
    expect(textOf(next)).to.contain('DORA a changé ce champ depuis votre brouillon.');
    expect(textOf(next)).to.contain('Avant : 5 rue Haute');
    expect(await findFaults(next)).to.deep.equal([]);
    findButton(next, 'Reprendre').click();
    await waitUntil(() => next.shadowRoot?.activeElement?.id === 'adresse', 'the first changed field has the focus');
    send(next);
    await shows(next, 'Merci');
    expect(sink.kept[0]?.cible?.base, 'what the person was shown').to.deep.equal({ adresse: '5 rue Haute' });
    next.remove();
    const { element: last } = await mount(service);
    expect(field(last, 'adresse').value, 'a sent draft does not come back').to.equal('18 rue des Tilleuls');
    await change(last, 'adresse', '7 rue Basse');
    last.remove();
    const { element: again } = await mount(service);
    findButton(again, 'repartir de la fiche').click();
    await again.updateComplete;
    expect(field(again, 'adresse').value).to.equal('18 rue des Tilleuls');
    expect(textOf(again)).not.to.contain('Brouillon retrouvé');
  });

  it('tells the day of a draft that another tab kept', async () => {
    const { element } = await mount(aService({ id: 'dora--other-day' }));
    await change(element, 'adresse', '3 rue Neuve');
    element.remove();
    becomeAnotherTab(element);
    const { element: next } = await mount(aService({ id: 'dora--other-day' }));
    expect(textOf(next)).to.contain('Brouillon retrouvé du');
  });

  it('brings no draft back when its sending ended after the form was left', async () => {
    const receipt = defer<Receipt>();
    const sink = { ...fakeSink(), submit: () => receipt.promise };
    const { element } = await mount(aService({ id: 'dora--sent' }), { sink });
    await change(element, 'adresse', '3 rue Neuve');
    const kept = oneEvent(element, 'di-contribute');
    send(element);
    await shows(element, 'Envoi en cours…');
    element.remove();
    receipt.resolve({ id: '1', numero: 'IK-1', etat: 'recue' });
    await kept;
    const { element: next } = await mount(aService({ id: 'dora--sent' }));
    expect(field(next, 'adresse').value).to.equal('18 rue des Tilleuls');
  });

  it('keeps what is typed when it is moved in the page, without a word', async () => {
    const { element } = await mount(aService({ id: 'dora--moved' }));
    await change(element, 'adresse', '3 rue Neuve');
    element.parentElement!.append(element);
    await element.updateComplete;
    expect(field(element, 'adresse').value).to.equal('3 rue Neuve');
    expect(textOf(element)).not.to.contain('Brouillon retrouvé');
  });

  it('keeps the values that the contributor saw when the record is refreshed meanwhile', async () => {
    const answer = defer<DetailedService>();
    const source = { ...fakeSource(), service: () => answer.promise };
    const { element, sink } = await mount();
    element.source = source;
    await change(element, 'telephone', '04 65 71 00 42');
    answer.resolve(aService({ telephone: '+33353019999', nom: 'Renommée' }));
    await answer.promise;
    await element.updateComplete;
    send(element);
    await shows(element, 'Merci, votre correction est enregistrée.');
    expect(sink.kept[0]?.cible?.base).to.deep.equal({ telephone: '+33353010012' });
  });

  it('asks before the page is left only when the device keeps no draft', async () => {
    const leave = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
    const endRefusal = refuseStorage('setItem');
    try {
      const { element } = await mount(aService({ id: 'dora--full' }));
      expect(leave()).to.be.false;
      await change(element, 'adresse', '3 rue Neuve');
      expect(leave()).to.be.true;
      findButton(element, 'Rétablir').click();
      await element.updateComplete;
      expect(leave()).to.be.false;
      await change(element, 'adresse', '3 rue Neuve');
    } finally {
      endRefusal();
    }
    const { element } = await mount(aService({ id: 'dora--kept' }));
    await change(element, 'adresse', '3 rue Neuve');
    await shows(element, 'Brouillon enregistré sur cet appareil à');
    expect(leave()).to.be.false;
    const endAgain = refuseStorage('setItem');
    try {
      await change(element, 'adresse', '3 rue Neuve, au fond');
      await waitUntil(() => leave(), 'the device took the first draft, and not this one');
      await element.updateComplete;
      expect(textOf(find(element, '.save-line'))).to.equal('Seuls les champs changés seront envoyés');
    } finally {
      endAgain();
    }
  });

  it('follows a field that is typed in another tab, until it is typed here or the other draft is gone', async () => {
    const service = aService({ id: 'dora--two' });
    const { element } = await mount(service);
    await change(element, 'adresse', '3 rue Neuve');
    await shows(element, 'Brouillon enregistré');
    keepElsewhere('dora--two', { nom: 'Ate' });
    await waitUntil(() => field(element, 'nom').value === 'Ate');
    keepElsewhere('dora--two', { nom: 'Atelier', courriel: 'deux@exemple.fr' });
    await waitUntil(() => field(element, 'nom').value === 'Atelier', 'goes on with what is typed there');
    await change(element, 'courriel', 'trois@exemple.fr');
    keepElsewhere('dora--two', { nom: 'Atelier numérique', adresse: '4 rue Neuve' });
    await waitUntil(() => field(element, 'nom').value === 'Atelier numérique');
    expect(field(element, 'adresse').value, 'typed here first').to.equal('3 rue Neuve');
    expect(field(element, 'courriel').value, 'typed over here').to.equal('trois@exemple.fr');
    const stored = () => Object.entries(localStorage).find(([key]) => key.includes('dora--two'))![1] as string;
    await waitUntil(() => stored().includes('trois@exemple.fr') && stored().includes('Atelier numérique'));
    keepElsewhere('dora--two', null);
    await waitUntil(() => field(element, 'nom').value === service.nom, 'goes back to the record');
    expect(field(element, 'adresse').value).to.equal('3 rue Neuve');
    expect(textOf(element)).not.to.contain('Un autre onglet');
    await waitUntil(() => !stored().includes('Atelier numérique'), 'keeps what was typed here alone');
  });

  it('takes nothing from another tab for an offer that is told from nothing', async () => {
    const element = await fixture<DiContribution>(
      html`<di-contribution genre="nouveau-service" .sink=${fakeSink()}></di-contribution>`,
    );
    await isWhole(element);
    await change(element, 'nom', 'Atelier numérique');
    await shows(element, 'Brouillon enregistré');
    keepElsewhere('nouveau:service', { nom: 'Autre', telephone: '04 65 71 00 42' });
    await nextFrame();
    await element.updateComplete;
    expect(field(element, 'telephone').value).to.equal('');
    expect(textOf(element)).not.to.contain('Un autre onglet');
  });

  it('keeps the draft on the device without the contributor’s mail, under the key that was tried', async () => {
    const { element, sink } = await mount(aService({ id: 'dora--stored' }));
    sink.failing = new Error('from the host page');
    await change(element, 'adresse', '3 rue Neuve');
    await change(element, 'auteur_courriel', 'moi@structure.fr');
    send(element);
    await shows(element, 'Rien n’est perdu');
    const stored = Object.entries(localStorage).find(([key]) => key.includes('dora--stored'))![1] as string;
    expect(stored).to.contain('3 rue Neuve');
    expect((JSON.parse(stored) as { accompaniment: { courriel: string } }).accompaniment.courriel).to.equal('');
    expect((JSON.parse(stored) as { attempt: { key: string } }).attempt.key).to.equal(sink.keys[0]);
  });

  it('counts as another tab’s what that tab still types, and goes on with it', async () => {
    const service = aService({ id: 'dora--late' });
    const { element: first } = await mount(service);
    await change(first, 'nom', 'Ate');
    await shows(first, 'Brouillon enregistré');
    becomeAnotherTab(first);
    const { element } = await mount(service);
    expect(field(element, 'nom').value).to.equal('Ate');
    keepElsewhere('dora--late', { nom: 'Atelier', adresse: '3 rue Neuve' });
    await waitUntil(() => field(element, 'nom').value === 'Atelier', 'goes on with what is typed there');
    await change(element, 'courriel', 'deux@exemple.fr');
    keepElsewhere('dora--late', null);
    await waitUntil(() => field(element, 'nom').value === service.nom, 'the other draft has gone');
    expect(field(element, 'courriel').value).to.equal('deux@exemple.fr');
    expect(textOf(element)).not.to.contain('Brouillon retrouvé');
  });

  it('finds what was written last, although the clock was set back meanwhile', async () => {
    const service = aService({ id: 'dora--clock' });
    const { element } = await mount(service);
    await change(element, 'adresse', '3 rue Neuve');
    element.remove();
    const [key, text] = Object.entries(localStorage).find(([one]) => one.includes('dora--clock')) as [string, string];
    const mine = JSON.parse(text) as { date: number; draft: object };
    const theirs = { ...mine, date: mine.date - 3_600_000, draft: { ...mine.draft, adresse: '4 rue Neuve' } };
    localStorage.setItem(key, JSON.stringify(theirs));
    const { element: next } = await mount(service);
    expect(field(next, 'adresse').value).to.equal('4 rue Neuve');
    next.remove();
    localStorage.removeItem(key);
    const { element: last } = await mount(service);
    expect(field(last, 'adresse').value, 'sent from another tab').to.equal(service.adresse);
  });

  it('leaves the draft of another tab alone when nothing was typed here', async () => {
    const element = await fixture<DiContribution>(
      html`<di-contribution genre="nouveau-service" .sink=${fakeSink()}></di-contribution>`,
    );
    await isWhole(element);
    localStorage.setItem('inclusion-kit:brouillon:1:nouveau:service', 'of another tab');
    element.remove();
    expect(localStorage.getItem('inclusion-kit:brouillon:1:nouveau:service')).to.equal('of another tab');
  });

  it('sends under the key of another tab that sends the very same at that moment', async () => {
    const { element, sink } = await mount(aService({ id: 'dora--twice' }));
    sink.failing = new Error('from the host page');
    await change(element, 'adresse', '3 rue Neuve');
    send(element);
    await shows(element, 'Rien n’est perdu');
    const [key, text] = Object.entries(localStorage).find(([one]) => one.includes('dora--twice')) as [string, string];
    becomeAnotherTab(element);
    localStorage.removeItem(key);
    const { element: other, sink: theirs } = await mount(aService({ id: 'dora--twice' }));
    await change(other, 'adresse', '3 rue Neuve');
    // The word that the other tab has written is still on its way.
    localStorage.setItem(key, text);
    send(other);
    await shows(other, 'Merci');
    expect(theirs.keys).to.deep.equal(sink.keys);
  });

  it('keeps an offer told from nothing when another tab has sent its own, and empties the one that it found there', async () => {
    const key = 'inclusion-kit:brouillon:1:nouveau:service';
    const open = async (): Promise<DiContribution> => {
      const element = await fixture<DiContribution>(
        html`<di-contribution genre="nouveau-service" .sink=${fakeSink()}></di-contribution>`,
      );
      await isWhole(element);
      return element;
    };
    const first = await open();
    await change(first, 'nom', 'Atelier numérique');
    await waitUntil(() => localStorage.getItem(key) !== null);
    localStorage.removeItem(key);
    tellGone(key);
    await waitUntil(() => localStorage.getItem(key)?.includes('Atelier numérique') === true, 'is kept again');
    becomeAnotherTab(first);
    const second = await open();
    expect(field(second, 'nom').value).to.equal('Atelier numérique');
    localStorage.removeItem(key);
    tellGone(key);
    await waitUntil(() => field(second, 'nom').value === '', 'is not there to be sent again');
  });

  it('lets the contributor choose what to do, whatever a draft that comes back was', async () => {
    const { element } = await mount(aService({ id: 'dora--chosen' }));
    const choose = async (nature: string): Promise<void> => {
      find(element, `input[value="${nature}"]`).click();
      await element.updateComplete;
    };
    await change(element, 'adresse', '3 rue Neuve');
    await choose('nouveau-service');
    await choose('fermeture-definitive');
    expect(textOf(find(element, '#title'))).to.equal('Signaler une fermeture');
    await choose('correction');
    expect(field(element, 'adresse').value).to.equal('3 rue Neuve');
  });
});
