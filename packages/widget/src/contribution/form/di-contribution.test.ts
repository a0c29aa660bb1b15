import { expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import type { Contribution } from '@inclusion-kit/sdk/contributions';
import { ApiError, NetworkError } from '@inclusion-kit/sdk';
import { forgetDrafts } from '../draft/drafts.ts';
import { findFaults } from '../../testing/axe.ts';
import {
  change,
  chord,
  field,
  isWhole,
  message,
  mount,
  pressOnTop,
  send,
  shows,
  unfold,
} from '../../testing/contribution.ts';
import { find, findAll, findButton, textOf, type, waitUntil } from '../../testing/dom.ts';
import { aService, fakeSink, fakeSource, someResults } from '../../testing/offers.ts';
import type { DiContribution } from './di-contribution.ts';

describe('<di-contribution>', () => {
  beforeEach(forgetDrafts);
  afterEach(forgetDrafts);

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
    await unfold(element, 'mobiliser');
    field(element, 'telephone').focus();
    await chord('Control', 'a');
    await sendKeys({ type: '04 65 71' });
    await sendKeys({ press: 'Tab' });
    await waitUntil(() =>
      message(element, 'telephone').includes('Il manque 4 chiffres : ce numéro en a 6, il en faut 10.'),
    );
    await waitUntil(() => field(element, 'telephone').getAttribute('aria-invalid') === 'true');
    const phone = () => textOf(field(element, 'telephone').closest('.field')!);
    expect(field(element, 'telephone').getAttribute('aria-invalid')).to.equal('true');
    expect(field(element, 'telephone').getAttribute('aria-describedby')).to.equal('telephone-h telephone-m');
    await chord('Shift', 'Tab');
    await sendKeys({ press: 'End' });
    await sendKeys({ type: ' 00 42' });
    await waitUntil(() => message(element, 'telephone').startsWith('Numéro valable.'));
    expect(phone(), 'no form that people do not read').not.to.contain('+33');
    expect(textOf(find(element, '.diff'))).to.contain('03 53 01 00 12');
    const kept = oneEvent(element, 'di-contribute');
    await chord('Control', 'Enter');
    await kept;
    expect(sink.kept[0]?.changements).to.deep.equal({ telephone: '+33465710042' });
    expect(sink.kept[0]?.cible?.base).to.deep.equal({ telephone: '+33353010012' });
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'receipt', 'the receipt has the focus');
    expect(textOf(find(element, '.receipt .change')), 'before and after').to.equal(
      'Téléphone : 03 53 01 00 12 → 04 65 71 00 42.',
    );
    await waitUntil(() => customElements.get('di-told') !== undefined, 'the list behind the form can say so');
  });

  it('begins with one line for each part, which opens by a press, a change or a fault, and says so', async () => {
    const { element } = await mount();
    const folds = () => findAll<HTMLDetailsElement>(element, 'details.fold');
    const open = () => folds().flatMap((one) => (one.open ? [one.getAttribute('aria-labelledby')] : []));
    expect(open()).to.deep.equal([]);
    expect(
      folds().map((one) => textOf(find(element, `summary:has(#${one.getAttribute('aria-labelledby')})`))),
    ).to.satisfy(
      (lines: string[]) =>
        lines.includes('Comment contacter la structure 03 53 01 00 12 · accueil@structure.example') &&
        lines.includes('Que voulez-vous faire ? Corriger ou compléter'),
    );
    expect(element.getBoundingClientRect().height).to.be.below(2200);
    await unfold(element, 'horaires');
    await waitUntil(() => findAll(element, 'di-hours-field').length === 1, 'the hours are there to be written');
    await change(element, 'nom', 'Permis B');
    await change(element, 'courriel', 'accueil@structure');
    find(element, '[part="send"]').click();
    await waitUntil(() => findAll(element, '#courriel[aria-invalid="true"]').length === 1, 'the mail is wrong');
    expect(open()).to.deep.equal(['s-offre', 's-horaires', 's-mobiliser']);
    expect(textOf(find(element, 'summary:has(#s-offre)'))).to.contain('Modifié');
    expect(textOf(find(element, 'summary:has(#s-mobiliser)'))).to.contain('à revoir');
    expect(await findFaults(element)).to.deep.equal([]);
    find(element, 'summary:has(#s-offre)').click();
    await waitUntil(() => !open().includes('s-offre'), 'a changed part may be folded again');
    expect(textOf(find(element, 'summary:has(#s-offre)'))).to.contain('Permis B');
  });

  it('lists its parts beside it: what is filled, what is wrong, and the one that the person is in', async () => {
    const { element } = await mount();
    const at = (name: string) =>
      findAll<HTMLButtonElement>(element, 'nav button').find((one) => textOf(one).startsWith(name));
    const current = () => textOf(find(element, 'nav [aria-current="step"]'));
    expect(current()).to.equal('Que voulez-vous faire ?');
    expect(at('L’offre')?.className).to.equal('filled');
    expect(at('Relire et envoyer')?.className).to.equal('empty');
    at('Comment contacter')?.click();
    await waitUntil(() => current().startsWith('Comment contacter'), 'the list leads to a part');
    await change(element, 'nom', 'a'.repeat(163));
    field(element, 'nom').focus();
    await waitUntil(() => current().startsWith('L’offre'), 'the person went to another by herself');
    field(element, 'telephone').focus();
    await waitUntil(() => at('L’offre')?.className === 'bad', 'what she left there is wrong');
    expect(current()).to.contain('Comment contacter');
    expect(await findFaults(element)).to.deep.equal([]);
  });

  it('keeps the part that it leads to open, though the form is drawn anew before the browser tells of it', async () => {
    const { element } = await mount();
    const fold = find<HTMLDetailsElement>(element, 'details.fold:has(#s-mobiliser)');
    let opened = 0;
    new MutationObserver(() => {
      opened += 1;
      element.requestUpdate();
    }).observe(fold, { attributeFilter: ['open'] });
    const [link] = findAll<HTMLButtonElement>(element, 'nav button').filter((one) => textOf(one).includes('contacter'));
    link?.click();
    await waitUntil(() => opened > 0, 'the part opens');
    await element.updateComplete;
    await nextFrame();
    expect(fold.open).to.be.true;
    expect(opened).to.equal(1);
  });

  it('says that an offer on the spot without a point is found around no place', async () => {
    const unplaced = { latitude: null, longitude: null };
    const { element } = await mount(aService({ ...unplaced, modes_accueil: ['en-presentiel'] }));
    expect(textOf(element)).to.include('Sans point sur la carte');
    const remote = await mount(aService({ ...unplaced, modes_accueil: ['a-distance'] }));
    expect(textOf(remote.element)).not.to.include('Sans point sur la carte');
  });

  it('has the whole width of a printed page', async () => {
    await setViewport({ width: 1280, height: 800 });
    await emulateMedia({ media: 'print' });
    try {
      const { element } = await mount();
      const { width } = find(element, '.all').getBoundingClientRect();
      expect(field(element, 'nom').closest('.all > *')!.getBoundingClientRect().width).to.equal(width);
      expect(width).to.be.above(1000);
    } finally {
      await emulateMedia({ media: 'screen' });
      await setViewport({ width: 800, height: 600 });
    }
  });

  it('checks a field when it is left, then at each key until it is right', async () => {
    const { element } = await mount();
    await unfold(element, 'mobiliser');
    field(element, 'courriel').focus();
    await change(element, 'courriel', 'accueil@structure');
    expect(message(element, 'courriel')).to.equal('');
    field(element, 'courriel').blur();
    await element.updateComplete;
    expect(message(element, 'courriel')).to.contain('Il manque la fin de l’adresse');
    expect(await findFaults(element)).to.deep.equal([]);
    await change(element, 'courriel', 'accueil@structure.fr');
    expect(message(element, 'courriel')).to.equal('');
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
    await unfold(element, 'mobiliser');
    field(element, 'lien_mobilisation').focus();
    await change(element, 'lien_mobilisation', 'structure.fr/orienter');
    field(element, 'lien_mobilisation').blur();
    await element.updateComplete;
    findButton(element, 'Écrire « https').click();
    await element.updateComplete;
    expect(field(element, 'lien_mobilisation').value).to.equal('https://structure.fr/orienter');
    expect(message(element, 'lien_mobilisation')).to.contain('Adresse bien écrite.');
  });

  it('keeps doubts apart from errors, in words that count no characters and no points', async () => {
    const { element } = await mount(aService({ frais_precisions: null, publics: null }));
    expect(message(element, 'description'))
      .to.contain('Dites aussi comment cela se passe')
      .and.not.match(/caractères|qualité/);
    expect(message(element, 'frais_precisions')).to.contain('ne compte qu’à moitié');
    expect(message(element, 'publics')).to.contain('ne trouvera pas cette offre');
    expect(findAll(element, '[aria-invalid]')).to.have.length(0);
  });

  it('scores the draft as it changes, and leads to the field that would raise it most', async () => {
    const { element } = await mount(aService({ publics: null }));
    const before = Number(find(element, '[role="meter"]').getAttribute('aria-valuenow'));
    const gesture = findButton(element, '+ 10 points');
    expect(textOf(gesture)).to.contain('Dire pour qui est l’offre');
    const points = gesture.querySelector('b')!;
    expect(points.scrollWidth, 'the points do not run into the words').to.be.at.most(points.clientWidth);
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
    const boxes = findAll<HTMLInputElement>(element, '#publics [type="checkbox"]').filter(({ checked }) => checked);
    expect(boxes.map((box) => textOf(box.closest('label')!))).to.deep.equal(['Jeunes', 'Gens du voyage']);
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

  it('begins a new offer with its structure, and proposes those that are there already before the rest is typed', async () => {
    const { element } = await mount();
    const there = aService({ id: 'dora--there', nom: 'Atelier vélo' });
    const structure = Object.assign(aService().structure, {
      ...{ services: [there], doublons: [], complement_adresse: 'Entrée par la cour' },
    });
    element.source = { ...fakeSource([], [there]), structure: () => Promise.resolve(structure as never) };
    element.genre = 'nouveau-service';
    // The structure of the offer at hand is chosen already.
    await shows(element, 'Cette structure propose déjà');
    expect(
      findAll(element, '[part="section"]').map((one) => one.getAttribute('aria-labelledby')!.slice(2)),
    ).to.deep.equal([...['rattachement', 'lieu', 'offre', 'utile', 'mobiliser'], ...['duree', 'autres', 'envoi']]);
    const waiting = find<HTMLDetailsElement>(element, '.may-wait');
    expect(waiting.open).to.be.false;
    // Two boxes look as the answers of one choice do.
    const [frame, other] = ['modes_accueil', 'frais'].map((name) =>
      getComputedStyle(find(element, `[name="${name}"]`).closest('label')!),
    );
    expect(frame!.padding).to.equal(other!.padding);
    expect(parseFloat(frame!.borderBlockStartWidth)).to.be.above(0);
    const shown = findAll<HTMLInputElement>(element, 'input, textarea, select').filter((one) => one.checkVisibility());
    expect(shown.map(({ id, name }) => id || name).filter(Boolean), 'the least that is useful').to.deep.equal([
      ...['modes_accueil', 'modes_accueil', 'at-home', 'nom', 'description'],
      ...[
        'publics',
        'publics',
        'publics',
        'mobilisable_par',
        'mobilisable_par',
        'frais',
        'frais',
        'frais',
        'when',
        'when',
      ],
      ...['telephone', 'courriel'],
    ]);
    expect(
      findAll(element, '[aria-required="true"]').map(({ id }) => id),
      'what is asked of everybody is marked',
    ).to.deep.equal(['nom', 'description']);
    expect(textOf(find(element, '.gaps'))).to.equal('Pour envoyer, remplissez : Nom Description');
    // One list leads to the questions: no other one says the same beside it.
    expect(findAll(element, '.form-nav')).to.be.empty;
    expect(findAll(element, '.checklist')).to.have.length(1);
    expect(
      Object.keys(localStorage).some((key) => key.includes('brouillon')),
      'nothing was typed',
    ).to.be.false;
    const home = find<HTMLInputElement>(element, '#at-home');
    expect(home.checked).to.be.true;
    expect(await findFaults(element)).to.deep.equal([]);
    home.click();
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'adresse', 'another address is asked for');
    expect(field(element, 'commune').value).to.equal('');
    home.click();
    await waitUntil(() => findAll(element, '#adresse').length === 0, 'its address is taken over again');
    await change(element, 'telephone', '04 65 71 00 42');
    expect(waiting.open, 'nothing unfolds under the hand').to.be.false;
    await change(element, 'nom', 'L’atelier vélo');
    await waitUntil(() => findAll(element, '[aria-labelledby="likely"]').length === 1, 'says that it may be there');
    expect(textOf(find(element, '[aria-labelledby="likely"]')))
      .to.contain('Atelier vélo')
      .and.contain(structure.nom)
      .and.match(/ · Lille · \d+\s?k?m/u);
    await change(element, 'nom', 'Cours de cuisine');
    expect(findAll(element, '[aria-labelledby="likely"]'), 'another name is another offer').to.be.empty;
    expect(await findFaults(element)).to.deep.equal([]);
    findButton(element, 'C’est celle-ci').click();
    await shows(element, 'Corriger cette fiche');
    expect(field(element, 'nom').value).to.equal('Atelier vélo');
  });

  it('has one button that sends a new offer, under its licence, in sight at the top and at the end where there is room beside the form', async () => {
    await setViewport({ width: 1280, height: 800 });
    try {
      const { element } = await mount();
      element.genre = 'nouveau-service';
      await isWhole(element);
      await waitUntil(() => findAll(element, '.checklist').length === 1, 'the list is beside the form');
      const seen = (selector: string) => findAll(element, selector).filter((one) => one.checkVisibility());
      for (const end of [0, document.documentElement.scrollHeight]) {
        scrollTo(0, end);
        await nextFrame();
        const buttons = seen('.btn-primary');
        expect(buttons.map(textOf), 'one button sends it').to.deep.equal(['Envoyer l’offre']);
        const { left, top, width, height, bottom } = buttons[0]!.getBoundingClientRect();
        expect(bottom, 'within the window').to.be.at.most(innerHeight);
        const under = element.shadowRoot!.elementFromPoint(left + width / 2, top + height / 2);
        expect(under, 'and nothing lies over it').to.equal(buttons[0]);
        const licences = seen('.licence');
        expect(licences).to.have.length(1);
        const gap = top - licences[0]!.getBoundingClientRect().bottom;
        expect(gap, 'its licence stands over it').to.be.within(0, 16);
      }
      expect(await findFaults(element)).to.deep.equal([]);
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });

  it('says of a new offer neither that nothing has changed, nor asks for a point before people are known to come', async () => {
    const { element } = await mount(null);
    element.genre = 'nouveau-service';
    await isWhole(element);
    const points = () => findAll(element, 'summary').filter((one) => textOf(one).includes('Point sur la carte'));
    const onSpot = () =>
      findAll<HTMLInputElement>(element, 'input[name="modes_accueil"]').find(
        (one) => textOf(one.labels![0]!) === 'Sur place',
      )!;
    expect(points(), 'nobody comes anywhere yet').to.be.empty;
    onSpot().click();
    await waitUntil(() => points().length === 1, 'people come to a place');
    onSpot().click();
    const added = { id: '', nom: 'Les Tilleuls', detail: '' };
    find(element, '#structure_id di-suggest-field').dispatchEvent(new CustomEvent('pick', { detail: added }));
    await waitUntil(() => findAll(element, '.chosen').length === 1, 'its structure alone is told, a new one too');
    expect(textOf(element)).not.to.contain('Rien n’a changé');
  });

  it('says which offers of the structure are closed, after the others, and opens one again', async () => {
    const { element } = await mount();
    const overlay = { contribution: 'c1', date: '2026-11-20', changements: {}, fermeture: { du: '2026-11-01' } };
    const closed = Object.assign(aService({ id: 'dora--closed', nom: 'Atelier vélo' }), { overlay });
    const there = aService({ id: 'dora--there', nom: 'Cours de cuisine' });
    const structure = Object.assign(aService().structure, { services: [closed, there], doublons: [] });
    element.source = { ...fakeSource([], [closed, there]), structure: () => Promise.resolve(structure as never) };
    element.genre = 'nouveau-service';
    await shows(element, 'Cette structure propose déjà');
    const listed = () => findAll(element, '[aria-labelledby="existing"] li').map((one) => textOf(one));
    expect(listed()[0]).to.contain('Cours de cuisine').and.not.contain('Fermée');
    expect(listed()[1]).to.contain('Atelier vélo').and.contain('Fermée').and.not.contain('C’est celle-ci');
    const said = find(element, '[aria-labelledby="existing"] li > .muted');
    expect(getComputedStyle(said).flexGrow, 'it stands by its button').to.equal('0');
    await change(element, 'nom', 'L’atelier vélo');
    expect(findAll(element, '[aria-labelledby="likely"]'), 'it is not there any more').to.be.empty;
    expect(await findFaults(element)).to.deep.equal([]);
    const { element: other } = await mount();
    const shut = { ...structure, services: [closed] };
    other.source = { ...fakeSource([], [closed]), structure: () => Promise.resolve(shut as never) };
    other.genre = 'nouveau-service';
    await shows(other, 'Ses offres sont notées fermées');
    expect(textOf(other), 'it offers nothing any more').to.not.contain('Cette structure propose déjà');
    findButton(element, 'Rouvrir').click();
    await waitUntil(() => element.service_id === 'dora--closed' && element.genre === 'confirmation');
    await shows(element, 'vous confirmez que c’est de nouveau ouvert');
  });

  it('says how many more offers the structure has than those it lists, and shows them by a press', async () => {
    const { element } = await mount();
    const services = someResults(8).map(({ service }) => service);
    const structure = Object.assign(aService().structure, { services, doublons: [] });
    element.source = { ...fakeSource([], services), structure: () => Promise.resolve(structure as never) };
    element.genre = 'nouveau-service';
    await shows(element, 'Cette structure propose déjà');
    const listed = () => findAll(element, '[aria-labelledby="existing"] li').map(textOf);
    expect(listed()).to.have.length(5);
    findButton(element, 'Voir les 3 autres offres').click();
    await waitUntil(() => listed().length === 8, 'all are shown');
    expect(textOf(find(element, '[aria-labelledby="existing"]'))).to.not.contain('Voir les');
    await waitUntil(() => textOf(element.shadowRoot!.activeElement!).includes(services[5]!.nom), 'the focus goes on');
    expect(await findFaults(element)).to.deep.equal([]);
  });

  it('suggests the zone of a new offer by its place, until the person says another', async () => {
    const { element } = await mount();
    const structure = Object.assign(aService().structure, { services: [aService()], doublons: [] });
    element.source = { ...fakeSource(), structure: () => Promise.resolve(structure as never) };
    element.genre = 'nouveau-service';
    const zone = () => textOf(find(element, '#zone_eligibilite'));
    await waitUntil(() => zone().includes('Proposé d’après l’adresse'), 'a zone is suggested');
    expect(zone()).to.contain('Nord (59)');
    find(element, '#zone_eligibilite .chip').click();
    await waitUntil(() => findAll(element, '#zone_eligibilite .chip').length === 0, 'it is taken out');
    await change(element, 'nom', 'Atelier vélo');
    expect(zone(), 'and is not given again').to.contain('Sans territoire').and.not.contain('Proposé');
  });

  it('never hides what has the focus behind the bar at the foot of a narrow form', async () => {
    await setViewport({ width: 600, height: 640 });
    try {
      const { element } = await mount(null);
      element.genre = 'nouveau-service';
      await isWhole(element);
      expect(findAll(element, '.quality-bar, .quality'), 'nothing is written to say something about').to.be.empty;
      type(field(element, 'nom'), 'Atelier vélo');
      await waitUntil(() => findAll(element, '.quality-bar').length === 1, 'the score comes');
      field(element, 'description').focus();
      for (let step = 0; step < 25; step += 1) {
        await sendKeys({ press: 'Tab' });
        await nextFrame();
        const focused = element.shadowRoot!.activeElement!;
        if (focused.closest('.quality-bar') !== null) break;
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

  it('speaks English where the page does, errors included', async () => {
    const { element } = await mount(aService(), { lang: 'en' });
    await shows(element, 'Correct this record');
    await change(element, 'telephone', '12 34');
    field(element, 'telephone').blur();
    await element.updateComplete;
    expect(message(element, 'telephone')).to.equal('This number has 4 digits, it needs 10.');
    expect(await findFaults(element)).to.deep.equal([]);
  });

  it('finds a thématique by its words', async () => {
    const { element } = await mount();
    type(find<HTMLInputElement>(element, '.find input'), 'velo');
    await element.updateComplete;
    expect(findAll(element, '.tree > li').length).to.be.lessThan(4);
    type(find<HTMLInputElement>(element, '.find input'), 'zzz');
    await element.updateComplete;
    expect(textOf(element)).to.contain('Aucun besoin ne porte ce nom.');
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

  it('is disabled by its property, and enabled again', async () => {
    const { element } = await mount();
    const isDisabled = (): boolean => field(element, 'telephone').matches(':disabled');
    element.disabled = true;
    await waitUntil(isDisabled);
    element.disabled = false;
    await waitUntil(() => !isDisabled());
  });

  it('takes a press on the button of the page’s form although the field just left is wrong, and its message moves the button', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form>
        <di-contribution name="contribution" .service=${aService({ id: 'dora--pressed' })}></di-contribution>
        <button>Envoyer</button>
      </form>`,
    );
    const element = form.querySelector('di-contribution')!;
    await isWhole(element);
    field(element, 'telephone').focus();
    await change(element, 'telephone', '12');
    const button = form.querySelector('button')!;
    button.scrollIntoView({ block: 'end' });
    await pressOnTop(element, button);
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'problem', 'the summary has the focus');
  });

  it('moves the focus to the form of a new offer from what is said of a record that has gone', async () => {
    const { element } = await mount(aService({ id: 'dora--gone' }));
    element.source = { ...fakeSource(), service: () => Promise.reject(new ApiError(404, 'gone')) };
    await shows(element, 'Cette fiche n’existe plus');
    findButton(element, 'Ajouter une offre').click();
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'title', 'the title has the focus');
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
