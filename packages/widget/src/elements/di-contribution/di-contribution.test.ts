import { expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import type { Contribution, Receipt } from '@inclusion-kit/sdk/contributions';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { ApiError, NetworkError } from '@inclusion-kit/sdk';
import { forgetDrafts } from '../../controllers/drafts.ts';
import type { DiEvent } from '../../events.ts';
import { findFaults } from '../../testing/axe.ts';
import { find, findAll, findButton, press, textOf, type, waitUntil } from '../../testing/dom.ts';
import { aCommune, aResult, aService, defer, fakeGeography, fakeSink, fakeSource } from '../../testing/offers.ts';
import './define.ts';
import { contributionParts } from './parts.ts';
import type { DiContribution } from './di-contribution.ts';

async function mount(service: DetailedService | null = aService(), { sink = fakeSink(), lang = 'fr' } = {}) {
  const element = await fixture<DiContribution>(
    html`<di-contribution lang=${lang} .service=${service} .sink=${sink}></di-contribution>`,
  );
  if (service !== null) await isWhole(element);
  return { element, sink };
}

/** What the first drawing does not wait for has come. */
const isWhole = (element: Element) => waitUntil(() => findAll(element, '#moyen').length > 0, 'the form is whole');

const field = (element: Element, champ: string) => find<HTMLInputElement>(element, `#${champ}`);
const message = (element: Element, champ: string) => textOf(find(element, `#${champ}-m`));
const shows = (element: Element, text: string) => waitUntil(() => textOf(element).includes(text), `shows « ${text} »`);
const send = (element: Element) => find(element, '[part="send"]').click();

async function chord(modifier: string, key: string): Promise<void> {
  await sendKeys({ down: modifier });
  await sendKeys({ press: key });
  await sendKeys({ up: modifier });
}

/** Sends by the keyboard, from the first question. */
async function chordSend(element: DiContribution): Promise<void> {
  find(element, 'input[name="nature"]').focus();
  await chord('Control', 'Enter');
}

async function change(element: DiContribution, champ: string, text: string): Promise<void> {
  type(field(element, champ), text);
  await element.updateComplete;
}

/** What another tab keeps of a draft of the same record: what this one kept, changed; null once it is gone. */
function keepElsewhere(id: string, draft: Record<string, string> | null): void {
  const key = Object.keys(localStorage).find((one) => one.includes(id))!;
  const stored = JSON.parse(localStorage.getItem(key)!) as { draft: object };
  const newValue = draft === null ? null : JSON.stringify({ ...stored, draft: { ...stored.draft, ...draft } });
  dispatchEvent(new StorageEvent('storage', { key, newValue }));
}

describe('<di-contribution>', () => {
  beforeEach(forgetDrafts);

  it('offers the fields of the record as it stands, each labelled, and says that nothing has changed', async () => {
    const { element } = await mount();
    expect(field(element, 'nom').value).to.equal('Préparer le permis B avec un accompagnement social');
    expect(field(element, 'telephone').value).to.equal('03 53 01 00 12');
    expect(findAll<HTMLInputElement>(element, 'input, textarea, select').every(({ labels }) => labels!.length > 0)).to
      .be.true;
    expect(textOf(element)).to.contain('Rien n’a changé pour l’instant.');
    expect(await findFaults(element)).to.deep.equal([]);
  });

  it('lets a phone number be corrected by the keyboard alone', async () => {
    const { element, sink } = await mount();
    field(element, 'telephone').focus();
    await chord('Control', 'a');
    await sendKeys({ type: '04 65 71' });
    await sendKeys({ press: 'Tab' });
    await waitUntil(() => message(element, 'telephone').includes('6 chiffres, il en faut 10'));
    expect(field(element, 'telephone').getAttribute('aria-invalid')).to.equal('true');
    expect(field(element, 'telephone').getAttribute('aria-describedby')).to.equal('telephone-h telephone-m');
    await chord('Shift', 'Tab');
    await sendKeys({ press: 'End' });
    await sendKeys({ type: ' 00 42' });
    await waitUntil(() => message(element, 'telephone').startsWith('Numéro valable.'));
    expect(textOf(field(element, 'telephone').closest('.field')!)).to.contain('+33 4 65 71 00 42');
    expect(textOf(find(element, '.diff'))).to.contain('03 53 01 00 12');
    const kept = oneEvent(element, 'di-contribute');
    await chord('Control', 'Enter');
    await kept;
    expect(sink.kept[0]?.changements).to.deep.equal({ telephone: '+33465710042' });
    expect(sink.kept[0]?.cible?.base).to.deep.equal({ telephone: '+33353010012' });
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'receipt', 'the receipt has the focus');
  });

  it('checks a field when it is left, then at each key until it is right', async () => {
    const { element } = await mount();
    await change(element, 'courriel', 'accueil@structure');
    expect(message(element, 'courriel')).to.equal('');
    field(element, 'courriel').blur();
    await element.updateComplete;
    expect(message(element, 'courriel')).to.contain('Il manque la fin de l’adresse');
    expect(await findFaults(element)).to.deep.equal([]);
    await change(element, 'courriel', 'accueil@structure.fr');
    expect(message(element, 'courriel')).to.equal('');
  });

  it('checks a field that was left before the rules had come', async () => {
    const { more } = contributionParts;
    const late = defer<null>();
    contributionParts.more = () => late.promise.then(more);
    try {
      const element = await fixture<DiContribution>(
        html`<di-contribution .service=${aService()} .sink=${fakeSink()}></di-contribution>`,
      );
      await change(element, 'courriel', 'accueil@structure');
      field(element, 'courriel').focus();
      field(element, 'courriel').blur();
      await element.updateComplete;
      expect(message(element, 'courriel')).to.equal('');
      late.resolve(null);
      await isWhole(element);
      await waitUntil(() => message(element, 'courriel').includes('Il manque la fin de l’adresse'));
    } finally {
      contributionParts.more = more;
    }
  });

  it('shows what a field was, and restores it', async () => {
    const { element } = await mount();
    await change(element, 'adresse', '3 rue Neuve');
    expect(textOf(element)).to.contain('Avant : 18 rue des Tilleuls');
    expect(textOf(find(element, 'label[for="adresse"]').parentElement!)).to.contain('Modifié');
    findButton(element, 'Rétablir').click();
    await element.updateComplete;
    expect(field(element, 'adresse').value).to.equal('18 rue des Tilleuls');
    expect(findAll(element, '.was')).to.have.length(0);
  });

  it('proposes the value that was probably meant', async () => {
    const { element } = await mount();
    await change(element, 'lien_mobilisation', 'structure.fr/orienter');
    field(element, 'lien_mobilisation').blur();
    await element.updateComplete;
    findButton(element, 'Écrire « https').click();
    await element.updateComplete;
    expect(field(element, 'lien_mobilisation').value).to.equal('https://structure.fr/orienter');
    expect(message(element, 'lien_mobilisation')).to.contain('Adresse bien écrite.');
  });

  it('keeps doubts apart from errors, with what they would gain', async () => {
    const { element } = await mount(aService({ frais_precisions: null, publics: null }));
    expect(message(element, 'description')).to.match(/^\d+ caractères\. Encore \d+ et la fiche gagne 0,0\d\.$/);
    expect(message(element, 'frais_precisions')).to.contain('ne compte qu’à moitié');
    expect(message(element, 'publics')).to.contain('Aucun public choisi');
    expect(findAll(element, '[aria-invalid]')).to.have.length(0);
  });

  it('scores the draft as it changes, and leads to the field that would raise it most', async () => {
    const { element } = await mount(aService({ publics: null }));
    const before = Number(find(element, '[role="meter"]').getAttribute('aria-valuenow'));
    const gesture = findButton(element, '+ 0,1');
    expect(textOf(gesture)).to.contain('Dire pour qui est l’offre');
    gesture.click();
    await waitUntil(() => element.shadowRoot?.activeElement?.getAttribute('name') === 'publics');
    (element.shadowRoot!.activeElement as HTMLInputElement).click();
    await element.updateComplete;
    expect(Number(find(element, '[role="meter"]').getAttribute('aria-valuenow'))).to.be.greaterThan(before);
  });

  it('unfolds the thématiques, and a category stands for all that it holds', async () => {
    const { element, sink } = await mount();
    const category = findAll<HTMLInputElement>(element, '.tree .row input').find(({ indeterminate }) => indeterminate)!;
    expect(textOf(category.closest('label')!)).to.contain('Mobilité');
    category.click();
    await element.updateComplete;
    expect(category.checked).to.be.true;
    send(element);
    await shows(element, 'Merci, votre correction est enregistrée.');
    const sent = sink.kept[0]?.changements?.['thematiques'] as string[];
    expect(sent.length).to.be.greaterThan(1);
    expect(sent.every((value) => value.startsWith('mobilite--'))).to.be.true;
  });

  it('keeps a value that this version does not know, for the person to keep or remove', async () => {
    const { element } = await mount(aService({ publics: ['jeunes', 'gens-du-voyage'] }));
    const boxes = findAll<HTMLInputElement>(element, '#publics input').filter(({ checked }) => checked);
    expect(boxes.map((box) => textOf(box.closest('label')!))).to.deep.equal(['Jeunes', 'Gens du voyage']);
  });

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
    // The press on the very top of the button: the message that appears would push it down.
    const { left, top } = button.getBoundingClientRect();
    const position: [number, number] = [Math.round(left) + 20, Math.round(top) + 3];
    await sendMouse({ type: 'move', position });
    await sendMouse({ type: 'down' });
    await element.updateComplete;
    await sendMouse({ type: 'up' });
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'problem', 'the summary has the focus');
    expect(message(element, 'auteur_courriel')).to.contain('Il manque');
  });

  it('finds again what was typed when the form was left, and starts again from the record on demand', async () => {
    const service = aService({ id: 'dora--left' });
    const { element } = await mount(service);
    await change(element, 'adresse', '3 rue Neuve');
    await change(element, 'auteur_courriel', 'moi@structure.fr');
    element.remove();
    const { element: next, sink } = await mount(aService({ id: 'dora--left', adresse: '5 rue Haute' }));
    expect(field(next, 'adresse').value).to.equal('3 rue Neuve');
    expect(field(next, 'auteur_courriel').value).to.equal('moi@structure.fr');
    expect(textOf(next)).to.contain('Brouillon retrouvé du');
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

  it('sends the code of a corrected commune with it, so that the two agree', async () => {
    const { element, sink } = await mount();
    element.geography = fakeGeography([
      aCommune({ code: '59512', nom: 'Roubaix', codes_postaux: ['59100'] }),
      aCommune({ code: '59013', nom: 'Anstaing', codes_postaux: ['59152'] }),
    ]);
    await change(element, 'commune', 'roubaix');
    await shows(element, 'Aucune commune ne porte ce nom avec ce code postal.');
    await change(element, 'code_postal', '59100');
    await shows(element, 'Roubaix : son code, 59512, sera envoyé avec elle.');
    send(element);
    await shows(element, 'Merci');
    expect(sink.kept[0]?.changements).to.deep.equal({ code_postal: '59100', commune: 'roubaix', code_insee: '59512' });
    expect(sink.kept[0]?.cible?.base).to.deep.equal({ code_postal: '59000', commune: 'Lille', code_insee: '59350' });
  });

  it('is never widened by a word without end in the record', async () => {
    const word = 'x'.repeat(500);
    const { element } = await mount(aService({ nom: word, publics: [word], thematiques: [word], frais: word }));
    element.style.width = '320px';
    await element.updateComplete;
    const { right } = element.getBoundingClientRect();
    const wide = findAll(element, 'bdi, span, label').filter((text) => text.getBoundingClientRect().right > right + 1);
    expect(wide.map(textOf)).to.deep.equal([]);
  });

  it('never hides what has the focus behind the bar at the foot of a narrow form', async () => {
    await setViewport({ width: 360, height: 640 });
    try {
      const { element } = await mount();
      field(element, 'description').focus();
      for (let step = 0; step < 25; step += 1) {
        await sendKeys({ press: 'Tab' });
        await nextFrame();
        const focused = element.shadowRoot!.activeElement!;
        const bar = find(element, '.quality-bar').getBoundingClientRect();
        expect(
          focused.getBoundingClientRect().bottom,
          textOf(focused.closest('li, label, .field') ?? focused),
        ).to.be.at.most(bar.top);
      }
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });

  it('says that nothing has changed rather than sending nothing', async () => {
    const { element, sink } = await mount();
    send(element);
    await shows(element, 'Corrigez au moins un champ avant d’envoyer.');
    expect(sink.keys).to.deep.equal([]);
    expect(await findFaults(element)).to.deep.equal([]);
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

  it('leaves to a queue what the network refuses, and sends it once the network is back, with the same key', async () => {
    const { element, sink } = await mount(aService({ id: 'dora--offline' }));
    sink.failing = new NetworkError('down');
    await change(element, 'telephone', '04 65 71 00 42');
    send(element);
    await shows(element, '1 envoi en attente');
    expect(textOf(element)).to.contain('l’envoi partira au retour de la connexion');
    expect(textOf(element)).to.contain('prête depuis');
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'queue', 'the queue has the focus');
    expect(await findFaults(element)).to.deep.equal([]);
    sink.failing = null;
    dispatchEvent(new Event('online'));
    await shows(element, 'Merci, votre correction est enregistrée.');
    expect(sink.keys).to.have.length(2);
    expect(sink.keys[1]).to.equal(sink.keys[0]);
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
    const sink = Object.assign(fakeSink(), { submit: () => ((calls += 1), receipt.promise) });
    const { element } = await mount(aService(), { sink });
    await change(element, 'adresse', '3 rue Neuve');
    send(element);
    await shows(element, 'Envoi en cours…');
    expect(find(element, '[part="send"]').getAttribute('aria-disabled')).to.equal('true');
    send(element);
    expect(calls).to.equal(1);
    receipt.resolve({
      id: 'x',
      numero: 'IK-7K4M-29QX',
      suivi: 'https://offre.example/contributions/x?cle=secret',
      etat: 'recue',
    });
    await shows(element, 'IK-7K4M-29QX');
    expect(find<HTMLAnchorElement>(element, '.receipt a').href).to.equal(
      'https://offre.example/contributions/x?cle=secret',
    );
    expect(findAll(element, '.steps li').map(textOf)).to.deep.equal([
      'Reçue (fait)',
      'Relue par le département (en cours)',
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

  it('reads the record by its id, says that it failed, and tries again', async () => {
    const answers = [() => Promise.reject(new NetworkError('down')), () => Promise.resolve(aService())];
    const source = { ...fakeSource(), service: () => answers.shift()!() };
    const element = await fixture<DiContribution>(
      html`<di-contribution service-id="dora--service-1" .source=${source} .sink=${fakeSink()}></di-contribution>`,
    );
    await shows(element, 'La fiche n’a pas pu être chargée');
    expect(await findFaults(element)).to.deep.equal([]);
    findButton(element, 'Réessayer').click();
    await shows(element, 'Corriger cette fiche');
  });

  it('asks before the page is left only when the device keeps no draft', async () => {
    const leave = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
    const setItem = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem')!;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
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
      Object.defineProperty(Storage.prototype, 'setItem', setItem);
    }
    const { element } = await mount(aService({ id: 'dora--kept' }));
    await change(element, 'adresse', '3 rue Neuve');
    await shows(element, 'Brouillon enregistré sur cet appareil à');
    expect(leave()).to.be.false;
  });

  it('speaks English where the page does, errors included', async () => {
    const { element } = await mount(aService(), { lang: 'en' });
    await shows(element, 'Correct this record');
    await change(element, 'telephone', '12 34');
    field(element, 'telephone').blur();
    await element.updateComplete;
    expect(message(element, 'telephone')).to.equal('This number has 4 digits, it needs 10.');
    expect(await findFaults(element)).to.deep.equal([]);
  });

  it('asks only what a nature needs: dates of a closure, in words before sending', async () => {
    const { element, sink } = await mount();
    find(element, 'input[value="fermeture-provisoire"]').click();
    await shows(element, 'Quand est-ce fermé ?');
    expect(findAll(element, '#telephone')).to.have.length(0);
    send(element);
    await shows(element, 'Donnez la date de réouverture');
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'problem', 'the summary has the focus');
    expect(await findFaults(element)).to.deep.equal([]);
    await change(element, 'fermeture_du', '2026-07-10');
    await change(element, 'fermeture_au', '2026-07-01');
    field(element, 'fermeture_au').blur();
    await shows(element, 'La fin est avant le début.');
    await change(element, 'fermeture_au', '2026-08-31');
    await shows(element, 'Vous signalez une fermeture du 10 juillet 2026 au 31 août 2026.');
    send(element);
    await shows(element, 'Merci, la fermeture est enregistrée.');
    expect(sink.kept[0]).to.deep.include({ genre: 'fermeture', fermeture: { du: '2026-07-10', au: '2026-08-31' } });
  });

  it('confirms in one gesture when it is asked to begin there', async () => {
    const { element, sink } = await mount();
    element.genre = 'confirmation';
    await shows(element, 'Vous confirmez que tout est encore juste sur cette fiche.');
    expect(await findFaults(element)).to.deep.equal([]);
    await chordSend(element);
    await shows(element, 'Merci, votre confirmation est enregistrée.');
    expect(sink.kept[0]?.genre).to.equal('confirmation');
  });

  it('finds the other of two duplicates by its name', async () => {
    const { element, sink } = await mount();
    element.source = fakeSource([
      aResult({ id: 'dora--service-1' }),
      aResult({ id: 'soliguide--9', nom: 'Permis B solidaire' }),
    ]);
    await element.updateComplete;
    find(element, 'input[value="doublon"]').click();
    await waitUntil(() => findAll(element, 'di-suggest-field')[0]?.shadowRoot?.querySelector('input'));
    const finder = find(element, 'di-suggest-field');
    type(find<HTMLInputElement>(finder, 'input'), 'permis');
    await waitUntil(() => findAll(finder, '[role="option"]').length === 1, 'the record itself is left out');
    expect(await findFaults(element)).to.deep.equal([]);
    press(find(finder, 'input'), 'ArrowDown');
    press(find(finder, 'input'), 'Enter');
    await shows(element, 'Vous signalez que c’est la même chose que « Permis B solidaire ».');
    send(element);
    await shows(element, 'Merci, le doublon est enregistré.');
    expect(sink.kept[0]?.doublon_de).to.equal('soliguide--9');
  });

  it('adds an offer from nothing: first a structure that is in no list, then its offer, which names it', async () => {
    const { element, sink } = await mount(null);
    await shows(element, 'Aucune fiche à corriger');
    findButton(element, 'Ajouter une offre').click();
    await shows(element, 'Quelle structure la propose ?');
    send(element);
    await shows(element, '3 réponses à revoir avant l’envoi');
    findButton(element, 'L’ajouter d’abord').click();
    await shows(element, 'Ajouter une structure');
    await change(element, 'nom', 'Association des Tilleuls');
    await change(element, 'siret', '130 030 133 0001');
    field(element, 'siret').blur();
    await shows(element, 'Un SIRET compte 14 chiffres');
    await change(element, 'siret', '130 030 133 00016');
    expect(await findFaults(element)).to.deep.equal([]);
    send(element);
    await shows(element, 'Merci, la nouvelle structure est enregistrée.');
    expect(sink.kept[0]).to.deep.include({
      genre: 'nouvelle-structure',
      changements: { nom: 'Association des Tilleuls', siret: '13003013300016' },
    });
    findButton(element, 'Ajouter une offre de cette structure').click();
    await shows(element, 'Quelle structure la propose ?');
    await waitUntil(() => textOf(find(element, '.chosen')).includes('Association des Tilleuls'));
    await change(element, 'nom', 'Atelier vélo');
    await change(element, 'description', 'Apprendre à réparer son vélo, en petit groupe, le mercredi.');
    expect(await findFaults(element)).to.deep.equal([]);
    send(element);
    await shows(element, 'Merci, la nouvelle offre est enregistrée.');
    expect(sink.kept[1]).to.deep.include({
      genre: 'nouveau-service',
      changements: {
        nom: 'Atelier vélo',
        description: 'Apprendre à réparer son vélo, en petit groupe, le mercredi.',
        structure_id: 'contribution-1',
      },
    });
  });

  it('turns to the structure of an offer, and corrects it in its own fields', async () => {
    const { element, sink } = await mount();
    findButton(element, 'Corriger la structure').click();
    await shows(element, 'Joindre la structure');
    expect(findAll(element, '#publics')).to.have.length(0);
    await change(element, 'site_web', 'https://tilleuls.example');
    expect(await findFaults(element)).to.deep.equal([]);
    send(element);
    await shows(element, 'Merci');
    expect(sink.kept[0]?.cible).to.deep.include({ modele: 'structure', id: 'dora--structure-1' });
    expect(sink.kept[0]?.changements).to.deep.equal({ site_web: 'https://tilleuls.example' });
  });

  it('opens the week as a grid, writes it in the syntax of OpenStreetMap, and says what is wrong in a row', async () => {
    const { element, sink } = await mount(aService({ horaires_accueil: 'Mo-Fr 09:00-12:00' }));
    findButton(element, 'Modifier les horaires').click();
    await waitUntil(() => findAll(element, 'di-hours-field')[0]?.shadowRoot?.querySelector('input'));
    const grid = find(element, 'di-hours-field');
    expect(findAll(grid, 'input[type="time"]')).to.have.length(10);
    expect(await findFaults(element)).to.deep.equal([]);
    const end = find<HTMLInputElement>(grid, '#fin-4-0');
    end.value = '08:00';
    end.dispatchEvent(new Event('change'));
    send(element);
    await shows(element, 'Vendredi : la fin (08:00) est avant le début (09:00).');
    end.focus();
    end.blur();
    await waitUntil(() => textOf(grid).includes('Vouliez-vous 20 h ?'));
    findButton(grid, 'Vouliez-vous').click();
    await element.updateComplete;
    find(grid, '.day-row:nth-child(6) .link-btn').click();
    await element.updateComplete;
    expect(textOf(element)).to.contain('Mo-Th 09:00-12:00; Fr-Sa 09:00-20:00');
    send(element);
    await shows(element, 'Merci');
    expect(sink.kept[0]?.changements).to.deep.equal({
      horaires_accueil: 'Mo-Th 09:00-12:00; Fr-Sa 09:00-20:00',
    });
  });

  it('keeps hours that a grid cannot hold as a text', async () => {
    const { element } = await mount(aService({ horaires_accueil: 'sur rendez-vous le premier lundi' }));
    expect(field(element, 'horaires_accueil').value).to.equal('sur rendez-vous le premier lundi');
    expect(textOf(element)).to.contain('elle reste un texte');
  });

  it('picks the territory by communes, their EPCI, départements or the whole country', async () => {
    const { element, sink } = await mount();
    element.geography = fakeGeography([aCommune()]);
    await element.updateComplete;
    expect(textOf(find(element, '#zone_eligibilite'))).to.contain('Nord (59)');
    findButton(element, 'Changer le territoire').click();
    await waitUntil(() => findAll(element, '#editor-zone')[0]?.shadowRoot?.querySelector('input'));
    find(element, 'input[name="zone"][value="epci"]').click();
    await element.updateComplete;
    const finder = find(element, '#editor-zone');
    type(find<HTMLInputElement>(finder, 'input'), 'lille');
    await waitUntil(() => findAll(finder, '[role="option"]').length === 1);
    find(finder, '[role="option"]').click();
    await waitUntil(() => textOf(find(element, '#zone_eligibilite')).includes('Intercommunalité de Lille'));
    expect(await findFaults(element)).to.deep.equal([]);
    findButton(element, 'Nord (59)').click();
    await element.updateComplete;
    send(element);
    await shows(element, 'Merci');
    expect(sink.kept[0]?.changements).to.deep.equal({ zone_eligibilite: ['200093201'] });
  });

  it('names the communes of a territory', async () => {
    const element = await fixture<DiContribution>(
      html`<di-contribution
        .service=${aService({ id: 'dora--zone', zone_eligibilite: ['59350', '59999'] })}
        .geography=${fakeGeography([aCommune()])}
        .sink=${fakeSink()}
      ></di-contribution>`,
    );
    await shows(element, 'Lille (59)');
    expect(textOf(find(element, '#zone_eligibilite'))).to.contain('Commune 59999');
  });

  it('fills the address, its codes and its point from a suggestion, and sees a point left behind', async () => {
    const { element, sink } = await mount();
    const adresse = {
      ...{ label: '3 Rue Neuve 59100 Roubaix', latitude: 50.69, longitude: 3.17 },
      ...{ code_commune: '59512', code_postal: '59100', type: 'housenumber' },
    };
    element.geography = Object.assign(
      fakeGeography([aCommune({ code: '59512', nom: 'Roubaix', codes_postaux: ['59100'] })]),
      { addresses: () => Promise.resolve([adresse]), addressAt: () => Promise.resolve(null) },
    );
    await change(element, 'adresse', '5 rue Neuve');
    await shows(element, 'L’adresse a changé, pas son point sur la carte.');
    findButton(element, 'Chercher l’adresse').click();
    await waitUntil(() => findAll(element, '#editor-address')[0]?.shadowRoot?.querySelector('input'));
    const finder = find(element, '#editor-address');
    type(find<HTMLInputElement>(finder, 'input'), '3 rue neuve');
    await waitUntil(() => findAll(finder, '[role="option"]').length === 1);
    press(find(finder, 'input'), 'Enter');
    await waitUntil(() => field(element, 'commune').value === 'Roubaix');
    expect(field(element, 'adresse').value).to.equal('3 Rue Neuve');
    expect(textOf(element)).not.to.contain('pas son point');
    send(element);
    await shows(element, 'Merci');
    expect(sink.kept[0]?.changements).to.deep.equal({
      ...{ adresse: '3 Rue Neuve', code_postal: '59100', commune: 'Roubaix', code_insee: '59512' },
      ...{ latitude: 50.69, longitude: 3.17 },
    });
  });

  it('finds a thématique by its words', async () => {
    const { element } = await mount();
    type(find<HTMLInputElement>(element, '.find input'), 'velo');
    await element.updateComplete;
    expect(findAll(element, '.tree > li').length).to.be.lessThan(4);
    type(find<HTMLInputElement>(element, '.find input'), 'zzz');
    await element.updateComplete;
    expect(textOf(element)).to.contain('Aucune thématique ne porte ce nom.');
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
    keepElsewhere('nouveau:service', { nom: 'Autre', adresse: '4 rue Neuve' });
    await nextFrame();
    await element.updateComplete;
    expect(field(element, 'adresse').value).to.equal('');
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

  it('takes part in a form of the page: value, validity, reset, disabled', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form>
        <fieldset>
          <di-contribution name="contribution" required .service=${aService({ id: 'dora--host' })}></di-contribution>
        </fieldset>
      </form>`,
    );
    const element = form.querySelector('di-contribution')!;
    await isWhole(element);
    expect(new FormData(form).get('contribution')).to.be.null;
    expect(form.checkValidity(), 'nothing is told yet').to.be.false;
    expect(findAll(element, '[part="send"]')).to.have.length(0);
    await change(element, 'telephone', '12');
    expect(form.checkValidity()).to.be.false;
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'problem', 'the summary has the focus');
    await change(element, 'telephone', '04 65 71 00 42');
    expect(form.checkValidity()).to.be.true;
    const value = JSON.parse(new FormData(form).get('contribution') as string) as Contribution;
    expect(value.changements).to.deep.equal({ telephone: '+33465710042' });
    expect(element.value).to.deep.equal(value);
    form.reset();
    await element.updateComplete;
    expect(field(element, 'telephone').value).to.equal('03 53 01 00 12');
    form.querySelector('fieldset')!.disabled = true;
    await element.updateComplete;
    expect(field(element, 'telephone').matches(':disabled')).to.be.true;
  });

  for (const lang of ['es', 'ar', 'uk']) {
    it(`says every nature in ${lang}, without a fault`, async () => {
      const { element } = await mount(aService(), { lang });
      for (const nature of ['fermeture-provisoire', 'doublon', 'nouveau-service', 'correction']) {
        find(element, `input[value="${nature}"]`).click();
        await element.updateComplete;
        expect(await findFaults(element), nature).to.deep.equal([]);
      }
    });
  }
});
