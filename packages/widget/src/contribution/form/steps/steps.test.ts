import { expect, fixture, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { ApiError } from '@inclusion-kit/sdk';
import { forgetDrafts } from '../../draft/drafts.ts';
import { findFaults } from '../../../testing/axe.ts';
import { message } from '../../../testing/contribution.ts';
import { find, findAll, findButton, press, textOf, type, waitUntil } from '../../../testing/dom.ts';
import { aResult, aService, aStructure, fakeSink, fakeSource } from '../../../testing/offers.ts';
import '../define.ts';
import type { DiContribution } from '../di-contribution.ts';

async function mount(
  genre: string | null = null,
  { first, widthPx = 360, hours = null }: { first?: string; widthPx?: number; hours?: string | null } = {},
) {
  const sink = fakeSink();
  const service = aService({ structure: aStructure({ horaires_accueil: hours }) });
  const source = fakeSource([aResult()], [service]);
  source.structure = () => Promise.resolve({ ...service.structure, services: [service], doublons: [] } as never);
  const frame = await fixture<HTMLElement>(
    html`<div>
      <di-contribution lang="fr" first-field=${first ?? ''} .source=${source} .sink=${sink}></di-contribution>
    </div>`,
  );
  frame.style.inlineSize = `${widthPx}px`;
  const element = frame.querySelector<DiContribution>('di-contribution')!;
  if (genre === null) element.service = service;
  else element.genre = genre;
  await waitUntil(() => findAll(element, widthPx < 560 ? '.stepped' : 'form').length === 1, 'asks the first question');
  return { element, sink, service };
}

const title = (element: Element) => textOf(find(element, '#title'));
const turns = (element: Element, to: string) =>
  waitUntil(
    () =>
      findAll(element, '#title').length === 1 &&
      title(element) === to &&
      element.shadowRoot?.activeElement?.id === 'title',
    `the screen « ${to} » has the focus`,
  );
const goOnFrom = (element: Element) => findButton(element, 'Continuer').click();
const box = (element: Element, group: string) => find<HTMLInputElement>(element, `[value="${group}"]`);

describe('the form of a correction on a phone', () => {
  beforeEach(forgetDrafts);
  afterEach(forgetDrafts);

  for (const widthPx of [360, 900]) {
    it(`begins at the field that the page names, opened, at ${widthPx} px`, async () => {
      const { element } = await mount(null, { first: 'horaires_accueil', widthPx });
      const focused = (): Element | null | undefined => element.shadowRoot?.activeElement;
      await waitUntil(() => focused()?.localName === 'di-hours-field', 'the week has the focus');
      if (widthPx < 560) expect(title(element)).to.equal('Les horaires');
      const { element: moved } = await mount(null, { first: 'commune', widthPx });
      await waitUntil(() => moved.shadowRoot?.activeElement?.id === 'commune', 'the town has the focus');
      const { element: unknown } = await mount(null, { first: 'couleur', widthPx });
      expect(unknown.shadowRoot?.activeElement).to.equal(null);
    });
  }

  it('shows the needs that a word finds above the way on, wherever the field stood', async () => {
    const { element } = await mount(null, { first: 'thematiques' });
    await waitUntil(() => findAll(element, '.find input').length === 1, 'the needs are asked');
    const field = find<HTMLInputElement>(element, '.find input');
    // Room to scroll on both sides, as on a longer screen.
    element.style.paddingBlock = '600px';
    const foot = (): number => find(element, '.step-foot').getBoundingClientRect().top;
    field.scrollIntoView({ block: 'end' });
    expect(field.getBoundingClientRect().bottom, 'it stands low').to.be.above(400);
    type(field, 'permis');
    const first = (): number => findAll(element, '.tree li li')[0]?.getBoundingClientRect().bottom ?? Infinity;
    await waitUntil(() => first() <= foot(), 'the answer is in sight');
    expect(field.getBoundingClientRect().top, 'and so is the field').to.be.at.least(0);
  });

  it('asks what is wrong, then only those fields, one group a screen, then to read again', async () => {
    const { element, sink } = await mount();
    expect(title(element)).to.equal('Qu’est-ce qui est faux ?');
    expect(textOf(find(element, '.step-top')), 'one screen at least comes before the last').to.contain('Étape 1 sur 3');
    expect(await findFaults(element)).to.deep.equal([]);
    findButton(element, 'Continuer').click();
    await waitUntil(() => textOf(element).includes('Choisissez au moins une ligne.'), 'says what is missing');
    box(element, 'contact').click();
    box(element, 'address').click();
    await element.updateComplete;
    expect(textOf(find(element, '.step-top')), 'what is picked adds to the number').to.contain('Étape 1 sur 4');
    findButton(element, 'Continuer').click();
    await turns(element, 'Le téléphone ou le courriel');
    expect(textOf(find(element, '.step-top'))).to.contain('Étape 2 sur 4');
    expect(findAll(element, '#adresse')).to.be.empty;
    expect(find(element, '.step-foot .btn-primary').getBoundingClientRect().height).to.be.at.least(52);
    expect(getComputedStyle(find(element, '.step-foot')).position, 'the way on stays in sight').to.equal('sticky');
    expect(await findFaults(element)).to.deep.equal([]);
    type(find<HTMLInputElement>(element, '#telephone'), '04 65');
    await element.updateComplete;
    findButton(element, 'Continuer').click();
    await waitUntil(() => find(element, '#telephone').getAttribute('aria-invalid') === 'true', 'says what is wrong');
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'telephone', 'stays at the wrong field');
    expect(message(element, 'telephone')).to.contain('Il manque 6 chiffres');
    type(find<HTMLInputElement>(element, '#telephone'), '04 65 71 00 42');
    await element.updateComplete;
    findButton(element, 'Continuer').click();
    await turns(element, 'L’adresse');
    goOnFrom(element);
    await waitUntil(() => findAll(element, '.diff').length === 1, 'shows the changes');
    expect(textOf(find(element, '.diff')))
      .to.contain('04 65 71 00 42')
      .and.not.to.contain('Adresse');
    expect(await findFaults(element)).to.deep.equal([]);
    findButton(element, 'Retour').click();
    await turns(element, 'L’adresse');
    findButton(element, 'Continuer').click();
    await waitUntil(() => findAll(element, '.diff').length === 1, 'shows the changes again');
    findButton(element, 'Envoyer la correction').click();
    await waitUntil(() => findAll(element, '.receipt').length === 1, 'the receipt');
    expect(sink.kept.map(({ changements }) => changements)).to.deep.equal([{ telephone: '+33465710042' }]);
  });

  it('keeps the ticks and the focus when the same record is read anew', async () => {
    const { element, service } = await mount(null, { first: 'telephone' });
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'telephone', 'begins at the named field');
    findButton(element, 'Retour').click();
    await turns(element, 'Qu’est-ce qui est faux ?');
    box(element, 'hours').click();
    await element.updateComplete;
    element.service = { ...service };
    element.source = fakeSource([aResult()], [{ ...service, nom: 'Permis de conduire' }]);
    await waitUntil(() => textOf(find(element, '.step-subject')).includes('Permis de conduire'), 'the new reading');
    await element.updateComplete;
    expect(title(element)).to.equal('Qu’est-ce qui est faux ?');
    expect(['contact', 'hours', 'address'].map((group) => box(element, group).checked)).to.deep.equal([
      true,
      true,
      false,
    ]);
    expect(element.shadowRoot?.activeElement?.id).to.equal('title');
    findButton(element, 'Continuer').click();
    await turns(element, 'Le téléphone ou le courriel');
  });

  it('leads to a closure or a duplicate', async () => {
    const { element } = await mount();
    box(element, 'gone').click();
    await element.updateComplete;
    findButton(element, 'Continuer').click();
    await waitUntil(() => findAll(element, 'input[name="nature"]').length > 0, 'offers them');
    find(element, 'input[value="fermeture-definitive"]').click();
    await waitUntil(() => findAll(element, '#fermeture_du').length === 1, 'asks since when');
    expect(await findFaults(element)).to.deep.equal([]);
  });
});

describe('the form of a new offer on a phone', () => {
  beforeEach(forgetDrafts);
  afterEach(forgetDrafts);

  const top = (element: Element) => textOf(find(element, '.step-top'));
  const goOn = (element: Element) => findButton(element, 'Continuer').click();

  it('asks who, where, what and how, keeps all on the way back, and the rest only on request', async () => {
    const { element, sink, service } = await mount('nouveau-service', { hours: 'Mo-Fr 08:45-12:15' });
    expect(top(element)).to.equal('Ajouter une offre Étape 1 sur 6');
    expect(title(element)).to.equal('Quelle structure la propose ?');
    goOn(element);
    await waitUntil(
      () => textOf(find(element, 'di-suggest-field')).includes('Cherchez-la par son nom'),
      'says that the structure is missing',
    );
    expect(title(element), 'stays').to.equal('Quelle structure la propose ?');
    expect(await findFaults(element)).to.deep.equal([]);
    const finder = find(element, 'di-suggest-field');
    type(find<HTMLInputElement>(finder, 'input'), service.structure.nom);
    await waitUntil(() => findAll(finder, '[role="option"]').length === 2, 'it is found, and can be added');
    press(find(finder, 'input'), 'Enter');
    await waitUntil(() => textOf(element).includes('Cette structure propose déjà'), 'says what is there already');

    goOn(element);
    await turns(element, 'Où cela se passe');
    const fields = findAll(element, '#at-home, details, #zone_eligibilite');
    expect(
      fields.map(({ id, localName }) => id || localName).slice(0, 2),
      'the point stands under the address',
    ).to.deep.equal(['at-home', 'details']);
    const home = find<HTMLInputElement>(element, '#at-home');
    expect(home.checked, 'the address of the structure is taken over').to.be.true;
    expect(textOf(home.closest('label')!)).to.contain(service.structure.adresse!);
    expect(findAll(element, '#adresse')).to.be.empty;
    // The zone is that of the other offers of the structure, and is told.
    const zone = () => textOf(find(element, '#zone_eligibilite'));
    await waitUntil(() => zone().includes('Proposé d’après l’adresse'), 'says where the zone comes from');
    expect(zone()).to.contain('Nord (59)');
    expect(await findFaults(element)).to.deep.equal([]);
    goOn(element);
    await turns(element, 'L’offre');
    expect(findAll(element, '.tree'), 'a need is searched by a word').to.be.empty;
    goOn(element);
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'nom', 'stays at what is missing');
    type(find<HTMLInputElement>(element, '#nom'), 'Atelier vélo');
    type(find<HTMLInputElement>(element, '#description'), 'Apprendre à réparer son vélo, en petit groupe.');
    await element.updateComplete;
    goOn(element);
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'lacks', 'says at once that the need is missing');
    expect(textOf(find(element, '#lacks')))
      .to.contain('Il manque le besoin.')
      .and.contain('continuez sans');
    expect(await findFaults(element)).to.deep.equal([]);
    goOn(element);
    await turns(element, 'Pour qui, à quel prix, quand ?');
    findButton(element, 'Retour').click();
    await turns(element, 'L’offre');
    expect(find<HTMLInputElement>(element, '#nom').value).to.equal('Atelier vélo');
    goOn(element);
    await turns(element, 'Pour qui, à quel prix, quand ?');
    // Each question has its « I do not know », and nothing is ticked before somebody answers.
    const chosen = () =>
      findAll<HTMLInputElement>(element, 'input:checked').map((radio) => textOf(radio.closest('label')!));
    expect(chosen()).to.deep.equal([]);
    expect(findAll(element, '.choice').filter((one) => textOf(one) === 'Je ne sais pas')).to.have.length(3);
    expect(findAll(element, '#frais_precisions')).to.be.empty;
    expect(await findFaults(element)).to.deep.equal([]);
    find(element, 'input[name="publics"][value="all"]').click();
    find(element, 'input[name="frais"][value="payant"]').click();
    await element.updateComplete;
    expect(findAll(element, '#frais_precisions'), 'asks for the price').to.have.length(1);
    find(element, 'input[name="frais"][value="gratuit"]').click();
    find(element, 'input[name="when"][value="own"]').click();
    await waitUntil(() => findAll(element, 'di-hours-field').length === 1, 'the week is there at once');
    find(element, 'input[name="when"][value="none"]').click();
    await waitUntil(() => findAll(element, 'di-hours-field').length === 0, 'and goes');
    expect(chosen().at(-1), 'it is an answer').to.equal('Je ne sais pas');
    const same = find<HTMLInputElement>(element, 'input[name="when"][value="same"]');
    expect(textOf(same.closest('label')!)).to.contain('Mêmes horaires que la structure');
    same.click();
    await element.updateComplete;
    expect(same.checked).to.be.true;
    expect(findAll(element, 'di-hours-field')).to.be.empty;
    expect(textOf(find(element, '#mobilisable_par legend'))).to.contain('Qui peut demander');
    find(element, '#mobilisable_par input').click();
    goOn(element);
    await turns(element, 'Comment contacter la structure');
    find(element, '#house-phone').click();
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'telephone', 'the number can be changed');
    expect(find<HTMLInputElement>(element, '#telephone').value).to.equal('03 53 01 00 12');
    expect(findAll(element, '#house-phone'), 'it is taken').to.be.empty;
    type(find<HTMLInputElement>(element, '#telephone'), '04 65 71 00 42');
    await element.updateComplete;
    goOn(element);
    await waitUntil(() => findAll(element, '#s-envoi').length === 1, 'shows all of it');
    expect(textOf(find(element, '.diff')))
      .to.contain(service.structure.nom)
      .and.contain('04 65 71 00 42')
      .and.contain('8 h 45')
      .and.not.contain('Latitude');
    const skipped = () => findAll(element, '.skipped').map(textOf);
    expect(skipped(), 'what was left is told').to.deep.equal([
      'Besoins À compléter Compléter : Besoins',
      'Courriel Non renseigné Compléter : Courriel',
    ]);
    expect(await findFaults(element)).to.deep.equal([]);
    expect(findAll(element, '.diff ins, .diff del'), 'nothing is compared').to.be.empty;
    for (const row of findAll(element, '.diff > div')) {
      const [label, value, press] = ['dt', 'dd > span', '.link-btn'].map((part) =>
        row.querySelector(part)!.getBoundingClientRect(),
      );
      expect(value!.top, 'an answer under its question').to.be.at.least(label!.bottom);
      expect(press!.left, 'its press beside both').to.be.at.least(Math.max(label!.right, value!.right));
    }
    const number = findAll(element, '.diff bdi').find((one) => textOf(one) === '04 65 71 00 42')!;
    expect(getComputedStyle(number).whiteSpace, 'a number is never broken').to.equal('nowrap');
    const told = findAll(element, '.diff > :not(.skipped)');
    expect(
      told.filter((one) => !/ Modifier : /.test(textOf(one))),
      'each leads to its question',
    ).to.be.empty;
    const received = told.find((one) => textOf(one).includes('Sur place Modifier'))!;
    expect(textOf(received.querySelector('dd > span')!)).to.equal('Sur place');
    expect(textOf(find(element, '[part="send"]'))).to.equal('Envoyer l’offre');
    expect(find(element, '[part="send"]').getBoundingClientRect().height, 'on one line').to.be.below(56);
    const price = told.find((one) => textOf(one).includes('Gratuit Modifier'))!;
    price.querySelector('button')!.click();
    await waitUntil(() => element.shadowRoot?.activeElement?.closest('#frais') != null, 'at the price');
    expect(title(element)).to.equal('Pour qui, à quel prix, quand ?');
    while (findAll(element, '#s-envoi').length === 0) {
      goOn(element);
      await element.updateComplete;
    }
    find(element, '.skipped button').click();
    await waitUntil(() => element.shadowRoot?.activeElement?.closest('#thematiques') != null, 'at its question');
    expect(title(element)).to.equal('L’offre');
    while (findAll(element, '#s-envoi').length === 0) {
      goOn(element);
      await element.updateComplete;
    }

    find(element, 'summary').click();
    findButton(element, 'Combien de temps').click();
    await turns(element, 'Combien de temps cela prend ?');
    expect(top(element)).to.equal('Ajouter une offre Étape 6 sur 7');
    goOn(element);
    await waitUntil(() => findAll(element, '#s-envoi').length === 1, 'comes back');
    // It was told on its own screen: it is sent at once.
    findButton(element, 'Envoyer l’offre').click();
    await waitUntil(() => findAll(element, '.receipt').length === 1, 'the receipt');
    const { adresse, code_postal, commune, latitude, longitude } = service.structure;
    expect(sink.kept[0]?.changements).to.deep.include({
      ...{ nom: 'Atelier vélo', structure_id: service.structure.id, frais: 'gratuit', telephone: '+33465710042' },
      ...{ adresse, code_postal, commune, latitude, longitude, publics: ['tous-publics'] },
      ...{ zone_eligibilite: service.zone_eligibilite, horaires_accueil: 'Mo-Fr 08:45-12:15' },
    });
    expect(sink.kept[0]?.changements?.['mobilisable_par']).to.have.length(1);
  });

  it('takes a structure that is in no list by its name, and leads an error that is found on sending to its screen', async () => {
    const { element, sink } = await mount('nouveau-service');
    const finder = find(element, 'di-suggest-field');
    type(find<HTMLInputElement>(finder, 'input'), 'Association des Tilleuls');
    await waitUntil(() => textOf(finder).includes('Ajouter « Association des Tilleuls »'), 'it can be added');
    find(finder, 'button.add').click();
    // One press takes it and goes on.
    await turns(element, 'Où cela se passe');
    expect(textOf(find(element, '.note'))).to.contain(
      'Association des Tilleuls · Nouvelle structure. Elle prendra l’adresse et les contacts de l’offre.',
    );
    expect(await findFaults(element)).to.deep.equal([]);
    expect(findAll(element, '#at-home'), 'it has no address yet').to.be.empty;
    type(find<HTMLInputElement>(element, '#adresse'), '3');
    await element.updateComplete;
    const onSite = find<HTMLInputElement>(element, '#modes_accueil input:checked');
    expect(textOf(onSite.closest('label')!), 'an address is where it takes place').to.equal('Sur place');
    onSite.click();
    type(find<HTMLInputElement>(element, '#adresse'), '3 rue des Ateliers');
    await element.updateComplete;
    expect(findAll(element, '#modes_accueil input:checked'), 'a box that was taken out stays out').to.be.empty;
    type(find<HTMLInputElement>(element, '#adresse'), '');
    await element.updateComplete;
    const lacks = () => findAll(element, '#lacks').map(textOf).join(' ');
    goOn(element);
    await waitUntil(() => lacks().includes('Il manque le lieu.'), 'a place is missing');
    type(find<HTMLInputElement>(element, '#adresse'), '3 rue des Ateliers');
    await element.updateComplete;
    goOn(element);
    await waitUntil(() => lacks().includes('Il manque la commune.'), 'a street alone is no place');
    expect(title(element), 'stays').to.equal('Où cela se passe');
    goOn(element);
    await turns(element, 'L’offre');
    type(find<HTMLInputElement>(element, '#nom'), 'Atelier vélo');
    type(find<HTMLInputElement>(element, '#description'), 'Apprendre à réparer son vélo, en petit groupe.');
    await element.updateComplete;
    goOn(element);
    await waitUntil(() => findAll(element, '#lacks').length === 1, 'the need is missing');
    goOn(element);
    await turns(element, 'Pour qui, à quel prix, quand ?');
    goOn(element);
    await turns(element, 'Comment contacter la structure');
    type(find<HTMLInputElement>(element, '#telephone'), '04 65 71 00 42');
    await element.updateComplete;
    goOn(element);
    await waitUntil(() => findAll(element, '#s-envoi').length === 1, 'shows all of it');
    expect(textOf(find(element, '.diff'))).to.contain('Nouvelle structure Association des Tilleuls');
    expect(findAll(element, '.skipped').map(textOf)).to.include('Commune À compléter Compléter : Commune');
    sink.failing = new ApiError(422, 'refused', {
      details: [{ loc: ['changements', 'structure_nom'], msg: 'Ce nom est trop court.', type: 'x' }],
    });
    findButton(element, 'Envoyer l’offre').click();
    await waitUntil(() => findAll(element, '#problem').length === 1, 'says what is refused');
    findButton(element, 'Structure de l’offre').click();
    await waitUntil(
      () => findAll(element, '#title').map(textOf)[0] === 'Quelle structure la propose ?',
      'leads to its screen',
    );
    sink.failing = null;
    findButton(element, 'Changer').click();
    await waitUntil(() => findAll(element, 'di-suggest-field').length === 1, 'its name is there to be corrected');
    const again = find<LitElement>(element, 'di-suggest-field');
    await again.updateComplete;
    expect(find<HTMLInputElement>(again, 'input').value).to.equal('Association des Tilleuls');
  });
});
