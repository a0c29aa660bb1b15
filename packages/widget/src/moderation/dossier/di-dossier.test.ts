import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { Contribution } from '@inclusion-kit/sdk/contributions';
import { DeskError } from '../desk/desk.ts';
import type { ModeratorAct } from '../desk/dossier.ts';
import { findFaults } from '../../testing/axe.ts';
import { aContribution, fakeRelay, type FakeRelay } from '../../testing/desk.ts';
import { find, findAll, findButton, textOf, type, waitUntil } from '../../testing/dom.ts';
import './define.ts';
import type { DiDossier } from './di-dossier.ts';

type More = Parameters<FakeRelay['add']>[1];

async function mount(contribution: Contribution = aContribution(), more: More = {}) {
  const relay = fakeRelay();
  const id = relay.add(contribution, more);
  const element = await show(relay, id);
  return { element, relay, id };
}

/** In a page, the root gives the surfaces and the colours that the parts are drawn on. */
function show(relay: FakeRelay, id: string): Promise<DiDossier> {
  return fixture<DiDossier>(
    html`<di-dossier
      .dossier=${relay.dossier(id)}
      .sources=${new Map([['dora', 'DORA']])}
      .page=${'https://relay.test/'}
      .canErase=${true}
      .zone=${'UTC'}
    ></di-dossier>`,
  );
}

const shows = (element: Element, text: string) =>
  waitUntil(() => textOf(element).includes(text), `shows « ${text} »: ${textOf(element)}`);

/** Does something, and returns the acts that it asks for. */
async function actsOf(element: DiDossier, work: () => void): Promise<readonly ModeratorAct[]> {
  const asked = oneEvent<CustomEvent<readonly ModeratorAct[]>>(element, 'dossier-acts');
  work();
  return (await asked).detail;
}

const base = {
  nom: 'Permis B',
  telephone: '+33353010010',
  courriel: 'ancien@structure.example',
  publics: null,
  description: 'Code en petit groupe.',
};
const several = (changements: Contribution['changements']): Contribution =>
  aContribution({
    cible: { modele: 'service', id: 'dora--1', source: 'dora', date_maj: '2026-06-12', base },
    changements,
  });

describe('<di-dossier>', () => {
  it('says that a number is wrong where no other is known, calls it, and names the structure that has it too', async () => {
    const { element, relay, id } = await mount(several({ telephone: null }), {
      risque: { niveau: 'a-regarder', raisons: ['vide', 'appel-sans-repondant'] },
    });
    element.dossier = {
      ...relay.dossier(id),
      telephone: '+33353010010',
      ailleurs: [{ modele: 'structure', id: 's', nom: 'Auto-école solidaire', source: 'dora' }],
    };
    await element.updateComplete;
    const text = textOf(element);
    expect(text).to.contain('Avant : 03 53 01 00 10 Après : faux, le bon n’est pas connu');
    expect(text).to.contain(
      'Même numéro sur la fiche de la structure. Tant qu’il y reste, les lecteurs y voient qu’il a été signalé faux.',
    );
    expect(text).not.to.contain('Une valeur serait effacée');
    expect(find<HTMLAnchorElement>(element, 'a[part=call]').href).to.equal('tel:+33353010010');
    const foot = find(element, '.decisions');
    expect(foot.scrollWidth, 'its presses stand in sight').to.be.at.most(foot.clientWidth);
    const looks = () => findAll(element, '.decisions > *').map((one) => [textOf(one), one.matches('.btn-primary')]);
    expect(looks(), 'two buttons, and one of them filled').to.deep.equal([
      ['Appeler 03 53 01 00 10', true],
      ['Enlever des 2 fiches', false],
    ]);
    expect(findAll(element, '.lesser > .link-btn').map(textOf), 'the others are links').to.deep.equal([
      'De cette fiche seulement',
      'Modifier…',
      'Refuser…',
      'Demander…',
    ]);
    find(element, 'a[part=call]').addEventListener('click', (event) => event.preventDefault());
    find(element, 'a[part=call]').click();
    await element.updateComplete;
    expect(
      looks().map(([, isFilled]) => isFilled),
      'after the call, what it settles is filled',
    ).to.deep.equal([false, true]);
    expect(await findFaults(element)).to.deep.equal([]);
  });

  it('erases a wrong number from the structure and its other offers that show it in one press, and from nothing else', async () => {
    const { element, relay, id } = await mount(several({ telephone: null }));
    const ailleurs = [
      { modele: 'structure' as const, id: 's', nom: 'Auto-école solidaire', source: 'dora' },
      {
        modele: 'service' as const,
        id: 'b',
        nom: 'Code de la route',
        source: relay.dossier(id).contribution.cible!.source,
      },
      { modele: 'service' as const, id: 'c', nom: 'Prêt de vélos', source: 'another' },
      { modele: 'structure' as const, id: 't', nom: 'Roues d’avenir', source: 'another' },
    ];
    element.dossier = { ...relay.dossier(id), telephone: '+33353010010', ailleurs };
    await element.updateComplete;
    expect(textOf(element)).to.contain(
      'Même numéro sur la fiche de la structure, 1 fiche de structure d’une autre source et 2 autres offres. Les lecteurs des fiches d’une autre source ne voient pas qu’il a été signalé faux.',
    );
    expect(textOf(element)).to.contain('Autres offres : Code de la route · Prêt de vélos (fiche d’une autre source).');
    const acts: unknown[] = [];
    element.addEventListener('dossier-acts', (event) => acts.push((event as CustomEvent<unknown>).detail));
    expect(textOf(find(element, '#accept-everywhere'))).to.equal('Enlever des 5 fiches');
    find(element, '#accept-everywhere').click();
    find(element, '#accept').click();
    const aussi = ailleurs.map((one) => ({ modele: one.modele, id: one.id }));
    expect(acts).to.deep.equal([[{ acte: 'acceptation', aussi }], [{ acte: 'acceptation' }]]);
    element.dossier = { ...relay.dossier(id), telephone: '+33353010010' };
    await element.updateComplete;
    expect(findAll(element, '#accept-everywhere'), 'no other record shows it').to.be.empty;
    const accepted: DiDossier['dossier'] = { ...relay.dossier(id), etat: 'acceptee', actes: ['annulation'], ailleurs };
    const [event] = accepted.evenements;
    const along = [{ ...event!, acte: 'acceptation' as const, aussi: ['another'] }];
    for (const decided of [{ evenements: along }, { refusees_avec: 1 }]) {
      element.dossier = { ...accepted, ...decided };
      await element.updateComplete;
      expect(findAll(element, '#erase-elsewhere'), 'what was decided along would not come back').to.be.empty;
    }
    element.dossier = accepted;
    await element.updateComplete;
    expect(textOf(find(element, '#erase-elsewhere'))).to.equal('Enlever aussi des 4 autres fiches');
    find(element, '#erase-elsewhere').click();
    expect(acts.at(-1), 'one acceptance in the place of the other').to.deep.equal([
      { acte: 'annulation' },
      { acte: 'acceptation', aussi },
    ]);
  });

  it('says that a structure took its number away, not that it is wrong', async () => {
    const { element, relay, id } = await mount(several({ telephone: null }));
    const [first, ...others] = relay.dossier(id).evenements;
    element.dossier = { ...relay.dossier(id), evenements: [{ ...first!, par: 'structure' }, ...others] };
    await element.updateComplete;
    expect(textOf(element)).to.contain('Après : retiré par la structure').and.not.to.contain('faux');
  });

  it('says what is proposed, by whom and why, beside what it replaces', async () => {
    const { element } = await mount();
    const text = textOf(element);
    for (const said of [
      'Correction, 1 ligne',
      'preuve : appel à la structure',
      'n° IK-c1',
      'Auto-école solidaire · Source : DORA · voir la fiche',
      'Qualité 72 % → 94 % : la fiche devient visible dans la recherche nationale et dans DORA.',
      'Avant : 03 53 01 00 10',
      'Après : 03 53 01 00 12',
      'Camille Exemple (non vérifié) · camille@exemple.fr',
      'Visible des modérateurs seulement, jamais publié.',
      'Reçue, réutilisation autorisée (Licence Ouverte 2.0)',
    ]) {
      expect(text).to.contain(said);
    }
    const link = find<HTMLAnchorElement>(element, '.head a');
    expect(link.href).to.equal('https://relay.test/#di-offre=dora--1');
    expect(await findFaults(element)).to.deep.equal([]);
    expect(await actsOf(element, () => findButton(element, 'Accepter').click())).to.deep.equal([
      { acte: 'acceptation' },
    ]);
  });

  it('marks what a long text says otherwise', async () => {
    const contribution = several({ description: 'Code en petit groupe, aide pour trouver un financement.' });
    const { element } = await mount(contribution);
    expect(textOf(find(element, 'ins b'))).to.equal('groupe, aide pour trouver un financement.');
  });

  it('accepts the fields that are kept', async () => {
    const { element } = await mount(several({ telephone: '+33353010012', courriel: 'accueil@structure.example' }));
    find<HTMLInputElement>(element, 'input[aria-label$="Courriel"]').click();
    await shows(element, 'Ne sera pas accepté.');
    const acts = await actsOf(element, () => findButton(element, 'Accepter 1 ligne sur 2').click());
    expect(acts).to.deep.equal([{ acte: 'acceptation', champs: ['telephone'] }]);
    type(find(element, '#reason'), 'Cette adresse est celle d’une autre offre ');
    const told = await actsOf(element, () => findButton(element, 'Accepter 1 ligne sur 2').click());
    expect(told).to.deep.equal([
      { acte: 'acceptation', champs: ['telephone'], motif: 'Cette adresse est celle d’une autre offre' },
    ]);
    find<HTMLInputElement>(element, 'input[aria-label$="Téléphone"]').click();
    await element.updateComplete;
    findButton(element, 'Accepter').click();
    await shows(element, 'Aucune ligne n’est gardée');
    expect(await findFaults(element)).to.deep.equal([]);
  });

  it('tells a place by its name and its distance, and its codes go with it', async () => {
    const seen = { ...base, commune: 'Neuilly-Saint-Front', code_insee: '02543', latitude: 49.1743, longitude: 3.261 };
    const there = { commune: 'Laon', code_insee: '02408', latitude: 49.5641, longitude: 3.6199 };
    const zone = { zone_eligibilite: ['02', '200071785'] };
    const { element } = await mount(
      aContribution({
        cible: { modele: 'service', id: 'dora--1', source: 'dora', date_maj: '2026-06-12', base: seen },
        changements: { ...there, ...zone },
      }),
      { record: seen },
    );
    const text = textOf(element);
    expect(text).to.contain('Correction, 3 lignes');
    expect(text).to.contain('Point sur la carte Avant : point affiché Après : point déplacé de 51 km');
    expect(text).to.contain('Aisne, intercommunalité 200071785');
    expect(text).not.to.match(/INSEE|02408|49,56/);
    find<HTMLInputElement>(element, 'input[aria-label$="Point sur la carte"]').click();
    await element.updateComplete;
    const acts = await actsOf(element, () => findButton(element, 'Accepter 2 lignes sur 3').click());
    expect(acts).to.deep.equal([{ acte: 'acceptation', champs: ['commune', 'code_insee', 'zone_eligibilite'] }]);
  });

  it('asks for a point by its distance, though the source moved one of its coordinates, and never shows numbers to type', async () => {
    const seen = { ...base, latitude: 49.1743, longitude: 3.261 };
    const { element } = await mount(
      aContribution({
        cible: { modele: 'service', id: 'dora--1', source: 'dora', date_maj: '2026-06-12', base: seen },
        changements: { latitude: 49.18, longitude: 3.262 },
      }),
      { record: { ...seen, latitude: 49.2 } },
    );
    const conflict = textOf(find(element, '#conflict-latitude'));
    expect(conflict).to.match(/Au moment de la proposition.* point déplacé de 2,9 km/);
    expect(conflict).to.match(/Aujourd’hui chez DORA point affiché/);
    expect(conflict).to.match(/Cette proposition, .* point déplacé de 2,2 km/);
    expect(textOf(element)).not.to.match(/49,|Longitude/);
    findButton(element, 'Modifier…').click();
    await shows(element, 'Point sur la carte');
    expect(findAll(element, '.adjust input')).to.have.length(0);
    findButton(element, 'Annuler').click();
    await element.updateComplete;
    findAll<HTMLInputElement>(element, '#conflict-latitude input')[1]?.click();
    await element.updateComplete;
    expect(await actsOf(element, () => findButton(element, 'Accepter').click())).to.deep.equal([
      { acte: 'acceptation', tranches: ['latitude', 'longitude'] },
    ]);
  });

  it('shows three ways what the source changed, and asks for the value to keep', async () => {
    const contribution = several({ telephone: '+33353010012', courriel: 'accueil@structure.example' });
    const { element } = await mount(contribution, { record: { ...base, telephone: '+33353010015' } });
    const conflict = find(element, '#conflict-telephone');
    expect(textOf(conflict)).to.contain('Au moment de la proposition, fiche du 12 juin 2026 03 53 01 00 10');
    expect(textOf(conflict)).to.contain(
      'DORA a changé ce numéro depuis la proposition le 20 novembre 2026. Laquelle garder ?',
    );
    expect([...conflict.querySelectorAll('a')].map(({ href }) => href)).to.deep.equal([
      'tel:+33353010015',
      'tel:+33353010012',
    ]);
    expect(textOf(conflict)).to.contain('Aujourd’hui chez DORA 03 53 01 00 15');
    expect(textOf(conflict)).to.match(
      /Cette proposition, le 20 novembre( 2026)? à 9 h 00, par Camille Exemple \(non vérifié\) Preuve : appel à la structure 03 53 01 00 12/,
    );
    findButton(element, 'Accepter').click();
    await shows(element, 'Choisissez d’abord la valeur à garder.');
    const [missing, values] = [
      find(element, '#conflict-telephone-missing'),
      find(element, '#conflict-telephone .vals'),
    ];
    expect(missing.compareDocumentPosition(values), 'is said over the values').to.equal(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
    expect((element.shadowRoot!.activeElement as HTMLInputElement).name).to.equal('conflict-telephone');
    expect(await findFaults(element)).to.deep.equal([]);

    await sendKeys({ press: 'Space' });
    await element.updateComplete;
    expect(await actsOf(element, () => findButton(element, 'Accepter').click())).to.deep.equal([
      { acte: 'acceptation', champs: ['courriel'] },
    ]);
    await sendKeys({ press: 'ArrowDown' });
    await element.updateComplete;
    expect(await actsOf(element, () => findButton(element, 'Accepter').click())).to.deep.equal([
      { acte: 'acceptation', tranches: ['telephone'] },
    ]);
  });

  it('tells a value that was accepted here from the source’s own', async () => {
    const affiches = {
      telephone: {
        ...{ source: '+33353010010', le: '2026-11-19T09:12:00.000Z', par: 'lea', preuve: 'page-web' },
        auteur: { nom: 'Dominique Exemple', organisation: 'CCAS de Bergues' },
      },
    };
    const { element } = await mount(aContribution(), { record: { ...base, telephone: '+33353010015' }, affiches });
    const conflict = textOf(find(element, '#conflict-telephone'));
    expect(conflict).to.contain('Deux personnes ont donné un numéro différent');
    expect(conflict).to.match(
      /DORA n’a rien changé\. La valeur affichée ici a été acceptée le 19 novembre( 2026)? à 9 h 12 par lea\. Laquelle garder \?/,
    );
    expect(conflict).to.contain('Chez DORA, inchangé depuis le 20 novembre 2026 03 53 01 00 10');
    expect(conflict).to.match(
      /Affichée ici, acceptée le 19 novembre( 2026)? à 9 h 12 par lea Proposée par Dominique Exemple, CCAS de Bergues \(non vérifié\)\. Preuve : page web 03 53 01 00 15/,
    );
    expect(conflict).not.to.match(/telephone|DORA a changé/);
    expect(await findFaults(element)).to.deep.equal([]);
  });

  it('ends inside the window beside the queue, and covers no value of a conflict with its actions', async () => {
    await setViewport({ width: 1280, height: 800 });
    try {
      const rivales = ['19', '22', '23'].map((end) => ({
        ...{ id: `c${end}`, champ: 'telephone', propose: `+333530100${end}`, recue_le: '2026-11-21T09:00:00.000Z' },
        ...{ preuve: 'appel', de_la_structure: true },
      }));
      const { element } = await mount(several({ telephone: '+33353010012' }), {
        rivales,
        risque: { niveau: 'conflit', raisons: ['autre-proposition'] },
      });
      element.style.marginBlockStart = '240px';
      dispatchEvent(new Event('resize'));
      const box = (selector: string) => find(element, selector).getBoundingClientRect();
      await waitUntil(() => box('article').bottom <= innerHeight, 'it ends in sight');
      expect(box('article').height).to.be.above(359);
      for (const choice of findAll(element, '.choice-row')) {
        choice.scrollIntoView({ block: 'nearest' });
        const { bottom } = choice.getBoundingClientRect();
        expect(bottom).to.be.at.most(box('.foot').top + 1);
      }
      expect(scrollY, 'its own part scrolls').to.equal(0);
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });

  it('shows what another person proposes, chooses nothing by itself, and accepts the one that is kept', async () => {
    const contribution = several({ telephone: '+33353010012' });
    const rivales = [
      {
        ...{ id: 'c9', champ: 'telephone', propose: '+33353010019', recue_le: '2026-11-21T09:00:00.000Z' },
        ...{ preuve: 'appel', de_la_structure: true, meme_fiche: true, autres: 0 },
      },
    ];
    const { element } = await mount(contribution, {
      rivales,
      risque: { niveau: 'conflit', raisons: ['autre-proposition'] },
    });
    const conflict = find(element, '#conflict-telephone');
    expect(textOf(conflict)).to.contain(
      'Deux personnes ont donné un numéro différent Aucune réponse n’est encore acceptée. Laquelle garder ?',
    );
    expect(textOf(conflict)).to.contain('Aujourd’hui chez DORA 03 53 01 00 10');
    expect(textOf(conflict)).to.match(
      /Cette proposition, le 20 novembre( 2026)? à 9 h 00, par Camille Exemple \(non vérifié\) Preuve : appel à la structure 03 53 01 00 12/,
    );
    expect(textOf(conflict)).to.match(
      /Autre proposition, le 21 novembre( 2026)? à 9 h 00, par la structure elle-même Preuve : appel à la structure 03 53 01 00 19/,
    );
    expect([...conflict.querySelectorAll('a')].map(({ href }) => href)).to.deep.equal(
      ['10', '12', '19'].map((end) => `tel:+333530100${end}`),
    );
    expect(findAll(element, '.diff')).to.have.length(0);
    // Both are seen at once, and what the press does once one is chosen.
    for (const width of [1280, 360]) {
      await setViewport({ width, height: 800 });
      const rows = [...conflict.querySelectorAll('.choice-row')].map((row) => row.getBoundingClientRect());
      expect(new Set(rows.map(({ left, width: wide }) => `${left} ${wide}`)).size, `whole rows at ${width}`).to.equal(
        1,
      );
      for (const row of conflict.querySelectorAll('.choice-row')) {
        const value = row.querySelector('.val')!;
        expect(value.getClientRects(), `${textOf(value)} on one line at ${width}`).to.have.length(1);
        const [said, act] = [value, row.querySelector('.try')!].map((one) => one.getBoundingClientRect());
        expect(act!.left >= said!.right, `the act at the right at ${width}`).to.equal(true);
      }
    }
    expect(findAll(element, '.effect')).to.be.empty;
    const radios = [...conflict.querySelectorAll<HTMLInputElement>('input')];
    expect(radios.map(({ checked }) => checked)).to.deep.equal([false, false, false]);
    expect(find(element, '#accept').className).to.equal('btn is-waiting');
    expect(await findFaults(element)).to.deep.equal([]);
    findButton(element, 'Accepter').click();
    await shows(element, 'Choisissez d’abord la valeur à garder.');

    radios[1]!.click();
    await element.updateComplete;
    expect(find(element, '#accept').className).to.contain('btn-primary');
    const effect = () => textOf(find(element, '.effect')).replaceAll('\u00a0', ' ');
    expect(effect()).to.equal('Les gens liront 03 53 01 00 12. L’autre proposition restera à relire.');
    expect(await findFaults(element)).to.deep.equal([]);
    expect(await actsOf(element, () => findButton(element, 'Accepter').click())).to.deep.equal([
      { acte: 'acceptation' },
    ]);
    radios[2]!.click();
    await element.updateComplete;
    expect(effect()).to.equal('Les gens liront 03 53 01 00 19. Cette proposition restera à relire.');
    const turned = oneEvent<CustomEvent<object>>(element, 'dossier-rival');
    findButton(element, 'Accepter l’autre').click();
    expect((await turned).detail).to.deep.equal({ id: 'c9', champ: 'telephone', isInSight: true });
    radios[0]!.click();
    await element.updateComplete;
    expect(effect()).to.match(/^Rien ne change pour les gens\./);
    expect(await actsOf(element, () => findButton(element, 'Ne rien changer').click())).to.deep.equal([
      { acte: 'refus', motif: 'La valeur affichée est gardée pour «\u00a0Téléphone\u00a0».' },
    ]);
  });

  it('keeps what people see against each value of a line in one act', async () => {
    const rival = { id: 'c9', version: 3, champ: 'telephone', propose: '+33353010019', autres: 0, meme_fiche: true };
    const { element } = await mount(aContribution(), {
      rivales: [{ ...rival, recue_le: '2026-11-21T09:00:00.000Z', preuve: null, de_la_structure: false }],
      risque: { niveau: 'conflit', raisons: ['autre-proposition'] },
    });
    findAll<HTMLInputElement>(element, '#conflict-telephone input')[0]!.click();
    await element.updateComplete;
    expect(textOf(find(element, '.effect'))).to.contain('Les 2 propositions sont refusées');
    const told = oneEvent<CustomEvent<object>>(element, 'dossier-keep-shown');
    findButton(element, 'Ne rien changer').click();
    expect((await told).detail).to.deep.equal({
      motif: 'La valeur affichée est gardée pour «\u00a0Téléphone\u00a0».',
      others: [{ id: 'c9', version: 3 }],
    });
  });

  it('opens another proposal that says more than what is in sight, and puts the value of another offer here', async () => {
    const rival = { id: 'c9', champ: 'telephone', propose: '+33353010019', recue_le: '2026-11-21T09:00:00.000Z' };
    const show = async (more: object) => {
      const { element } = await mount(several({ telephone: '+33353010012' }), {
        rivales: [{ ...rival, preuve: null, de_la_structure: false, ...more }],
        risque: { niveau: 'conflit', raisons: ['autre-proposition'] },
      });
      findAll<HTMLInputElement>(element, '#conflict-telephone input').at(-1)!.click();
      await element.updateComplete;
      return element;
    };
    for (const more of [{ meme_fiche: true, autres: 2 }, {}]) {
      const element = await show(more);
      const turned = oneEvent<CustomEvent<object>>(element, 'dossier-rival');
      findButton(element, 'Ouvrir l’autre proposition').click();
      expect((await turned).detail).to.deep.equal({ id: 'c9', champ: 'telephone', isInSight: false });
    }
    const element = await show({ meme_fiche: true, autres: 0 });
    const pressed: unknown[] = [];
    element.addEventListener('dossier-rival', (event) => pressed.push((event as CustomEvent).detail));
    element.busy = true;
    element.accept();
    expect(pressed, 'a second press does nothing').to.deep.equal([]);
    element.busy = false;
    element.accept();
    expect(pressed).to.deep.equal([{ id: 'c9', champ: 'telephone', isInSight: true }]);
    const other = await show({ meme_fiche: false, autres: 0 });
    expect(await actsOf(other, () => findButton(other, 'Accepter').click())).to.deep.equal([
      { acte: 'ajustement', changements: { telephone: '+33353010019' } },
      { acte: 'acceptation' },
    ]);
  });

  it('reads another proposal first that holds a value refused here: both propose it, so it is no rival', async () => {
    const rival = { id: 'c9', champ: 'telephone', propose: '+33353010019', recue_le: '2026-11-21T09:00:00.000Z' };
    const { element } = await mount(several({ telephone: '+33353010012', courriel: 'neuf@structure.example' }), {
      record: { ...base, courriel: 'source@structure.example' },
      rivales: [{ ...rival, preuve: null, de_la_structure: false, meme_fiche: true, autres: 0 }],
      risque: { niveau: 'conflit', raisons: ['autre-proposition'] },
    });
    findAll<HTMLInputElement>(element, '#conflict-telephone input').at(-1)!.click();
    await element.updateComplete;
    element.settle('courriel', 'source');
    await element.updateComplete;
    const turned = oneEvent<CustomEvent<object>>(element, 'dossier-rival');
    find(element, '#accept').click();
    expect((await turned).detail).to.deep.equal({ id: 'c9', champ: 'telephone', isInSight: false });
    expect(textOf(find(element, '#accept'))).to.equal('Ouvrir l’autre proposition');
  });

  it('lets the ways to ask be chosen where somebody else gives others, though they come with a number', async () => {
    const rival = { id: 'c9', champ: 'telephone', propose: '+33353010019', recue_le: '2026-11-21T09:00:00.000Z' };
    const more = { preuve: null, de_la_structure: false, meme_fiche: true, autres: 0 };
    const ways = { champ: 'modes_mobilisation', propose: ['envoyer-un-courriel'] };
    for (const rivales of [
      [{ ...rival, ...more }],
      [rival, { ...rival, ...ways }].map((one) => ({ ...one, ...more })),
    ]) {
      const { element } = await mount(several({ telephone: '+33353010012', modes_mobilisation: ['telephoner'] }), {
        rivales,
        risque: { niveau: 'conflit', raisons: ['autre-proposition'] },
      });
      expect(findAll(element, '#conflict-modes_mobilisation')).to.have.length(rivales.length - 1);
    }
  });

  it('takes over a value that was accepted for another offer of the structure, in one press', async () => {
    const acceptee = { le: '2026-11-21T10:30:00.000Z', par: 'lea' };
    const rival = { id: 'c9', champ: 'telephone', propose: '+33353010019', recue_le: '2026-11-20T08:00:00.000Z' };
    const { element } = await mount(several({ telephone: '+33353010012' }), {
      rivales: [{ ...rival, preuve: null, de_la_structure: false, acceptee }],
      risque: { niveau: 'conflit', raisons: ['autre-proposition'] },
    });
    const conflict = find(element, '#conflict-telephone');
    expect(textOf(conflict)).to.match(
      /Acceptée le 21 novembre( 2026)? à 10 h 30 par lea pour une autre fiche de la structure Proposée par une personne sans nom\. Sans preuve 03 53 01 00 19/,
    );
    [...conflict.querySelectorAll<HTMLInputElement>('input')].at(-1)!.click();
    await element.updateComplete;
    expect(await actsOf(element, () => findButton(element, 'Accepter').click())).to.deep.equal([
      { acte: 'ajustement', changements: { telephone: '+33353010019' } },
      { acte: 'acceptation' },
    ]);
  });

  it('shows what stands once another value was accepted meanwhile, and keeps or replaces it in one press', async () => {
    const relay = fakeRelay();
    const [first, second] = relay.addRivals();
    relay.actElsewhere(first, 'acceptation');
    const element = await show(relay, second);
    const conflict = find(element, '#conflict-telephone');
    expect(textOf(conflict)).to.match(/Un autre numéro a été accepté entre-temps/);
    expect(textOf(conflict)).to.match(
      /Affichée ici, acceptée le 20 novembre( 2026)? à 9 h 03 par anne Proposée par Camille Exemple \(non vérifié\)\. Preuve : appel à la structure 03 53 01 00 12/,
    );
    expect(textOf(conflict)).to.contain(
      'par Dominique Exemple, CCAS de Bergues (non vérifié) Preuve : page web 03 53 01 00 15',
    );
    expect(conflict.querySelectorAll('input'), 'nothing is to choose first').to.have.length(0);
    expect(await findFaults(element)).to.deep.equal([]);
    await element.turn('refuse');
    await element.turn('read');
    expect(element.shadowRoot?.activeElement?.id, 'the focus goes to what is there').to.equal('keep');
    expect(await actsOf(element, () => find(element, '#keep').click())).to.deep.equal([
      {
        acte: 'refus',
        motif: 'Une autre réponse a été acceptée pour «\u00a0Téléphone\u00a0».',
      },
    ]);
    expect(await actsOf(element, () => find(element, '#replace').click())).to.deep.equal([
      { acte: 'acceptation', tranches: ['telephone'] },
    ]);
  });

  it('says that a value that shows is the one accepted here, and not that its source says it', async () => {
    const shown = { source: '+33353010010', le: '2026-11-25T09:00:00.000Z', par: 'zoe', preuve: null, auteur: null };
    const { element } = await mount(aContribution({ changements: { telephone: '+33353010012' } }), {
      record: { ...base, telephone: '+33353010012' },
      affiches: { telephone: shown },
    });
    await shows(element, 'Acceptée ici : la fiche affiche cette valeur.');
    expect(textOf(element)).not.to.contain('La source dit déjà');
  });

  it('says what the source says already', async () => {
    const contribution = several({ telephone: '+33353010012', courriel: 'accueil@structure.example' });
    const { element } = await mount(contribution, { record: { ...base, telephone: '03 53 01 00 12' } });
    await shows(element, 'La source dit déjà la même chose.');
  });

  it('adjusts values by the rules of the schema before they are accepted', async () => {
    const { element } = await mount(several({ courriel: 'accueil@structure.example', publics: ['jeunes'] }));
    findButton(element, 'Modifier…').click();
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'adjust');
    expect(await findFaults(element)).to.deep.equal([]);
    findButton(element, 'Enregistrer sans accepter').click();
    await shows(element, 'Aucune valeur n’a changé.');
    const mail = find<HTMLInputElement>(element, '#courriel');
    type(mail, 'accueil@structure');
    mail.dispatchEvent(new Event('blur'));
    await waitUntil(() => mail.getAttribute('aria-invalid') === 'true');
    findButton(element, 'Enregistrer et accepter').click();
    await shows(element, '1 valeur à revoir');
    expect(element.shadowRoot?.activeElement?.id).to.equal('courriel');
    expect(await findFaults(element)).to.deep.equal([]);
    type(mail, 'contact@structure.fr');
    await waitUntil(() => mail.getAttribute('aria-invalid') === null);
    findAll<HTMLInputElement>(element, '#publics input')[1]!.click();
    await element.updateComplete;
    const [adjustment, acceptance] = await actsOf(element, () => findButton(element, 'Enregistrer et').click());
    expect(adjustment?.acte).to.equal('ajustement');
    const { changements } = adjustment as Extract<ModeratorAct, { acte: 'ajustement' }>;
    expect(changements['courriel']).to.equal('contact@structure.fr');
    expect(changements['publics']).to.have.length(2);
    expect(acceptance).to.deep.equal({ acte: 'acceptation' });
  });

  it('puts what the relay refused beside its field, and keeps what was typed', async () => {
    const { element } = await mount();
    findButton(element, 'Modifier…').click();
    await element.updateComplete;
    type(find<HTMLInputElement>(element, '#telephone'), '04 65 71 00 42');
    const errors = [{ field: 'changements.telephone', message: 'Ce numéro ne se lit pas.' }];
    element.problem = new DeskError('refused', 'Rien n’a été fait.', errors);
    await shows(element, 'Ce numéro ne se lit pas.');
    expect(find<HTMLInputElement>(element, '#telephone').value).to.equal('04 65 71 00 42');
    expect(await findFaults(element)).to.deep.equal([]);
  });

  it('stands the decisions on a need two by two, and the number to call with its sign beside what it settles', async () => {
    const { changements: _, ...closed } = aContribution({ genre: 'fermeture', fermeture: {} });
    const { cible: __, ...need } = { ...closed, genre: 'manque' } as const;
    const manque = { thematiques: ['mobilite'], publics: [], code_commune: '02408' };
    for (const contribution of [closed, { ...need, manque }]) {
      const { element } = await mount(contribution);
      for (const width of ['328px', '552px']) {
        element.style.setProperty('inline-size', width);
        const buttons = findAll(element, '.decisions > .btn');
        const tops = buttons.map((button) => Math.round(button.getBoundingClientRect().top));
        const lines = contribution.genre === 'fermeture' ? [2] : [2, 2];
        expect([...new Set(tops)].map((top) => tops.filter((one) => one === top).length)).to.deep.equal(
          lines,
          `${contribution.genre} ${width}`,
        );
        for (const button of buttons) {
          expect(button.scrollWidth, textOf(button)).to.be.at.most(button.clientWidth);
        }
        for (const call of findAll(element, '[part="call"]')) expect(textOf(call)).to.match(/^Appeler \d/);
        for (const sign of findAll(element, '[part="call"] > .i')) {
          expect(sign.getBoundingClientRect().width).to.be.above(0);
        }
      }
    }
  });

  it('leaves the screen of a phone to the values of a conflict, until one is chosen', async () => {
    const rival = { id: 'c9', champ: 'telephone', propose: '+33353010019', recue_le: '2026-11-21T09:00:00.000Z' };
    const { element } = await mount(several({ telephone: '+33353010012' }), {
      rivales: [{ ...rival, preuve: null, de_la_structure: false }],
      risque: { niveau: 'conflit', raisons: ['autre-proposition'] },
    });
    element.toggleAttribute('stacked', true);
    const position = () => getComputedStyle(find(element, '.foot')).position;
    expect(position()).to.equal('static');
    find<HTMLInputElement>(element, '.choice-row input').click();
    await element.updateComplete;
    expect(position()).to.equal('sticky');
  });

  it('lets no decision stand alone on a line of a phone', async () => {
    for (const telephone of [null, '+33353010010']) {
      const { element } = await mount();
      element.style.setProperty('inline-size', '328px');
      element.dossier = { ...element.dossier, telephone };
      await element.updateComplete;
      const lines = new Map<number, Element[]>();
      for (const button of findAll(element, '.decisions > .btn')) {
        const top = Math.round(button.getBoundingClientRect().top);
        lines.set(top, [...(lines.get(top) ?? []), button]);
      }
      expect([...lines.values()].map(({ length }) => length)).to.deep.equal(telephone === null ? [2, 2] : [2]);
      const foot = find(element, '.foot');
      expect(foot.scrollWidth).to.be.at.most(foot.clientWidth);
      for (const button of findAll(element, '.decisions > .btn')) {
        expect(button.scrollWidth, textOf(button)).to.be.at.most(button.clientWidth);
      }
    }
  });

  it('asks its author something, and goes back without', async () => {
    const { element } = await mount();
    findButton(element, 'Demander…').click();
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'question');
    findButton(element, 'Demander').click();
    await shows(element, 'Écrivez votre question.');
    expect(await findFaults(element)).to.deep.equal([]);
    type(find<HTMLTextAreaElement>(element, '#question'), 'Quel étage ?');
    expect(await actsOf(element, () => findButton(element, 'Demander').click())).to.deep.equal([
      { acte: 'question', motif: 'Quel étage ?' },
    ]);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'ask-open');
  });

  it('tells what a source that does not answer keeps from being done', async () => {
    const relay = fakeRelay();
    const id = relay.add();
    relay.isSourceUp = false;
    const element = await show(relay, id);
    expect(textOf(element)).to.contain('La source ne répond pas').and.to.contain('03 53 01 00 12');
    expect(findAll(element, '#accept')).to.have.length(0);
    expect(findAll(element, '#refuse-open')).to.have.length(1);
    expect(await findFaults(element)).to.deep.equal([]);
    const asked = oneEvent(element, 'dossier-refresh');
    findButton(element, 'Réessayer').click();
    await asked;
  });

  it('only lets refuse what aims at a record that is gone, unless it says so itself', async () => {
    const gone = await mount(aContribution(), { record: null });
    expect(textOf(gone.element)).to.contain('il ne reste qu’à refuser');
    expect(findAll(gone.element, '#accept')).to.have.length(0);
    const { changements: _, ...rest } = aContribution();
    const closed = await mount(
      { ...rest, genre: 'fermeture', fermeture: { du: '2026-07-13', au: '2026-08-16' } },
      { record: null },
    );
    expect(textOf(closed.element)).to.contain('du 13 juillet 2026 au 16 août 2026');
    expect(findAll(closed.element, '#accept')).to.have.length(1);
  });

  it('warns of a lower quality only where it takes the record out of sight', async () => {
    const { element, relay, id } = await mount();
    for (const [apres, isWarning] of [
      [0.88, false],
      [0.72, true],
    ] as const) {
      element.dossier = { ...relay.dossier(id), qualite: { avant: 1, apres } };
      await element.updateComplete;
      const note = findAll(element, '.note').find((one) => textOf(one).startsWith('Qualité'));
      expect(note?.matches('.note-warn'), String(apres)).to.equal(isWarning);
    }
  });

  it('says that nobody knows the end of a closure, and gives no day as its last', async () => {
    const { changements: _, ...rest } = aContribution();
    const fermeture = { au: '2026-12-30', fin_inconnue: true };
    const { element } = await mount({ ...rest, genre: 'fermeture', fermeture });
    expect(textOf(element)).to.contain('fin non connue, à revoir le 30 décembre 2026');
    expect(textOf(element)).not.to.contain('jusqu’au');
  });

  it('names a number that answered by what it says, not as the whole record', async () => {
    const { changements: _, cible, ...rest } = aContribution();
    const called = { ...cible!, base: { telephone: '+33353010012' } };
    const { element } = await mount({ ...rest, genre: 'confirmation', cible: called, preuve: { moyen: 'appel' } });
    const said = textOf(element);
    expect(said).to.contain('Ce numéro répond ·').and.to.contain('Elle ne dit rien du reste de la fiche.');
    expect(said).not.to.contain('Toujours à jour');
  });

  it('says once that a record is gone, and leaves the refusal with its reason alone in the foot', async () => {
    const { changements: _, ...target } = aContribution();
    const risque = { niveau: 'a-verifier', raisons: ['fiche-disparue'] } as const;
    const about: readonly Contribution[] = [
      aContribution(),
      { ...target, genre: 'confirmation' },
      { ...target, genre: 'doublon', doublon_de: 'soliguide--9' },
    ];
    for (const contribution of about) {
      const { element } = await mount(contribution, { record: null, risque });
      const { genre } = contribution;
      expect(textOf(element).match(/n’existe plus|n’est plus là/g), genre).to.have.length(1);
      expect(findAll(element, '.foot .btn').map(textOf), genre).to.deep.equal(['Refuser…']);
      expect(find(element, '#refuse-open').matches('.btn-primary'), genre).to.equal(true);
      find(element, '#refuse-open').click();
      await waitUntil(() => findAll(element, 'di-refusal').length === 1, `${genre} asks for the reason`);
    }
  });

  it('decides nothing about two records of which one is not there', async () => {
    const { changements: _, ...target } = aContribution();
    const { element } = await mount({ ...target, genre: 'doublon', doublon_de: 'soliguide--9' });
    expect(findAll(element, '.foot .btn').map(textOf)).to.deep.equal(['Refuser…', 'Demander…']);
  });

  it('says once that an offer closes for good, and the day beside it', async () => {
    const { changements: _, preuve: __, ...rest } = aContribution();
    const { element } = await mount({ ...rest, genre: 'fermeture', fermeture: {} });
    expect(textOf(element).match(/Fermeture définitive/g)).to.have.length(1);
    expect(findAll(element, '#facts')).to.have.length(0);
    const dated = await mount({ ...rest, genre: 'fermeture', fermeture: { du: '2026-07-13' } });
    expect(textOf(dated.element).match(/Fermeture définitive/g)).to.have.length(1);
    expect(textOf(find(dated.element, '.facts'))).to.equal('Fermeture depuis le 13 juillet 2026');
  });

  it('says first to call before a closure for good that nothing proves, and that its press closes without a proof', async () => {
    const { changements: _, preuve: __, ...rest } = aContribution();
    const closure = { ...rest, genre: 'fermeture', fermeture: {} } as const;
    const risque = { niveau: 'a-verifier', raisons: ['fermeture-definitive', 'sans-preuve'] } as const;
    const { element } = await mount(closure, { risque });
    expect(textOf(find(element, '#call-first'))).to.equal(
      'Appelez avant : une fermeture retire l’offre des recherches.',
    );
    expect(textOf(element).match(/01 99 00 44 98/g), 'the number stands once').to.have.length(1);
    for (const width of ['328px', '500px']) {
      element.style.inlineSize = width;
      const call = find(element, '[part="call"]');
      expect(call.querySelector('span')!.getClientRects(), `on one line at ${width}`).to.have.length(1);
      expect(call.scrollWidth, width).to.equal(call.clientWidth);
    }
    element.style.inlineSize = '';
    expect(textOf(find(element, '#accept'))).to.equal('Fermer sans preuve');
    const call = find(element, '[part="call"]');
    call.addEventListener('click', (event) => event.preventDefault());
    call.click();
    await shows(find(element, '#accept'), 'Fermer, confirmé par téléphone');
    const acts = await actsOf(element, () => find(element, '#accept').click());
    expect(acts).to.deep.equal([{ acte: 'acceptation', preuve: { moyen: 'appel' } }]);
    expect(findAll(element, '.whys li').map(textOf)).to.deep.equal(['Aucune preuve n’est donnée']);
    expect(await findFaults(element)).to.deep.equal([]);
    for (const proven of [
      { ...closure, preuve: { moyen: 'appel' } },
      { ...closure, fermeture: { au: '2099-01-01' } },
    ] as const) {
      const other = await mount(proven);
      expect(findAll(other.element, '#call-first')).to.have.length(0);
      expect(textOf(find(other.element, '#accept'))).to.equal('Accepter');
    }
  });

  it('takes little room of a phone around its decisions and what they do', async () => {
    const { changements: _, ...rest } = aContribution();
    const said = { id: 'c9', version: 1, recue_le: '2026-11-20T09:00:00.000Z', preuve: null, de_la_structure: false };
    const { element } = await mount(
      { ...rest, genre: 'fermeture', fermeture: {} },
      { contraires: [{ ...said, genre: 'confirmation', fermeture: null, auteur: null }] },
    );
    element.style.setProperty('inline-size', '328px');
    await element.updateComplete;
    const [foot = 0, decisions = 0] = ['.foot', '.foot > .decisions'].map((part) => find(element, part).offsetHeight);
    expect(foot - decisions).to.be.at.most(20);
  });

  it('shows what is new without anything that it would replace', async () => {
    const { cible: _, ...rest } = aContribution();
    const { element } = await mount({
      ...rest,
      genre: 'nouveau-service',
      changements: { nom: 'Atelier', frais: 'gratuit' },
    });
    expect(textOf(find(element, '.fresh'))).to.equal('Nom Atelier Frais Gratuit');
    expect(findAll(element, 'del')).to.have.length(0);
    expect(await findFaults(element)).to.deep.equal([]);
    expect(await actsOf(element, () => findButton(element, 'Publier').click())).to.deep.equal([
      { acte: 'acceptation' },
    ]);
  });

  it('shows something new as people will read it: its name in the title, its address on one line, in sight on a phone', async () => {
    const { cible: _, ...rest } = aContribution();
    const changements = {
      ...{ nom: 'Atelier vélo', description: 'Réparer son vélo.', adresse: '3 rue des Ateliers', code_postal: '13105' },
      ...{ commune: 'Mimet', code_insee: '13062', telephone: '+33491000042', frais: 'gratuit' },
    };
    const { element } = await mount({ ...rest, genre: 'nouveau-service', changements });
    element.dossier = { ...element.dossier, titre: 'Atelier vélo' };
    element.style.setProperty('inline-size', '328px');
    await element.updateComplete;
    const said = textOf(find(element, '.fresh')).replaceAll('\u00a0', ' ');
    expect(said).to.contain('Adresse 3 rue des Ateliers, 13105 Mimet').and.not.contain('Nom');
    expect(said.match(/13105/g)).to.have.length(1);
    expect(find(element, '.fresh').clientHeight, 'no line for each field and its name').to.be.below(220);
    // Nothing is accepted that is not in sight.
    const more = { ...changements, complement_adresse: 'Bâtiment B' };
    const other = await mount({ ...rest, genre: 'nouveau-service', changements: more });
    expect(textOf(find(other.element, '.fresh'))).to.contain('Bâtiment B');
  });

  it('flags the words of a need that tell who a person is', async () => {
    const { cible: _, changements: __, ...rest } = aContribution();
    const need = { thematiques: [], publics: [], code_commune: '59067' };
    for (const [precisions, flags] of [
      ['Garde, appelez Mme Durand', ['Ces mots désignent une personne : Mme Durand']],
      ['Garde le soir', []],
    ] as const) {
      const { element } = await mount({ ...rest, genre: 'manque', manque: { ...need, precisions } });
      expect(findAll(element, '#person').map(textOf)).to.deep.equal(flags);
      expect(await findFaults(element)).to.deep.equal([]);
    }
  });

  it('tells a need in words, to be noted, linked to an offer or closed, and never accepted', async () => {
    const { cible: _, changements: __, ...rest } = aContribution();
    const need = { thematiques: ['mobilite--preparer-un-permis'], publics: ['jeunes'], code_commune: '59067' };
    const { element } = await mount({
      ...rest,
      genre: 'manque',
      manque: { ...need, precisions: 'Le soir' },
      financement: { financeurs: ['Département'], dispositif: 'FSE' },
    });
    const words = [
      '« Le soir »',
      'Où Bergues (59380), Nord',
      'Préparer un permis',
      'Jeunes',
      '3 fois en 30 jours',
      'FSE',
    ];
    for (const said of words) expect(textOf(element)).to.contain(said);
    expect(textOf(element)).not.to.match(/Accepter|59067/);
    expect(await findFaults(element)).to.deep.equal([]);
    expect(await actsOf(element, () => findButton(element, 'Noter ce besoin').click())).to.deep.equal([
      { acte: 'acceptation' },
    ]);

    const asked: string[] = [];
    element.offers = (words, commune) => {
      asked.push(`${words} ${commune}`);
      return Promise.resolve([{ id: 'dora--9', nom: 'Garde de nuit', structure: 'Centre social' }]);
    };
    findButton(element, 'Relier à une offre').click();
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'words');
    type(find<HTMLInputElement>(element, '#words'), 'garde');
    findButton(element, 'Chercher').click();
    await shows(element, 'Garde de nuit');
    expect(asked).to.deep.equal(['garde 59067']);
    expect(await findFaults(element)).to.deep.equal([]);
    expect(await actsOf(element, () => find(element, '.found button').click())).to.deep.equal([
      { acte: 'acceptation', reliee_a: 'dora--9' },
    ]);
    element.offers = () => Promise.reject(new DeskError('down'));
    findButton(element, 'Chercher').click();
    await shows(element, 'Le relais ne répond pas');
    findButton(element, 'Annuler').click();
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'link-open');
    findButton(element, 'Clore').click();
    await element.updateComplete;
    await waitUntil(() => textOf(find(element, 'di-refusal')).includes('Une offre existe déjà'));
    const closing = textOf(find(element, 'di-refusal'));
    expect(closing)
      .to.match(/Pourquoi clore \?.*Clore.*Annuler/)
      .and.not.match(/refus|indésirable/i);

    const untold = await mount({ ...rest, genre: 'manque', manque: { ...need, thematiques: [], precisions: 'Garde' } });
    expect(textOf(find(untold.element, '#title')), 'its words stand once').to.equal('Besoin sans réponse');
    expect(textOf(untold.element).split('Garde')).to.have.length(2);
  });

  it('compares two records line by line, and keeps one of them or both', async () => {
    const { changements: _, ...target } = aContribution();
    const valeurs = { nom: 'Location de scooters', telephone: '+33353010031', frais: 'payant', courriel: null };
    const paire = [
      { id: 'dora--1', source: 'dora', structure: 'Roues d’Avenir', date_maj: '2026-09-30', valeurs },
      {
        ...{ id: 'soliguide--9', source: 'inconnue', structure: 'ROUES D’AVENIR', date_maj: '2025-03-08' },
        valeurs: { ...valeurs, nom: '<b>Location</b>', telephone: '03 53 01 00 31', frais: 'gratuit' },
      },
    ] as const;
    const { element } = await mount({ ...target, genre: 'doublon', doublon_de: 'soliguide--9' }, { paire });
    const [head, ...lines] = findAll(element, '.pair tr').map((line) => [...line.children].map(textOf).join(' '));
    expect(head).to.contain('Fiche A · DORA').and.to.contain('Fiche B · Inconnue');
    expect(lines).to.deep.equal([
      'Nom, différent Location de scooters <b>Location</b>',
      'Frais, différent Payant Gratuit',
      'Mise à jour 30 septembre 2026 8 mars 2025',
    ]);
    for (const said of ['Même numéro', 'Le coût diffère', 'La fiche A est la plus récente']) {
      expect(textOf(element)).to.contain(said);
    }
    expect(textOf(element)).not.to.contain('soliguide--9');
    expect(await findFaults(element)).to.deep.equal([]);
    expect(textOf(find(element, '.decisions .btn-primary')), 'other names, one number').to.equal('Garder les deux');
    const acts: [label: string, act: ModeratorAct][] = [
      ['Réunir, garder A', { acte: 'acceptation', garde: 'dora--1' }],
      ['Garder B', { acte: 'acceptation', garde: 'soliguide--9' }],
      ['Garder les deux', { acte: 'refus', motif: 'Ce sont deux offres différentes' }],
    ];
    for (const [label, act] of acts) {
      expect(await actsOf(element, () => findButton(element, label).click())).to.deep.equal([act]);
    }
    expect(textOf(find(element, '.same')), 'what is the same is left out').to.equal('Pareil : structure, téléphone.');
    expect(findAll(element, '.whys .loss').map(textOf)).to.deep.equal([
      'Si vous gardez A, ces lignes de B disparaissent : nom, frais.',
      'Si vous gardez B, ces lignes de A disparaissent : nom, frais.',
    ]);
    const fuller = [paire[0], { ...paire[1], date_maj: '2026-11-08' }] as const;
    const { nom } = fuller[1].valeurs;
    const both = [{ ...fuller[0], valeurs: { ...valeurs, nom, courriel: 'a@asso.example' } }, fuller[1]] as const;
    const though = await mount({ ...target, genre: 'doublon', doublon_de: 'soliguide--9' }, { paire: both });
    expect(textOf(though.element)).to.contain('La fiche A en dit plus, même si la fiche B est plus récente');
    expect(find(though.element, '.btn-primary').textContent).to.contain('Réunir, garder A');
    const alone = await mount({ ...target, genre: 'doublon', doublon_de: 'soliguide--9' });
    expect(textOf(alone.element)).to.contain('L’une des deux fiches n’est plus là');
    expect(findAll(alone.element, '#accept')).to.have.length(0);
  });

  it('keeps the fuller record of two, then that of better quality, then the fresher one', async () => {
    const { changements: _, ...target } = aContribution();
    const whole = {
      ...{ id: 'dora--9', source: 'dora', structure: 'Roues d’Avenir', date_maj: '2025-03-08', qualite: 0.5 },
      valeurs: { nom: 'Scooters', telephone: '+33353010031', horaires_accueil: 'Mo-Fr 09:00-17:00' },
    };
    const day = {
      ...{ ...whole, id: 'dora--1', date_maj: '2026-09-30', qualite: 0.9 },
      valeurs: { ...whole.valeurs, horaires_accueil: 'Mo 09:00-12:00' },
    };
    const offered = async (a: typeof whole, b: typeof whole): Promise<readonly unknown[]> => {
      const pair = { ...target, genre: 'doublon', doublon_de: b.id } as const;
      const { element } = await mount(pair, { paire: [a, b] });
      const [filled, ...others] = findAll(element, '.decisions .btn-primary').map(textOf);
      expect(others).to.deep.equal([]);
      return [filled, await actsOf(element, () => find(element, '#accept').click())];
    };
    expect(await offered(day, whole), 'a week of hours against a day').to.deep.equal([
      'Réunir, garder B',
      [{ acte: 'acceptation', garde: 'dora--9' }],
    ]);
    expect(await offered(whole, day)).to.deep.equal(['Réunir, garder A', [{ acte: 'acceptation', garde: 'dora--9' }]]);
    const twin = { ...whole, id: 'dora--2' };
    expect((await offered({ ...twin, qualite: 0.4 }, whole))[0], 'quality').to.equal('Réunir, garder B');
    expect((await offered({ ...twin, date_maj: '2024-01-01' }, whole))[0], 'day').to.equal('Réunir, garder B');
    expect((await offered(twin, whole))[0]).to.equal('Réunir, garder A');
    // The same name, and nothing else by which an offer is known.
    const other = { ...twin, structure: 'Mob’Nord', valeurs: { ...whole.valeurs, telephone: '+33353010099' } };
    expect((await offered(other, whole))[0]).to.equal('Garder les deux');
    expect((await offered({ ...other, structure: 'ROUES D’AVENIR' }, whole))[0]).to.equal('Réunir, garder A');
  });

  it('closes a duplicate whose second record is gone, and waits for a source that does not answer', async () => {
    const { changements: _, ...target } = aContribution();
    const pair = { ...target, genre: 'doublon', doublon_de: 'soliguide--9' } as const;
    const gone = await mount(pair, { fiche_doublon: 'gone' });
    expect(textOf(gone.element)).to.contain('La fiche B a été retirée par sa source');
    expect(findAll(gone.element, '.decisions button')).to.have.length(1);
    expect(await actsOf(gone.element, () => findButton(gone.element, 'Clore').click())).to.deep.equal([
      { acte: 'refus', motif: 'La deuxième fiche n’existe plus' },
    ]);
    const unread = await mount(pair, { fiche_doublon: 'unread' });
    expect(textOf(unread.element)).to.contain('La source de la fiche B ne répond pas en ce moment');
    expect(findAll(unread.element, '#close-pair, #accept')).to.have.length(0);
    expect(findButton(unread.element, 'Réessayer').isConnected).to.equal(true);
  });

  it('says why a contribution is sure, or what is to be looked at', async () => {
    const sure = await mount(aContribution(), {
      risque: { niveau: 'sure', raisons: ['une-ligne', 'appel', 'nouveau-code'] },
    });
    expect(findAll(sure.element, '.whys li').map(textOf)).to.deep.equal([
      'Une seule ligne, et sa valeur est valable',
      'La personne dit avoir appelé ce numéro',
    ]);
    const odd = await mount(aContribution(), { risque: { niveau: 'a-verifier', raisons: ['numero-inhabituel'] } });
    expect(textOf(find(odd.element, '.whys'))).to.contain('court, étranger ou payant');
    const other = await mount(aContribution(), { risque: { niveau: 'conflit', raisons: ['autre-proposition'] } });
    expect(textOf(find(other.element, '.whys'))).to.contain('Une autre personne propose autre chose');
    // Beside the two values it would say the same, vaguer.
    const both = await mount(several({ telephone: '+33353010012' }), {
      rivales: [
        {
          ...{ id: 'c9', champ: 'telephone', propose: '+33353010019', recue_le: '2026-11-21T09:00:00.000Z' },
          ...{ preuve: null, de_la_structure: false },
        },
      ],
      risque: { niveau: 'conflit', raisons: ['autre-proposition'] },
    });
    expect(findAll(both.element, '.whys')).to.have.length(0);
    expect(textOf(find(both.element, '.head'))).to.match(/^Retour à la file Correction, 1 ligne · envoi du .* · n° /);
  });

  it('names the closure that waits beside a correction, with the way to it, and does not invite to accept', async () => {
    const { element } = await mount(aContribution(), {
      fermeture_proposee: {
        ...{ id: 'c9', version: 1, genre: 'fermeture', fermeture: {}, recue_le: '2026-11-20T09:00:00.000Z' },
        ...{ preuve: 'visite', de_la_structure: false, auteur: null },
      },
      risque: { niveau: 'a-regarder', raisons: ['fermeture-proposee'] },
    });
    expect(findAll(element, '.whys li').map(textOf)).to.deep.equal([textOf(find(element, '#closure-proposed'))]);
    expect(textOf(find(element, '#closure-proposed')).replaceAll('\u00a0', ' ')).to.match(
      /^Une autre personne dit que l’offre est fermée : Fermeture définitive, .*20.*\. La lire/,
    );
    expect(find(element, '#accept').className).not.to.contain('btn-primary');
    const opened = oneEvent<CustomEvent<string>>(element, 'dossier-open');
    find(element, '#closure-proposed button').click();
    expect((await opened).detail).to.equal('c9');
  });

  it('sets what says closed beside what says up to date, with the way to the other one', async () => {
    const { changements: _, ...rest } = aContribution();
    const contrary = {
      id: 'c9',
      version: 1,
      recue_le: '2026-11-20T09:00:00.000Z',
      preuve: 'visite',
      de_la_structure: false,
    };
    const risque = { niveau: 'conflit', raisons: ['fermee-ou-non'] } as const;
    const { element } = await mount(
      { ...rest, genre: 'confirmation' },
      { contraires: [{ ...contrary, genre: 'fermeture', fermeture: {}, auteur: { nom: 'CCAS' } }], risque },
    );
    const said = textOf(find(element, '#contrary')).replaceAll('\u00a0', ' ');
    expect(said).to.contain('Ouverte ou fermée ?').and.contain('Toujours à jour').and.contain('Fermeture définitive');
    expect(said).to.contain('CCAS (non vérifié)').and.contain('J’y suis allé').and.contain('J’ai appelé');
    expect(said).to.contain('Garder l’un refuse l’autre.');
    const opened = oneEvent<CustomEvent<string>>(element, 'dossier-open');
    find(element, '#contrary button').click();
    expect((await opened).detail).to.equal('c9');
    expect(await actsOf(element, () => findButton(element, 'Garder ouverte').click())).to.deep.equal([
      { acte: 'acceptation' },
    ]);
    const asked = oneEvent<CustomEvent<null>>(element, 'dossier-contraries');
    findButton(element, 'Fermer l’offre').click();
    await asked;
    expect(await findFaults(element)).to.deep.equal([]);
  });

  it('tells three of many that say the contrary, and counts the others', async () => {
    const { changements: _, ...rest } = aContribution();
    const contraires = Array.from({ length: 20 }, (_each, at) => ({
      ...({ id: `c${at}`, version: 1, genre: 'confirmation', fermeture: null, preuve: null } as const),
      ...{ recue_le: '2026-11-20T09:00:00.000Z', de_la_structure: false, auteur: null },
    }));
    const risque = { niveau: 'conflit', raisons: ['fermee-ou-non'] } as const;
    const fermeture: Contribution = { ...rest, genre: 'fermeture', fermeture: {} };
    const { element } = await mount(fermeture, { contraires, contraires_en_plus: 5, risque });
    expect(findAll(element, '#contrary button')).to.have.length(3);
    expect(textOf(find(element, '#contrary'))).to.contain('et 22 autres, qui disent la même chose');
    expect(textOf(find(element, '#contrary'))).to.contain('25 confirmations');
    // One press accepts no more than one request takes.
    expect(findAll(element, '#accept-contrary')).to.have.length(0);
  });

  it('answers whether an offer is open on one line, on two at most on a phone, with the other decisions a press away', async () => {
    const { changements: _, ...rest } = aContribution();
    const said = { version: 1, recue_le: '2026-11-20T09:00:00.000Z', preuve: null, de_la_structure: false };
    const contraires = ['c7', 'c8', 'c9'].map(
      (id) => ({ ...said, id, genre: 'confirmation', fermeture: null, auteur: null }) as const,
    );
    const risque = { niveau: 'conflit', raisons: ['fermee-ou-non'] } as const;
    const { element } = await mount({ ...rest, genre: 'fermeture', fermeture: {} }, { contraires, risque });
    for (const [width, lines] of [
      ['508px', 1],
      ['328px', 2],
    ] as const) {
      element.style.setProperty('inline-size', width);
      await element.updateComplete;
      const middles = findAll(element, '.foot .btn').map((one) => {
        const { top, height } = one.getBoundingClientRect();
        return Math.round(top + height / 2);
      });
      expect(new Set(middles).size, width).to.equal(lines);
      for (const one of findAll(element, '.foot .btn')) expect(one.scrollWidth, width).to.be.at.most(one.clientWidth);
    }
    const [text, ...acts] = ['#contrary', '.foot .btn:nth-last-child(2)', '.foot .btn:last-child'].map((one) =>
      find(element, one).getBoundingClientRect(),
    );
    expect([acts[0]!.left, acts[1]!.right], 'as wide as the text').to.deep.equal([text!.left, text!.right]);
    expect(acts[0]!.width, 'two equal columns').to.equal(acts[1]!.width);
    expect(find(element, '#further').closest('.head'), 'in the head').not.to.equal(null);
    expect(textOf(find(element, '#contrary')).match(/La lire/g)).to.have.length(3);
    expect(findAll(element, '#refuse-open')).to.have.length(0);
    find(element, '#further').click();
    await element.updateComplete;
    expect(await findFaults(element)).to.deep.equal([]);
    find(element, '#refuse-open').click();
    await element.updateComplete;
    expect(findAll(element, 'di-refusal')).to.have.length(1);
  });

  const places: [placed: Record<string, string | string[]>, told: boolean][] = [
    [{ adresse: '3 rue du Panier' }, true],
    [{ adresse: '3 rue du Panier', code_postal: '13002' }, false],
    [{ modes_accueil: ['a-distance'] }, false],
  ];
  for (const [placed, told] of places)
    it(`${told ? 'names' : 'does not name'} the commune among what a new offer lacks with ${JSON.stringify(placed)}`, async () => {
      const { cible: _, ...rest } = aContribution();
      const { element } = await mount(
        { ...rest, genre: 'nouveau-service', changements: { nom: 'Atelier vélo', ...placed } },
        { qualite: { avant: null, apres: 0.62 } },
      );
      const said = textOf(element).replaceAll('\u00a0', ' ');
      expect(said).to.match(/Il manque : téléphone/);
      expect(/Il manque : [^.]*commune/.test(said)).to.equal(told);
    });

  it('tells of a new offer its quality, its zone by name, and what it is probably, refused in one press', async () => {
    const { cible: _, ...rest } = aContribution();
    const jumelle = {
      ...({ id: 'dora--7', modele: 'service', nom: 'Atelier vélos', structure: 'Roues d’Avenir' } as const),
      ...{ adresse: '3 rue du Port', code_postal: '93100', commune: 'Montreuil', telephone: '+33199004498' },
      raisons: ['même structure', 'nom à une lettre près'],
    } as const;
    const { element } = await mount(
      { ...rest, genre: 'nouveau-service', changements: { nom: 'Atelier vélo', zone_eligibilite: ['93027', '93048'] } },
      { jumelle, lieux: { '93027': 'La Courneuve (93120)' }, qualite: { avant: null, apres: 0.62 } },
    );
    const said = textOf(element).replaceAll('\u00a0', ' ');
    expect(said).to.contain('La Courneuve (93120), commune 93048').and.not.contain('93027');
    expect(said).to.contain('Qualité 62 %').and.contain('ne sera visible ni dans la recherche nationale');
    expect(said).to.contain(
      'Il manque : téléphone, horaires d’accueil, adresse, commune, pour qui, frais, besoins, qui peut demander.',
    );
    const twin = textOf(find(element, '#twin')).replaceAll('\u00a0', ' ');
    expect(twin).to.contain('Atelier vélos · Roues d’Avenir · 3 rue du Port, 93100 Montreuil · 01 99 00 44 98');
    expect(twin).to.contain('Même structure, nom à une lettre près.');
    expect(await actsOf(element, () => find(element, '#twin button').click())).to.deep.equal([
      { acte: 'refus', motif: 'C’est déjà dans la liste, sous le nom «\u00a0Atelier vélos\u00a0»' },
    ]);
    expect(await findFaults(element)).to.deep.equal([]);
  });

  it('folds words that seem to insult, and refuses what a person calls unwanted in one press', async () => {
    const preuve = { moyen: 'autre', precisions: 'Bande de nuls' } as const;
    const risque = { niveau: 'a-verifier', raisons: ['indesirable'] } as const;
    const flagged = await mount(aContribution({ preuve }), { risque });
    expect(find<HTMLDetailsElement>(flagged.element, '.unwanted').open).to.equal(false);
    expect(textOf(find(flagged.element, '#looks-unwanted'))).to.contain('semble injurieux');
    expect(find(flagged.element, '#accept').className, 'nothing invites to accept').not.to.contain('btn-primary');
    const plain = await mount(aContribution({ preuve }));
    expect(findAll(plain.element, '.unwanted, #looks-unwanted')).to.have.length(0);
    expect(find(plain.element, '#accept').className).to.contain('btn-primary');
    for (const { element } of [flagged, plain]) {
      expect(await actsOf(element, () => find(element, '#unwanted').click())).to.deep.equal([
        { acte: 'refus', motif: 'Hors sujet ou indésirable' },
      ]);
      expect(await findFaults(element)).to.deep.equal([]);
    }
    const corrected = await mount(aContribution({ changements: { conditions_acces: 'Bande de nuls' } }), { risque });
    const words = findAll(corrected.element, 'ins bdi').find((each) => textOf(each) === 'Bande de nuls');
    expect(words?.checkVisibility(), 'a value is folded too').to.equal(false);
    const { cible: _, changements: __, ...rest } = aContribution();
    const manque = { thematiques: [], publics: [], code_commune: '59067', precisions: 'Bande de nuls' };
    const need = await mount({ ...rest, genre: 'manque', manque }, { risque });
    expect(textOf(find(need.element, '#title'))).to.equal('Texte masqué');
    expect(await actsOf(need.element, () => find(need.element, '#unwanted').click())).to.deep.equal([
      { acte: 'refus', motif: 'Ce n’est pas un besoin d’aide' },
    ]);
  });

  it('shows how it reaches its source: what is ready for a person, what failed, what was sent', async () => {
    const relay = fakeRelay();
    const id = relay.add(aContribution(), {
      livraisons: [
        {
          id: 'l1',
          canal: 'dora',
          etat: 'a-faire',
          texte: 'Bonjour,\nLe numéro a changé.',
          objet: 'Correction',
          lien: 'https://dora.example/1',
        },
        {
          id: 'l2',
          canal: 'courriel',
          etat: 'echec',
          essais: 5,
          erreur: 'Le serveur ne répond pas.',
          destinataire: 'accueil@asso.example',
        },
        { id: 'l3', canal: 'pigeon', etat: 'envoyee', lien: 'javascript:alert(1)' },
      ],
    });
    relay.actElsewhere(id, 'acceptation');
    const element = await show(relay, id);
    const [dora, mail, pigeon] = findAll(element, '.deliveries > li').map(textOf);
    expect(dora).to.contain('DORA').and.to.contain('À envoyer vous-même').and.to.contain('Le numéro a changé.');
    expect(mail)
      .to.contain('5 essais')
      .and.to.contain('Le serveur ne répond pas.')
      .and.to.contain('accueil@asso.example');
    expect(pigeon).to.contain('pigeon').and.to.contain('Envoyée').and.not.to.contain('Ouvrir');
    expect(await findFaults(element)).to.deep.equal([]);
    expect(await actsOf(element, () => findButton(element, 'C’est transmis').click())).to.deep.equal([
      { acte: 'transmission' },
    ]);
    const retried = oneEvent<CustomEvent<{ id: string }>>(element, 'dossier-retry');
    findButton(element, 'Réessayer l’envoi').click();
    expect((await retried).detail.id).to.equal('l2');
  });

  it('shows how a question reaches who contributed, and what they answered', async () => {
    const relay = fakeRelay();
    const id = relay.add(aContribution(), {
      livraisons: [
        {
          id: 'c1.q1',
          canal: 'auteur',
          etat: 'a-faire',
          objet: 'Une question',
          texte: 'Bonjour,\n> Quel étage ?',
          destinataire: 'camille@exemple.fr',
        },
      ],
    });
    relay.actElsewhere(id, 'question', 'Quel étage ?');
    const element = await show(relay, id);
    expect(textOf(find(element, '[aria-labelledby=question-mail]')))
      .to.contain('Courriel à la personne à camille@exemple.fr À envoyer vous-même')
      .and.to.contain('envoyez-le vous-même')
      .and.to.contain('> Quel étage ?')
      .and.not.to.contain('C’est transmis');
    relay.actElsewhere(id, 'reponse', 'Au deuxième <b>étage</b>.');
    element.dossier = relay.dossier(id);
    await shows(element, 'La personne répond : Au deuxième <b>étage</b>.');
    expect(textOf(element)).to.contain('Demandé : « Quel étage ? »');
    expect(await findFaults(element)).to.deep.equal([]);
  });

  it('names the structure of a new offer, which has no source yet', async () => {
    const { element, relay, id } = await mount();
    const dossier = relay.dossier(id);
    const { cible: _, ...contribution } = dossier.contribution;
    element.dossier = {
      ...dossier,
      contribution: { ...contribution, genre: 'nouveau-service' },
      ...{ source: null, structure: 'Maison du vélo', fiche: null, qualite: null },
    };
    await shows(element, 'Maison du vélo');
    expect(textOf(find(element, '.head p.muted'))).to.equal('Maison du vélo');
  });

  it('says that the structure itself sent it', async () => {
    const { element, relay, id } = await mount();
    const dossier = relay.dossier(id);
    const [reception] = dossier.evenements;
    element.dossier = { ...dossier, evenements: [{ ...reception!, par: 'structure' }] };
    await shows(element, 'par la structure elle-même');
    expect(textOf(find(element, '.log'))).to.contain('Reçue de la structure elle-même, réutilisation autorisée');
  });

  it('takes an acceptance back until its source has it, and shows what it replaced then', async () => {
    const { element, relay, id } = await mount();
    relay.actElsewhere(id, 'acceptation');
    relay.changeAtSource(id, { telephone: '+33353010012' });
    element.dossier = relay.dossier(id);
    await shows(element, 'Ce qui a été accepté');
    expect(textOf(find(element, '.diff')))
      .to.contain('03 53 01 00 10')
      .and.to.contain('03 53 01 00 12');
    expect(textOf(find(element, '.acts + .small'))).to.contain('Celle-ci ne revient pas');
    expect(await actsOf(element, () => findButton(element, 'Annuler l’acceptation').click())).to.deep.equal([
      { acte: 'annulation' },
    ]);
    relay.actElsewhere(id, 'reprise');
    element.dossier = relay.dossier(id);
    await shows(element, 'Plus rien n’est à décider.');
  });

  it('shows hostile texts as texts', async () => {
    const nom = '<img src=x onerror=alert(1)>';
    const contribution = aContribution({
      cible: {
        modele: 'service',
        id: 'dora--1',
        source: 'dora',
        date_maj: '2026-06-12',
        base: { nom, telephone: null },
      },
      changements: { telephone: '<script>1</script>' },
      preuve: { moyen: 'page-web', lien: 'https://x.example/"><b>' },
    });
    const { element } = await mount(contribution);
    expect(findAll(element, 'img, script')).to.have.length(0);
    expect(textOf(find(element, '#title'))).to.equal(nom);
  });

  it('keeps a heap of marks inside a phone', async () => {
    const heap = `Z${'\u0300\u20DD'.repeat(100)}`;
    const manque = { thematiques: [], publics: [], code_commune: '13055', precisions: heap };
    for (const contribution of [
      several({ nom: heap, description: heap }),
      aContribution({ genre: 'manque', manque }),
    ]) {
      const { element } = await mount(contribution);
      element.toggleAttribute('stacked', true);
      element.style.inlineSize = '320px';
      const article = find(element, 'article');
      await waitUntil(() => article.clientWidth <= 320 && article.scrollWidth <= article.clientWidth, 'fits');
    }
  });
});
