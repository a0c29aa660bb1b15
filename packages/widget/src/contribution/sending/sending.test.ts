import { expect, oneEvent } from '@open-wc/testing';
import type { Receipt } from '@inclusion-kit/sdk/contributions';
import type { Commune } from '@inclusion-kit/sdk/geography';
import { ApiError, NetworkError, TimeoutError } from '@inclusion-kit/sdk';
import { forgetDrafts } from '../draft/drafts.ts';
import type { DiEvent } from '../../shared/elements/events.ts';
import { readQueue } from '../../shared/sending/unread.ts';
import { findFaults } from '../../testing/axe.ts';
import { change, field, message, mount, ownSink, pressOnTop, send, shows } from '../../testing/contribution.ts';
import { find, findAll, findButton, textOf, type, waitUntil, withoutLongTimers } from '../../testing/dom.ts';
import { aService, defer, fakeGeography } from '../../testing/offers.ts';

describe('the sending of a contribution', () => {
  let withTimers: () => void;
  // The queue tries again by itself after fifteen seconds: here it tries when a test has it try.
  before(() => (withTimers = withoutLongTimers(15_000)));
  after(() => withTimers());
  beforeEach(forgetDrafts);
  afterEach(forgetDrafts);

  it('lists every error on sending, takes the focus and leads to each field', async () => {
    const { element, sink } = await mount();
    await change(element, 'nom', 'a'.repeat(163));
    await change(element, 'telephone', '12');
    send(element);
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'problem', 'the summary has the focus');
    const summary = find(element, '#problem');
    expect(summary.getAttribute('role')).to.equal('alert');
    expect(textOf(summary)).to.contain('2 réponses à revoir avant l’envoi');
    expect(textOf(summary)).to.contain('163 caractères : il y en a 13 de trop.');
    expect(await findFaults(element)).to.deep.equal([]);
    findButton(element, 'Téléphone :').click();
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'telephone');
    expect(sink.keys).to.deep.equal([]);
  });

  it('takes a press on the button although the field just left is wrong, and its message moves the button', async () => {
    const { element } = await mount();
    await change(element, 'adresse', '3 rue Neuve');
    await change(element, 'auteur_courriel', 'x');
    const button = find(element, '[part="send"]');
    button.scrollIntoView({ block: 'center' });
    await pressOnTop(element, button);
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'problem', 'the summary has the focus');
    expect(message(element, 'auteur_courriel')).to.contain('Il manque');
  });

  it('says that nothing has changed rather than sending nothing', async () => {
    const { element, sink } = await mount();
    send(element);
    await shows(element, 'Corrigez au moins un champ avant d’envoyer.');
    expect(sink.keys).to.deep.equal([]);
    expect(await findFaults(element)).to.deep.equal([]);
  });

  it('stays open when a sink of the page gives no receipt, and tells the page what one is', async () => {
    const silent = { submit: () => Promise.resolve(undefined as unknown as Receipt) };
    const { element } = await mount(aService(), { sink: Object.assign(ownSink(), silent) });
    await change(element, 'adresse', '3 rue Neuve');
    const failed = oneEvent(element, 'di-error');
    send(element);
    expect(String(((await failed) as DiEvent<'di-error'>).detail.error)).to.contain('The sink gave no receipt');
    await shows(element, 'Rien n’est perdu');
    expect(field(element, 'adresse').value).to.equal('3 rue Neuve');
  });

  it('keeps everything when a sink of the page fails, and tries again with the same key', async () => {
    const { element, sink } = await mount();
    sink.failing = new Error('from the host page');
    await change(element, 'adresse', '3 rue Neuve');
    const failed = oneEvent(element, 'di-error');
    send(element);
    expect(((await failed) as DiEvent<'di-error'>).detail.during).to.equal('contribution');
    await shows(element, 'Rien n’est perdu');
    expect(field(element, 'adresse').value).to.equal('3 rue Neuve');
    expect(await findFaults(element)).to.deep.equal([]);
    findButton(element, 'Réessayer l’envoi').click();
    await waitUntil(() => sink.keys.length === 2);
    await change(element, 'adresse', '4 rue Neuve');
    sink.failing = null;
    await waitUntil(() => textOf(find(element, '[part="send"]')) === 'Envoyer la correction');
    send(element);
    await shows(element, 'Merci, votre correction est enregistrée.');
    expect(sink.keys[0]).to.match(/^[\da-f-]{36}$/);
    expect(sink.keys[1]).to.equal(sink.keys[0]);
    // Another content is another contribution.
    expect(sink.keys[2]).not.to.equal(sink.keys[0]);
  });

  it('takes back what was just sent, with the form as it was, and says where it is too late', async () => {
    const { element, sink } = await mount(aService());
    const amended: [string, object][] = [];
    let isDecided = true;
    sink.amend = ({ id }: Receipt, change: object) => {
      amended.push([id, change]);
      return isDecided ? Promise.reject(new ApiError(409, 'Decided.')) : Promise.resolve();
    };
    await change(element, 'adresse', '3 rue Neuve');
    send(element);
    await shows(element, 'Merci, votre correction est enregistrée.');
    findButton(element, 'Annuler l’envoi').click();
    await shows(element, 'il est déjà relu');
    expect(await findFaults(element)).to.deep.equal([]);
    isDecided = false;
    findButton(element, 'Annuler l’envoi').click();
    await waitUntil(() => findAll(element, '.receipt').length === 0, 'the form is back');
    expect(field(element, 'adresse').value).to.equal('3 rue Neuve');
    expect(amended).to.deep.equal([
      ['contribution-1', { retrait: true }],
      ['contribution-1', { retrait: true }],
    ]);
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'title', 'its title has the focus');
    send(element);
    await shows(element, 'IK-2');
    expect(sink.keys[1], 'as another contribution').not.to.equal(sink.keys[0]);
    expect(textOf(find(element, '.receipt')), 'nothing is said of the one before').not.to.contain('il est déjà relu');
  });

  it('leaves to a queue what the network refuses, and sends it once the network is back, with the same key', async () => {
    const { element, sink } = await mount(aService({ id: 'dora--offline' }));
    sink.failing = new NetworkError('down');
    await change(element, 'telephone', '04 65 71 00 42');
    send(element);
    await shows(element, '1 envoi en attente');
    expect(textOf(element)).to.contain('L’envoi n’est pas encore passé. Vous pouvez continuer : il sera réessayé');
    expect(textOf(element)).to.contain('prête depuis');
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'queue', 'the queue has the focus');
    expect(await findFaults(element)).to.deep.equal([]);
    sink.failing = null;
    dispatchEvent(new Event('online'));
    await shows(element, 'Merci, votre correction est enregistrée.');
    expect(readQueue('page').sent, 'its number is on the receipt').to.deep.equal([]);
    expect(sink.keys).to.have.length(2);
    expect(sink.keys[1]).to.equal(sink.keys[0]);
    expect(sink.kept).to.have.length(1);
  });

  it('tries again when the network is back while an attempt that failed still ends', async () => {
    const ending = defer<undefined>();
    const locks = {
      request: async (_: string, act: () => Promise<void>) => {
        await act();
        await ending.promise;
      },
    };
    Object.defineProperty(navigator, 'locks', { configurable: true, value: locks });
    try {
      const { element, sink } = await mount(aService({ id: 'dora--ending' }));
      sink.failing = new NetworkError('down');
      await change(element, 'telephone', '04 65 71 00 42');
      send(element);
      await shows(element, '1 envoi en attente');
      dispatchEvent(new Event('online'));
      await waitUntil(() => sink.keys.length === 2, 'it is tried, in vain');
      sink.failing = null;
      dispatchEvent(new Event('online'));
      ending.resolve(undefined);
      // The next pause is far longer.
      await waitUntil(() => sink.kept.length === 1, 'it is sent at once', { timeout: 10_000 });
      await shows(element, 'Merci, votre correction est enregistrée.');
    } finally {
      Reflect.deleteProperty(navigator, 'locks');
    }
  });

  it('queues what is sent before the code that sends could be loaded', async () => {
    const gone = new NetworkError('A part of the kit was not loaded.');
    const { element, sink } = await mount(aService({ id: 'dora--early' }), {
      sink: Object.assign(ownSink(), { prepare: () => Promise.reject(gone) }),
    });
    sink.failing = gone;
    await change(element, 'telephone', '04 65 71 00 42');
    send(element);
    await shows(element, '1 envoi en attente');
    sink.failing = null;
    dispatchEvent(new Event('online'));
    await shows(element, 'Merci, votre correction est enregistrée.');
    expect(sink.kept).to.have.length(1);
  });

  it('takes back from the queue what was left there, with all that was typed', async () => {
    const { element, sink } = await mount(aService({ id: 'dora--back' }));
    sink.failing = new NetworkError('down');
    await change(element, 'telephone', '04 65 71 00 42');
    send(element);
    await shows(element, '1 envoi en attente');
    findButton(element, 'Reprendre dans le formulaire').click();
    await shows(element, 'Corriger cette fiche');
    expect(field(element, 'telephone').value).to.equal('04 65 71 00 42');
    expect(textOf(element)).not.to.contain('envoi en attente');
    sink.failing = null;
    send(element);
    await shows(element, 'Merci');
    expect(sink.keys[1]).to.equal(sink.keys[0]);
  });

  it('shows the refusals of the server at their fields', async () => {
    const { element, sink } = await mount();
    sink.failing = new ApiError(422, 'refused', {
      details: [{ loc: ['body', 'changements', 'adresse'], msg: 'Adresse : introuvable.', type: 'x' }],
    });
    await change(element, 'adresse', '3 rue Neuve');
    send(element);
    await waitUntil(() => message(element, 'adresse').includes('Adresse : introuvable.'));
    expect(textOf(find(element, '#problem'))).to.contain('1 réponse à revoir');
    await change(element, 'adresse', '4 rue Neuve');
    expect(message(element, 'adresse')).not.to.contain('introuvable');
  });

  it('says that it is being sent, and sends once', async () => {
    const receipt = defer<Receipt>();
    let calls = 0;
    const sink = Object.assign(ownSink(), { submit: () => ((calls += 1), receipt.promise) });
    const { element } = await mount(aService(), { sink });
    await change(element, 'adresse', '3 rue Neuve');
    send(element);
    await shows(element, 'Envoi en cours…');
    expect(find(element, '[part="send"]').getAttribute('aria-disabled')).to.equal('true');
    const said = () => textOf(find(element, '[role="status"]'));
    await waitUntil(() => said() === 'Envoi en cours…', 'it is said');
    send(element);
    expect(calls).to.equal(1);
    receipt.resolve({
      id: 'x',
      numero: 'IK-7K4M-29QX',
      suivi: 'https://offre.example/contributions/x?cle=secret',
      etat: 'recue',
    });
    await shows(element, 'IK-7K4M-29QX');
    await waitUntil(() => said() === '', 'nothing is said to be under way');
    expect(find<HTMLAnchorElement>(element, '.receipt a').href).to.equal(
      'https://offre.example/contributions/x?cle=secret',
    );
    expect(findAll(element, '.steps li').map(textOf)).to.deep.equal([
      'Reçue (fait)',
      'Relue par une personne (en cours)',
      'Transmise à DORA',
      'Reprise par la source',
    ]);
    expect(await findFaults(element)).to.deep.equal([]);
  });

  it('sends who contributes and how they know, only when they say so', async () => {
    const { element, sink } = await mount();
    await change(element, 'adresse', '3 rue Neuve');
    await change(element, 'organisation', 'CCAS');
    await change(element, 'auteur_courriel', 'moi');
    const proof = find<HTMLSelectElement>(element, '#moyen');
    proof.value = 'appel';
    proof.dispatchEvent(new Event('change'));
    send(element);
    await shows(element, '1 réponse à revoir');
    await change(element, 'auteur_courriel', 'moi@ccas.fr');
    send(element);
    await shows(element, 'Merci, votre correction est enregistrée.');
    expect(sink.kept[0]).to.deep.include({
      auteur: { organisation: 'CCAS', courriel: 'moi@ccas.fr' },
      preuve: { moyen: 'appel' },
      licence: 'etalab-2.0',
      licence_texte_version: '2026-11',
    });
  });

  for (const error of [new ApiError(503, 'busy'), new ApiError(429, 'too many'), new TimeoutError('late')]) {
    it(`says of what waits only that it will be tried again (${error.code})`, async () => {
      const { element, sink } = await mount(aService({ id: `dora--${error.code}` }));
      sink.failing = error;
      await change(element, 'telephone', '04 65 71 00 42');
      send(element);
      await shows(element, 'L’envoi n’est pas encore passé.');
      await waitUntil(() => textOf(find(element, '[role="status"]')).startsWith('L’envoi n’est pas encore passé.'));
      expect(textOf(element)).not.to.contain('réseau');
      findButton(element, 'Retirer').click();
    });
  }

  it('says that there is no network where the device has none, until it is back', async () => {
    const { element, sink } = await mount(aService({ id: 'dora--none' }));
    sink.failing = new NetworkError('down');
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    try {
      await change(element, 'telephone', '04 65 71 00 42');
      send(element);
      await shows(element, 'Pas de réseau. Vous pouvez continuer : l’envoi partira au retour de la connexion.');
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
    dispatchEvent(new Event('online'));
    await shows(element, 'L’envoi n’est pas encore passé.');
    findButton(element, 'Retirer').click();
  });

  it('takes back an offer told from nothing into the form of a record, and leaves to each record its own', async () => {
    const { element, sink } = await mount(aService({ id: 'dora--other', nom: 'Une autre fiche' }));
    sink.failing = new NetworkError('down');
    await change(element, 'telephone', '04 65 71 00 42');
    send(element);
    await shows(element, '1 envoi en attente');
    element.remove();
    const { element: next } = await mount(aService({ id: 'dora--this' }), { sink });
    await shows(next, '1 envoi en attente');
    expect(textOf(find(next, '.queue')))
      .to.contain('Une autre fiche')
      .and.not.to.contain('Reprendre');
    find(next, 'input[value="nouvelle-structure"], input[value="nouveau-service"]').click();
    await shows(next, 'Quelle structure la propose ?');
    await change(next, 'nom', 'Atelier vélo');
    await change(next, 'description', 'Apprendre à réparer son vélo, en petit groupe, le mercredi.');
    send(next);
    await shows(next, 'Envoyer quand même');
    findButton(next, 'Envoyer quand même').click();
    await shows(next, '2 envois en attente');
    next.remove();
    const { element: last } = await mount(aService({ id: 'dora--this' }), { sink });
    await shows(last, '2 envois en attente');
    findButton(last, 'Reprendre dans le formulaire').click();
    await shows(last, 'Quelle structure la propose ?');
    expect(field(last, 'nom').value).to.equal('Atelier vélo');
    expect(textOf(find(last, '.chosen'))).to.contain('Auto-école solidaire des Tilleuls');
    await shows(last, '1 envoi en attente');
    findButton(last, 'Retirer').click();
  });

  it('shows the receipt of what left the queue while the form was out of the page', async () => {
    const sink = ownSink();
    const { element } = await mount(aService({ id: 'dora--aside' }), { sink });
    const page = element.parentElement!;
    sink.failing = new NetworkError('down');
    await change(element, 'telephone', '04 65 71 00 42');
    send(element);
    await shows(element, '1 envoi en attente');
    element.remove();
    sink.failing = null;
    dispatchEvent(new Event('online'));
    await waitUntil(() => sink.kept.length === 1 && !Object.keys(localStorage).some((key) => key.includes(sink.relay)));
    page.append(element);
    await shows(element, 'Merci, votre correction est enregistrée.');
  });

  it('shows the form again when another tab took out what it left to the queue', async () => {
    const { element, sink } = await mount(aService({ id: 'dora--taken' }));
    sink.failing = new NetworkError('down');
    await change(element, 'telephone', '04 65 71 00 42');
    send(element);
    await shows(element, '1 envoi en attente');
    for (const key of Object.keys(localStorage)) if (key.includes('envoi')) localStorage.removeItem(key);
    dispatchEvent(new StorageEvent('storage', { key: null }));
    await shows(element, 'Corriger cette fiche');
    expect(field(element, 'telephone').value).to.equal('04 65 71 00 42');
    sink.failing = null;
    send(element);
    await shows(element, 'Merci');
    expect(new Set(sink.keys).size).to.equal(1);
  });

  it('sends once, however often it is pressed while the commune is looked for', async () => {
    const communes = defer<Commune[]>();
    const { element, sink } = await mount();
    element.geography = { ...fakeGeography(), communes: () => communes.promise };
    let kept = 0;
    element.addEventListener('di-contribute', () => (kept += 1));
    await change(element, 'commune', 'Ailleurs');
    send(element);
    await shows(element, 'Envoi en cours…');
    send(element);
    communes.resolve([]);
    await shows(element, 'Merci, votre correction est enregistrée.');
    expect(sink.keys).to.have.length(1);
    expect(kept).to.equal(1);
  });

  it('takes no more answers while it sends: they would be in no contribution', async () => {
    const receipt = defer<Receipt>();
    const sink = { ...ownSink(), submit: () => receipt.promise };
    const { element } = await mount(aService(), { sink });
    await change(element, 'adresse', '3 rue Neuve');
    send(element);
    await shows(element, 'Envoi en cours…');
    expect(field(element, 'adresse').matches(':disabled')).to.be.true;
    expect(find(element, 'input[value="nouveau-service"]').matches(':disabled')).to.be.true;
    expect(await findFaults(element)).to.deep.equal([]);
    receipt.reject(new Error('from the host page'));
    await shows(element, 'Rien n’est perdu');
    expect(field(element, 'adresse').matches(':disabled')).to.be.false;
    expect(element.shadowRoot?.activeElement?.id).to.equal('problem');
  });

  it('leaves alone what is written of another record, that the page shows before the sending ends', async () => {
    const receipt = defer<Receipt>();
    const sink = { ...ownSink(), submit: () => receipt.promise };
    const { element } = await mount(aService({ id: 'dora--before' }), { sink });
    await change(element, 'adresse', '3 rue Neuve');
    send(element);
    await shows(element, 'Envoi en cours…');
    element.service = aService({ id: 'dora--after' });
    await element.updateComplete;
    type(field(element, 'adresse'), '4 rue Neuve');
    const kept = oneEvent(element, 'di-contribute');
    receipt.resolve({ id: '1', numero: 'IK-1', etat: 'recue' });
    await kept;
    await element.updateComplete;
    expect(field(element, 'adresse').value).to.equal('4 rue Neuve');
    expect(Object.keys(localStorage).some((key) => key.includes('dora--before'))).to.be.false;
    element.remove();
    expect(Object.keys(localStorage).some((key) => key.includes('dora--after'))).to.be.true;
  });

  it('keeps who contributes for the next contribution, not how the last one was known', async () => {
    const { element, sink } = await mount(aService({ id: 'dora--first' }));
    await change(element, 'adresse', '3 rue Neuve');
    const how = find<HTMLSelectElement>(element, '#moyen');
    how.value = 'appel';
    how.dispatchEvent(new Event('change'));
    await element.updateComplete;
    await change(element, 'precisions', 'La directrice l’a dit.');
    await change(element, 'organisation', 'Mairie');
    send(element);
    await shows(element, 'Merci');
    element.service = aService({ id: 'dora--second' });
    await shows(element, 'Corriger cette fiche');
    await change(element, 'adresse', '4 rue Neuve');
    send(element);
    await shows(element, 'Merci');
    expect(sink.kept.map(({ preuve, auteur }) => [preuve?.moyen, auteur?.organisation])).to.deep.equal([
      ['appel', 'Mairie'],
      [undefined, 'Mairie'],
    ]);
  });

  it('takes nothing back from the queue over what was written since', async () => {
    const { element, sink } = await mount(aService({ id: 'dora--over' }));
    sink.failing = new NetworkError('down');
    await change(element, 'telephone', '04 65 71 00 42');
    send(element);
    await shows(element, '1 envoi en attente');
    element.remove();
    expect(
      Object.keys(localStorage).some((key) => key.includes('brouillon')),
      'what waits is no draft any more',
    ).to.be.false;
    const { element: next } = await mount(aService({ id: 'dora--over' }), { sink });
    await shows(next, '1 envoi en attente');
    const ways = () => textOf(find(next, '.queue'));
    expect(ways()).to.contain('Reprendre dans le formulaire');
    await change(next, 'adresse', '3 rue Neuve');
    expect(ways()).not.to.contain('Reprendre dans le formulaire');
    findButton(next, 'Rétablir').click();
    await waitUntil(() => ways().includes('Reprendre dans le formulaire'));
    findButton(next, 'Reprendre dans le formulaire').click();
    await waitUntil(() => field(next, 'telephone').value === '04 65 71 00 42');
  });

  it('moves the focus to the form when the last that another form left has gone', async () => {
    const { element, sink } = await mount(aService({ id: 'dora--left-behind' }));
    sink.failing = new NetworkError('down');
    await change(element, 'telephone', '04 65 71 00 42');
    send(element);
    await shows(element, '1 envoi en attente');
    element.remove();
    const { element: next } = await mount(aService({ id: 'dora--at-hand' }), { sink });
    await shows(next, '1 envoi en attente');
    sink.failing = null;
    const retry = findButton(next, 'Essayer maintenant');
    retry.focus();
    retry.click();
    await waitUntil(() => next.shadowRoot?.activeElement?.id === 'title', 'the title has the focus');
    expect(sink.kept).to.have.length(1);
  });
});
