import { DataInclusionError, type OfferSource } from '@inclusion-kit/sdk';
import { toActivite, type Programme } from '@inclusion-kit/sdk/activities';
import type { Geography } from '@inclusion-kit/sdk/geography';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { expect, nextFrame } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { fileGiven, find, findAll, findButton, textOf, waitUntil } from '../../testing/dom.ts';
import { aService, aStructure } from '../../testing/offers.ts';
import { refuseStorage } from '../../testing/storage.ts';
import { aWeek as programme, changesOf, mountWeek as mount, sourceOf } from '../../testing/week.ts';
import { DiSuggestField } from '../../shared/suggest-field/di-suggest-field.ts';
import { shortDays } from '../view.ts';
import type { DiWeek } from './di-week.ts';
import { weekParts } from './week-parts.ts';

const offer = (id: string, facts: Partial<DetailedService> = {}): DetailedService =>
  aService({
    ...{
      id,
      type: 'atelier',
      nom: `Atelier ${id}`,
      horaires_accueil: 'Mo-Fr 09:00-17:00',
      volume_horaire_hebdomadaire: 2,
    },
    ...{ nombre_semaines: null, modes_accueil: ['en-presentiel'], ...facts },
  });

async function openTarget(element: DiWeek): Promise<void> {
  find(element, '.goal', HTMLDetailsElement).open = true;
  await waitUntil(() => findAll(element, '[name="raison"]').length === 1, 'the form of the target is there');
}

async function openForm(element: DiWeek): Promise<void> {
  await waitUntil(() => findAll(element, '.edit').length > 0);
  find(element, '.edit').click();
  await waitUntil(() => findAll(element, '.editing form').length === 1, 'the form is there');
}

/** Types into a field of the form of an activity, as its reader does. */
function type(element: DiWeek, name: string, value: string): void {
  const field = find(element, `.editing [name="${name}"]`, HTMLInputElement);
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

const submit = (element: DiWeek): void => find(element, '.editing form', HTMLFormElement).requestSubmit();

describe('<di-week>', () => {
  it('shows the week that the page gives, and hands each change back with its attendance', async () => {
    const element = await mount({ week: programme, weekStorage: 'local' });
    await waitUntil(() => textOf(element).includes('Code de la route'));
    expect(textOf(find(element, '.big'))).to.equal('3 h sur 12 h visées');
    expect(textOf(find(element, '.total'))).to.contain('Raison : Garde d’enfant le mercredi');
    const told = changesOf(element);
    const state = find(element, '.state select', HTMLSelectElement);
    state.value = 'validee';
    state.dispatchEvent(new Event('change'));
    await nextFrame();
    expect(told.at(-1)?.attendance.seances[0]).to.include({
      ...{ activite: 'a1', code_activite: 'EX-MOB-1', semaine: '2026-11-30', etat: 'validee', duree_minutes: 180 },
    });
    // The other week of the activity is as it was, and the device keeps nothing of a week of the page.
    expect(told.at(-1)?.attendance.seances[1]?.etat).to.equal('prevue');
    expect(localStorage.getItem('inclusion-kit:week:2')).to.equal(null);
    expect(textOf(find(element, '.key'))).to.contain('3 h confirmées');
    // A page that gives the week back changes nothing.
    element.week = told.at(-1)?.week;
    await nextFrame();
    expect(textOf(find(element, '.key'))).to.contain('3 h confirmées');
  });

  it('says what is missing once, in the bar under the days or beside the target, and all of it on paper', async () => {
    const shown = (element: DiWeek) =>
      findAll(element, '.left, .foot').filter((one) => getComputedStyle(one).display !== 'none');
    const element = await mount({ week: programme });
    await waitUntil(() => textOf(element).includes('Code de la route'));
    const names = () => shown(element).map(({ className }) => className);
    try {
      await setViewport({ width: 1280, height: 800 });
      await waitUntil(() => names().join() === 'left', 'beside the target');
      await setViewport({ width: 800, height: 600 });
      await waitUntil(() => names().join() === 'foot', 'under the days');
      await setViewport({ width: 640, height: 400 });
      expect(getComputedStyle(find(element, '.foot')).position).to.equal('static');
      await setViewport({ width: 400, height: 600 });
      expect(getComputedStyle(find(element, '.foot')).position).to.equal('sticky');
      find(element, '.fold').click();
      await nextFrame();
      expect(names()).to.deep.equal(['foot']);
      find(element, '.fold').click();
      await emulateMedia({ media: 'print' });
      expect(names()).to.deep.equal(['left']);
      expect(getComputedStyle(find(element, '.key')).display).to.not.equal('none');
      expect(getComputedStyle(find(element, '.aim')).display).to.not.equal('none');
    } finally {
      await emulateMedia({ media: 'screen' });
      await setViewport({ width: 800, height: 600 });
    }
  });

  it('keeps the hours under its bars apart, in the list and in the grid, and its target narrow', async () => {
    const [first] = programme.activites;
    const activites = [1, 2, 3, 4, 5, 6, 7].map((jour) => ({
      ...{ ...first, id: `a${jour}`, titre: `Atelier ${jour}`, repetition: null },
      ...{ jour, debut: '09:30', fin: '12:00' },
    })) as typeof programme.activites;
    const gaps = (element: DiWeek): number[] => {
      const boxes = findAll(element, '.strip b').map((one) => one.getBoundingClientRect());
      return boxes.slice(1).map(({ left }, index) => left - (boxes[index]?.right ?? 0));
    };
    try {
      await setViewport({ width: 1280, height: 800 });
      const element = await mount({ week: { ...programme, activites } });
      await waitUntil(() => gaps(element).length === 6, 'the bars are drawn');
      for (const gap of gaps(element)) expect(gap).to.be.at.least(7.5);
      await openTarget(element);
      expect(find(element, '.target form').getBoundingClientRect().width).to.be.at.most(480);
      findAll(element, '.views button')[1]?.click();
      await waitUntil(() => findAll(element, '.grid').length === 1, 'the grid is there');
      expect(gaps(element)).to.have.length(6);
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });

  it('asks in the card of an activity until when it comes back, once it does', async () => {
    const [first] = programme.activites;
    const activites = [{ ...first, repetition: null }] as typeof programme.activites;
    const element = await mount({ week: { ...programme, activites } });
    await openForm(element);
    const card = find(element, '.act').getBoundingClientRect();
    expect(find(element, '.editing').getBoundingClientRect().top).to.be.closeTo(card.bottom, 1);
    const until = () => getComputedStyle(find(element, '.until')).display;
    expect(until()).to.equal('none');
    find(element, '.editing [name="repetition"]').click();
    expect(until()).to.not.equal('none');
  });

  it('points its arrows the way that its language reads, once', async () => {
    const element = await mount({ week: programme });
    for (const direction of ['ltr', 'rtl']) {
      element.dir = direction;
      const back = find(element, '.step .back');
      const turns = [...back.querySelectorAll('*')].filter((one) => getComputedStyle(one).transform !== 'none');
      expect(turns).to.have.length(direction === 'rtl' ? 1 : 0);
    }
  });

  it('takes the attendance that software sends back', async () => {
    const element = await mount({ week: programme });
    await waitUntil(() => textOf(element).includes('Code de la route'));
    element.attendance = {
      version: 1,
      seances: [{ activite: 'a1', semaine: '2026-11-30', etat: 'declaree', duree_minutes: 90 }],
    };
    await waitUntil(() => textOf(find(element, '.key')).includes('1 h 30 déclarées'));
    expect(textOf(find(element, '.big'))).to.equal('1 h 30 sur 12 h visées');
  });

  it('says that a week cannot be read, or comes from a later version', async () => {
    const element = await mount({ week: { version: 1, debut: 'demain' } });
    const failures: string[] = [];
    element.addEventListener('di-error', ({ detail }) => failures.push(detail.during));
    await waitUntil(() => findAll(element, '.notice').length === 1);
    expect(textOf(find(element, '.notice'))).to.equal(
      'La semaine reçue ne se lit pas. Rien n’est changé. À revoir : debut (demain).',
    );
    element.week = { ...programme, version: 9 };
    await waitUntil(() => textOf(find(element, '.notice')).includes('version plus récente'));
    expect(textOf(element)).to.contain('Code de la route');
    // A week that is taken back takes what was said of it along.
    element.week = null;
    await waitUntil(() => findAll(element, '.act').length === 0);
    expect(findAll(element, '.notice')).to.have.length(0);
  });

  it('says in words what is missing, with the day on which most offers fit, and adds one in a gesture', async () => {
    const { source, asked } = sourceOf([
      offer('1'),
      offer('2', { horaires_accueil: 'Tu 09:00-12:00' }),
      offer('3', { horaires_accueil: 'Tu 14:00-17:00' }),
      offer('4', { volume_horaire_hebdomadaire: null }),
    ]);
    const element = await mount({ source });
    await waitUntil(() => findAll(element, '.add').length === 4);
    // The target is said once, and no day that has nothing.
    expect(textOf(find(element, '.total'))).to.match(
      /^Total de la semaine Objectif : 15 h par semaine\. Changer l’objectif/,
    );
    expect(findAll(element, '.list, .left')).to.have.length(0);
    const told = changesOf(element);
    find(element, '.add').click();
    await waitUntil(() => findAll(element, '.big').length === 1);
    expect(textOf(find(element, '.big'))).to.equal('2 h à confirmer, sur 15 h visées');
    expect(textOf(find(element, '.left'))).to.equal('Il reste 13 h à trouver. Offres possibles le mardi : 2.');
    expect(told).to.have.length(1);
    // Nothing is asked again for the next one.
    expect(asked).to.have.length(1);
    // The one without hours is asked about, and counts nothing.
    findAll(element, '.add').at(-1)!.click();
    await waitUntil(() => textOf(find(element, '.key')).includes('1 activité sans durée, pas comptée'));
    expect(textOf(find(element, '.big'))).to.equal('2 h à confirmer, sur 15 h visées');
    // It is told once what is to ask for, beside the row that gives it.
    expect(findAll(element, '.to-ask').map(textOf)).to.deep.equal([
      'Atelier 1 : heure de début',
      'Atelier 4 : jour, durée',
    ]);
    expect(findAll(element, '.act .conflict')).to.have.length(0);
    expect(textOf(find(element, '.act .possible'))).to.match(/^entre \d+\sh/);
    expect(findAll(element, '.act .tell')).to.have.length(2);
  });

  it('tells once what is to ask for of many, and names the hours of a structure as its own', async () => {
    const hours = { horaires_accueil: null, volume_horaire_hebdomadaire: null };
    const { source } = sourceOf([
      offer('1', hours),
      offer('2', { structure: aStructure({ horaires_accueil: 'Mo-Fr 09:00-17:00' }), horaires_accueil: null }),
      offer('3', hours),
      offer('4'),
    ]);
    const element = await mount({ source });
    await waitUntil(() => findAll(element, '.add').length === 4);
    const side = textOf(find(element, '[aria-labelledby="add"]'));
    expect(side.match(/à demander/g)).to.have.length(1);
    expect(side.match(/selon les horaires de la structure/g)).to.have.length(1);
    const rows = findAll(element, '.proposals > li').map(textOf);
    expect(rows.find((row) => row.includes('Atelier 2'))).to.contain('selon les horaires de la structure');
  });

  it('says on the line, in the grid and on paper that a time is to confirm and that nobody checked the offer, and counts its length once and apart', async () => {
    const { source } = sourceOf([
      offer('1', {
        ...{ structure: aStructure({ horaires_accueil: 'Mo-Fr 09:00-17:00' }), horaires_accueil: null },
        date_maj: '2022-06-01',
      }),
    ]);
    const element = await mount({ source });
    await waitUntil(() => findAll(element, '.add').length === 1);
    expect(textOf(find(element, '.proposals'))).to.contain('Non vérifiée depuis 4 ans');
    find(element, '.add').click();
    await waitUntil(() => findAll(element, '.act').length === 1);
    await waitUntil(() => textOf(find(element, '.act')).includes('Heure à confirmer'));
    expect(textOf(find(element, '.act'))).to.contain('Non vérifiée depuis 4 ans : appelez d’abord.');
    // Its reader calls by one press, and writes the hour down by another.
    expect(find(element, '.act .tel').getAttribute('href')).to.match(/^tel:\+?\d+$/);
    expect(textOf(find(element, '.act .tell'))).to.equal('Noter l’heure');
    expect(textOf(find(element, '.big'))).to.equal('2 h à confirmer, sur 15 h visées');
    expect(textOf(find(element, '.key'))).to.contain('2 h à confirmer : jour ou heure');
    let paper = '';
    await element.print((window) => {
      paper = window.document.body.textContent.replace(/\s+/g, ' ');
    });
    expect(paper).to.contain('Heure à confirmer : j’appelle ce numéro. Non vérifiée depuis 4 ans.');
    findButton(element, 'Grille').click();
    await waitUntil(() => findAll(element, '.cell').length === 1);
    for (const said of ['Heure à confirmer', 'Non vérifiée depuis 4 ans : appelez d’abord.'])
      expect(textOf(find(element, '.cell'))).to.contain(said);
    findButton(element, 'Liste').click();
    await waitUntil(() => findAll(element, '.act .tell').length === 1);
    find(element, '.act .tell').click();
    await waitUntil(() => findAll(element, '.editing form').length === 1);
    await waitUntil(() => element.shadowRoot!.activeElement?.getAttribute('name') === 'debut', 'its day is known');
    type(element, 'debut', '09:00');
    type(element, 'heures', '2');
    findButton(element, 'Enregistrer').click();
    await waitUntil(() => textOf(find(element, '.big')) === '2 h sur 15 h visées');
    expect(textOf(find(element, '.act'))).not.to.contain('Heure à confirmer');
  });

  it('searches for whom the reader chooses or names, and puts first the offers that name them', async () => {
    const { source, asked } = sourceOf([
      offer('1', { publics: ['tous-publics'] }),
      offer('2', { publics: ['jeunes'] }),
    ]);
    const element = await mount({ source });
    await waitUntil(() => findAll(element, '.add').length === 2);
    find(element, '[name="words"]', HTMLInputElement).value = 'jeune';
    findButton(element, 'Chercher').click();
    await waitUntil(() => asked.length === 2);
    expect(asked[1]).to.deep.equal({ publics: ['jeunes'], page: 1, size: 100 });
    expect(find(element, '[name="who"]', HTMLSelectElement).value).to.equal('jeunes');
    await waitUntil(() => textOf(find(element, '.proposals > li')).includes('Atelier 2'));
    // Other words stay words.
    find(element, '[name="words"]', HTMLInputElement).value = 'permis';
    findButton(element, 'Chercher').click();
    await waitUntil(() => asked.length === 3);
    expect(asked[2]).to.deep.equal({ q: 'permis', publics: ['jeunes'], page: 1, size: 100 });
  });

  it('hears for whom a reader searches who asks before the list of publics has come', async () => {
    const { source, asked } = sourceOf([offer('1')]);
    const { person } = weekParts;
    let come = (): void => undefined;
    const mayCome = new Promise<void>((resolve) => (come = resolve));
    weekParts.person = async () => {
      await mayCome;
      return person();
    };
    try {
      const element = await mount({ source });
      find(element, '[name="words"]', HTMLInputElement).value = 'jeune';
      findButton(element, 'Chercher').click();
      come();
      await waitUntil(() => asked.some((one) => 'publics' in (one as object)), 'it is asked');
      expect(find(element, '[name="who"]', HTMLSelectElement).value).to.equal('jeunes');
      expect(asked.filter((one) => 'q' in (one as object))).to.deep.equal([]);
    } finally {
      weekParts.person = person;
    }
  });

  it('proposes no time that is over today', async () => {
    const { source } = sourceOf([offer('1', { horaires_accueil: 'Mo 09:00-12:00,14:00-17:00' })]);
    // 12:20 in Paris.
    const element = await mount({ source, now: new Date('2026-11-30T11:20:00Z') });
    await waitUntil(() => findAll(element, '.add').length === 1);
    expect(textOf(find(element, '.proposals'))).to.match(/Lundi, entre 14\sh et 17\sh\s· 2\sh\s· heure à confirmer/);
  });

  it('shows no hour that nobody wrote: not on its line, in the total, in the grid, in the calendar, nor on paper', async () => {
    const { source } = sourceOf([offer('1', { horaires_accueil: 'Mo-Fr 13:30-17:30' })]);
    const element = await mount({ source, now: new Date('2026-11-30T13:16:00Z') });
    await waitUntil(() => findAll(element, '.add').length === 1);
    expect(textOf(find(element, '.proposals'))).to.match(
      /Lundi, entre 13\sh\s30 et 17\sh\s30\s· 2\sh\s· heure à confirmer/,
    );
    const told = changesOf(element);
    find(element, '.add').click();
    await waitUntil(() => findAll(element, '.act').length === 1);
    expect(told.at(-1)?.week.activites[0]).to.include({ jour: 1, debut: null, fin: null, duree_minutes: 120 });
    const between = /entre 13\sh\s30 et\s17\sh\s30/i;
    expect(textOf(find(element, '.act .time'))).to.contain('Heure à confirmer');
    expect(textOf(find(element, '.act .possible'))).to.match(between);
    expect(textOf(find(element, '.act .tell'))).to.equal('Noter l’heure');
    expect(textOf(find(element, '.key'))).to.contain('2 h à confirmer : jour ou heure');
    let paper = '';
    await element.print((window) => {
      paper = window.document.body.textContent.replace(/\s+/g, ' ');
    });
    expect(paper)
      .to.contain('Heure à confirmer : j’appelle ce numéro.')
      .and.to.match(/Entre 13\sh\s30 et\s17\sh\s30 Ça dure 2\sh/);
    findButton(element, 'Grille').click();
    await waitUntil(() => findAll(element, '.cell').length === 1);
    expect(textOf(find(element, '.cell')))
      .to.contain('Heure à confirmer')
      .and.to.match(between);
  });

  it('says on a phone why hours do not count, and that two are at the same time though one has no length', async () => {
    const [first] = programme.activites as [Programme['activites'][number]];
    const activites = ['Marche', 'Chorale'].map((titre, index) => ({
      ...{ ...first, id: `b${index}`, titre, repetition: null },
      ...{ jour: 4, debut: '14:00', fin: null },
    }));
    try {
      await setViewport({ width: 360, height: 740 });
      const element = await mount({ week: { ...programme, objectif: null, activites } });
      await waitUntil(() => findAll(element, '.act').length === 2);
      expect(textOf(find(element, '.big'))).to.equal('0 min sur 15 h visées');
      const shown = findAll(element, '.key li').filter((one) => one.getBoundingClientRect().height > 0);
      expect(shown.map(textOf)).to.deep.equal(['2 activités sans durée, pas comptées', 'À régler (3)']);
      expect(textOf(findAll(element, '.act')[1]!)).to.contain('Au même moment que « Marche » : en garder une.');
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });

  it('puts first the offers that answer to the words by their name, and leaves out those that only speak of them', async () => {
    const answers = (found: readonly (readonly [id: string, champ: string])[]) =>
      found.map(([id, champ]) => ({
        ...{ service: offer(id), distance: 3, correspondances: [{ champ, mots: ['logement'] }] },
      }));
    const items = answers([
      ...([
        ['1', 'description'],
        ['2', 'thematiques'],
        ['3', 'nom'],
      ] as const),
    ]);
    const { source } = sourceOf([]);
    const found = {
      ...source,
      searchServices: () => Promise.resolve({ ...{ items, total: 3, page: 1, size: 100, pages: 1 } }),
    };
    const element = await mount({ source: found as unknown as OfferSource });
    await waitUntil(() => findAll(element, '.add').length > 0);
    const rows = () => findAll(element, '.proposals > li').map((row) => /Atelier (\d)/.exec(textOf(row))?.[1]);
    expect(rows()).to.deep.equal(['3', '2']);
  });

  it('puts first the offers for whom the reader asks that were checked lately', async () => {
    const { source } = sourceOf([
      offer('1', { publics: ['tous-publics'] }),
      offer('2', { publics: ['jeunes'], date_maj: '2021-06-01' }),
      offer('3', { publics: ['jeunes'], horaires_accueil: null, volume_horaire_hebdomadaire: null }),
      offer('4', { publics: ['jeunes', 'tous-publics'] }),
    ]);
    const element = await mount({ source });
    await waitUntil(() => findAll(element, '.add').length === 4);
    const list = find(element, '[name="who"]', HTMLSelectElement);
    await waitUntil(() => list.options.length > 1);
    list.value = 'jeunes';
    list.dispatchEvent(new Event('change'));
    const rows = () =>
      findAll(element, '.proposals > li')
        .map((row) => /Atelier (\d)/.exec(textOf(row))?.[1])
        .join();
    await waitUntil(() => rows() === '3,2,4,1', rows());
  });

  it('says that an offer too far to go to is followed at a distance', async () => {
    const far = { latitude: 48.9, longitude: 2.55 };
    const { source } = sourceOf([
      offer('1', { ...far, modes_accueil: ['a-distance', 'en-presentiel'] }),
      offer('2', { ...far, modes_accueil: ['en-presentiel'] }),
    ]);
    const marseille = { code: '13055', nom: 'Marseille', latitude: 43.3, longitude: 5.4, codes_postaux: ['13001'] };
    const geography = { commune: () => Promise.resolve(marseille), communes: () => Promise.resolve([marseille]) };
    const element = await mount({ source, geography: geography as unknown as Geography, code_commune: '13055' });
    await waitUntil(() => findAll(element, '.add').length === 1);
    expect(textOf(find(element, '.proposals')))
      .to.contain('À distance')
      .and.not.to.contain('km');
    find(element, '.add').click();
    await waitUntil(() => findAll(element, '.act').length === 1);
    expect(textOf(find(element, '.act .place'))).to.match(/^À distance\s· \S/);
  });

  it('proposes help that is no activity last, without a time and without hours to count', async () => {
    const { source } = sourceOf([
      offer('1', { type: 'aide-financiere' }),
      offer('2', { horaires_accueil: null, volume_horaire_hebdomadaire: null }),
      offer('3'),
    ]);
    const element = await mount({ source });
    await waitUntil(() => findAll(element, '.add').length === 3);
    const rows = findAll(element, '.proposals > li').map(textOf);
    expect(rows.map((text) => /Atelier (\d)/.exec(text)?.[1])).to.deep.equal(['3', '2', '1']);
    expect(rows[2]).not.to.match(/Lundi|à demander/);
    const said = textOf(find(element, '[aria-labelledby="add"]'));
    for (const [title, name] of [
      ['Jour, heure et durée à demander', 'Atelier 2'],
      ['Aide : pas d’heures à compter', 'Atelier 1'],
    ] as const)
      expect(said.indexOf(title), title).to.be.below(said.indexOf(name)).and.above(-1);
  });

  it('says what to do in a week without anything, and draws no day of it', async () => {
    const element = await mount({});
    expect(textOf(find(element, '.empty'))).to.match(
      /^Rien encore cette semaine Ajoutez des offres proches, ou une démarche\. Imprimez la semaine/,
    );
    expect(findAll(element, '.empty [aria-current="step"]').map(textOf)).to.deep.equal([
      'Ajoutez des offres proches, ou une démarche.',
    ]);
    expect(findAll(element, '.day')).to.have.length(0);
  });

  const marseille = {
    code: '13055',
    nom: 'Marseille',
    codes_postaux: ['13001', '13005'],
    latitude: 43.3,
    longitude: 5.4,
  };
  const here = { latitude: marseille.latitude, longitude: marseille.longitude };
  const geographyOf = (commune: () => Promise<unknown>): Geography =>
    ({ commune, communes: () => Promise.resolve([marseille]) }) as unknown as Geography;

  it('asks for the place of the person before it searches, where the week says that it has nothing', async () => {
    const { source, asked } = sourceOf([offer('1', here)]);
    const element = await mount({ source, geography: geographyOf(() => Promise.resolve(null)) });
    await waitUntil(() => findAll(element, '.empty di-suggest-field').length === 1);
    const field = find(element, '.empty li:first-child[aria-current="step"] di-suggest-field', DiSuggestField);
    await waitUntil(() => findAll(field, 'input').length === 1);
    // A need is noted, and its reader is left where they are.
    const need = find(element, '[name="need"]', HTMLSelectElement);
    expect([...need.options].map(({ text }) => text))
      .to.include('Reprendre confiance')
      .and.not.include('Remobilisation');
    need.focus();
    need.value = 'me-deplacer';
    need.dispatchEvent(new Event('change'));
    await nextFrame();
    expect(element.shadowRoot!.activeElement).to.equal(need);
    findButton(element, 'Chercher').click();
    await waitUntil(() => element.shadowRoot!.activeElement === field, 'the place is wanted');
    await waitUntil(() => textOf(field).includes('Il manque la commune'));
    expect(asked).to.have.length(0);
    field.dispatchEvent(new CustomEvent('pick', { detail: marseille }));
    await waitUntil(() => findAll(element, '.add').length === 1);
    expect(asked).to.deep.equal([{ code_commune: '13055', thematiques: ['me-deplacer'], page: 1, size: 100 }]);
    expect(findAll(element, 'di-suggest-field')).to.have.length(0);
    expect(textOf(find(element, '.here'))).to.equal('Commune : Marseille');
    expect(element.shadowRoot!.activeElement).to.equal(find(element, '#add'));
    // Another place is told beside the search.
    find(element, '[aria-label="Changer de commune"]').click();
    await waitUntil(() => element.shadowRoot!.activeElement?.localName === 'di-suggest-field');
  });

  it('says that the commune could not be read, searches around its code all the same, and tries again', async () => {
    const { source, asked } = sourceOf([offer('1', here)]);
    let looks = 0;
    const geography = geographyOf(() => {
      looks += 1;
      if (looks > 2) return Promise.resolve(marseille);
      return Promise.reject(new DataInclusionError(looks === 1 ? 'timeout' : 'network', 'Nobody answers.'));
    });
    const element = await mount({ source, geography, code_commune: '13055' });
    await waitUntil(() => textOf(element).includes('La commune n’a pas pu être lue : les distances manquent.'));
    expect(looks, 'an answer that ran out of time is asked for again').to.equal(2);
    await waitUntil(() => findAll(element, '.add').length === 1);
    expect(asked[0]).to.include({ code_commune: '13055' });
    expect(findAll(element, 'di-suggest-field'), 'nobody has to tell it again').to.have.length(0);
    findButton(element, 'Réessayer').click();
    await waitUntil(() => findAll(element, '.here').length === 1);
    expect(textOf(element)).not.to.contain('n’a pas pu être lue');
  });

  it('puts an offer of which something is told near the person before one that tells its time far away', async () => {
    const { source } = sourceOf([
      offer('1', { ...here, latitude: 43.55, horaires_accueil: 'Tu 14:00-16:00' }),
      offer('2', { ...here, horaires_accueil: null }),
      offer('3', here),
      offer('4', { ...here, latitude: 43.35, horaires_accueil: 'Tu 14:00-16:00' }),
      offer('5', { ...here, horaires_accueil: null, volume_horaire_hebdomadaire: null }),
    ]);
    const geography = geographyOf(() => Promise.resolve(marseille));
    const element = await mount({ source, geography, code_commune: '13055' });
    await waitUntil(() => findAll(element, '.add').length === 5);
    const rows = findAll(element, '.proposals > li').map((row) => /Atelier (\d)/.exec(textOf(row))?.[1]);
    expect(rows).to.deep.equal(['4', '3', '2', '1', '5']);
  });

  it('asks for the commune where that of the week does not exist', async () => {
    const { source, asked } = sourceOf([offer('1')]);
    const geography = geographyOf(() => Promise.resolve(null));
    const element = await mount({ source, geography, week: { ...programme, code_insee: '99999' } });
    // Before the week is read the place is asked for elsewhere.
    const said = (): string => findAll(element, 'di-suggest-field').map(textOf).join(' ');
    await waitUntil(() => said().includes('La commune de cette semaine n’est pas connue.'));
    // A phone folds the search, not what went wrong in it.
    await waitUntil(() => findAll(element, '.act').length > 0);
    expect(findAll(element, '.folded')).to.have.length(0);
    expect(asked).to.have.length(0);
  });

  it('forgets the commune of a person where the page gives the week of another', async () => {
    const { source, asked } = sourceOf([offer('1', here)]);
    const geography = geographyOf(() => Promise.resolve(marseille));
    const element = await mount({ source, geography, week: { ...programme, code_insee: '13055' } });
    await waitUntil(() => findAll(element, '.here').length === 1 && findAll(element, '.add').length === 1);
    // A change of the page to the same week leaves the place.
    element.week = { ...programme, code_insee: '13055', objectif: null };
    await waitUntil(() => !textOf(element).includes('Garde d’enfant'));
    expect(findAll(element, '.here')).to.have.length(1);
    element.week = { ...programme, activites: [{ ...programme.activites[0]!, titre: 'À une autre' }] };
    await waitUntil(() => textOf(element).includes('À une autre'));
    await waitUntil(() => findAll(element, 'di-suggest-field').length === 1, 'the place is asked for');
    expect(findAll(element, '.here, .add')).to.have.length(0);
    expect(asked).to.have.length(1);
  });

  it('leaves nothing that was typed or asked for one person where the week of another comes, is erased or is taken back', async () => {
    const { source, asked } = sourceOf([offer('1'), offer('2')]);
    const week = { ...programme, objectif: null };
    const element = await mount({ source, week, weekStorage: 'local' });
    const words = (): HTMLInputElement => find(element, '[name="words"]', HTMLInputElement);
    const need = (): HTMLSelectElement => find(element, '[name="need"]', HTMLSelectElement);
    const reason = (): HTMLInputElement | undefined => findAll<HTMLInputElement>(element, '[name="raison"]')[0];
    const typeAll = async (title: string): Promise<void> => {
      await waitUntil(() => textOf(element).includes(title) && findAll(element, '.add').length > 0);
      words().value = 'sortir de la violence';
      need().value = 'me-loger';
      await openTarget(element);
      reason()!.value = 'Santé';
      findButton(element, 'Chercher').click();
      await waitUntil(() => JSON.stringify(asked.at(-1)).includes('violence'));
      await waitUntil(() => findAll(element, '.add').length > 0);
    };
    const typed = (): string[] => [words().value, need().value, reason()?.value ?? ''];
    await typeAll('Code de la route');
    // A copy that the page made of the same week, with fields of its own, is no other person.
    element.week = { dossier: 42, ...structuredClone(week), garde: undefined };
    await nextFrame();
    await nextFrame();
    expect(typed()).to.deep.equal(['sortir de la violence', 'me-loger', 'Santé']);
    const [first] = programme.activites as [Programme['activites'][number]];
    element.week = { ...week, activites: [{ ...first, titre: 'À une autre' }] };
    await waitUntil(() => textOf(element).includes('À une autre'));
    expect(typed()).to.deep.equal(['', '', '']);
    await waitUntil(() => !JSON.stringify(asked.at(-1)).includes('violence'), 'it is searched without the words');

    await typeAll('À une autre');
    element.week = null;
    await waitUntil(() => findAll(element, '.empty').length === 1);
    expect(typed()).to.deep.equal(['', '', '']);
    await waitUntil(() => findAll(element, '.add').length > 0);
    // The device keeps nothing of a week of the page that was taken back.
    find(element, '.add').click();
    await waitUntil(() => findAll(element, '.act').length === 1);
    expect(localStorage.getItem('inclusion-kit:week:2')).not.to.contain('À une autre');

    await typeAll('Atelier 1');
    findButton(element, 'Effacer de cet appareil').click();
    await waitUntil(() => findAll(element, '.empty').length === 1);
    expect(typed()).to.deep.equal(['', '', '']);
  });

  it('closes the form of an activity where the week of another person comes', async () => {
    const element = await mount({ week: programme });
    await waitUntil(() => findAll(element, '.edit').length === 1);
    find(element, '.edit').click();
    await waitUntil(() => findAll(element, '.editing').length === 1);
    const [first] = programme.activites as [Programme['activites'][number]];
    element.week = { ...programme, activites: [{ ...first, titre: 'À une autre' }] };
    await waitUntil(() => textOf(element).includes('À une autre'));
    expect(findAll(element, '.editing')).to.have.length(0);
  });

  it('takes the styles of the grid once, however often the reader turns to it', async () => {
    const element = await mount({ week: programme });
    await waitUntil(() => findAll(element, '.views button').length === 2);
    const turn = async (at: number): Promise<number> => {
      findAll(element, '.views button')[at]!.click();
      await waitUntil(
        () => findAll(element, '.views [aria-pressed="true"]')[0] === findAll(element, '.views button')[at],
      );
      return element.shadowRoot!.adoptedStyleSheets.length;
    };
    const before = await turn(0);
    await turn(1);
    await waitUntil(() => element.shadowRoot!.adoptedStyleSheets.length > before, 'its styles come');
    const once = await turn(1);
    await turn(0);
    expect(await turn(1)).to.equal(once);
  });

  it('tells the first of a month as such wherever it stands', () => {
    expect(shortDays(['2026-08-31', '2026-09-01'], 'fr')).to.match(/^31 août – 1er septembre$/);
    expect(shortDays(['2026-08-11', '2026-08-21'], 'fr')).to.match(/^11–21 août$/);
  });

  it('tells days without anything in one line', async () => {
    const element = await mount({ week: programme });
    await waitUntil(() => findAll(element, '.day').length === 2);
    expect(findAll(element, '.day th').map(textOf)).to.deep.equal(['Lundi 30 nov. 3 h', 'Mar. – dim. 1er–6 déc.']);
  });

  it('writes the code that the list of a relay has for an offer, once it answers', async () => {
    const facts = { thematiques: ['mobilite--preparer-un-permis'], type: 'atelier' } as const;
    const { source } = sourceOf([offer('1', { ...facts, thematiques: [...facts.thematiques] }), offer('2')]);
    const asked: unknown[] = [];
    const activities: OfferSource['activities'] = (question) => {
      asked.push(question);
      if (asked.length > 1) return Promise.reject(new DataInclusionError('network', 'Nobody answers.'));
      const none = { famille: null, heures_defaut: null, semaines_defaut: null, source: null };
      return Promise.resolve([{ ...none, code_activite: 'EX-MOB-1', libelle: 'Préparer le code' }]);
    };
    const element = await mount({ source: Object.assign(source, { activities }) });
    const told = changesOf(element);
    await waitUntil(() => findAll(element, '.add').length === 2);
    find(element, '.add').click();
    await waitUntil(() => told.length === 2);
    expect(asked).to.deep.equal([{ nom: 'Atelier 1', ...facts }]);
    expect(told.map(({ attendance }) => attendance.seances[0]?.code_activite)).to.deep.equal([null, 'EX-MOB-1']);
    // A list that does not answer costs nothing but the code, and no word of a step is sent.
    const failures: string[] = [];
    element.addEventListener('di-error', ({ detail }) => failures.push(detail.during));
    find(element, '.add').click();
    await waitUntil(() => asked.length === 2);
    find(element, '[name="words"]', HTMLInputElement).value = 'Appeler le garage';
    findButton(element, 'Ajouter comme démarche').click();
    await waitUntil(() => findAll(element, '.editing').length === 1);
    expect([failures, asked.length]).to.deep.equal([[], 2]);
    expect(told.at(-1)?.week.activites.map(({ code_activite: code }) => code)).to.deep.equal(['EX-MOB-1', null, null]);
  });

  it('writes a code that comes late into no week but that of its offer', async () => {
    const facts = { thematiques: ['mobilite--preparer-un-permis'], type: 'atelier' } as const;
    const { source } = sourceOf([offer('1', { ...facts, thematiques: [...facts.thematiques] })]);
    const none = { famille: null, heures_defaut: null, semaines_defaut: null, source: null };
    const list = [{ ...none, code_activite: 'EX-MOB-1', libelle: 'Préparer le code' }];
    let answer = (): void => undefined;
    let isAsked = false;
    const activities: OfferSource['activities'] = () => {
      isAsked = true;
      return new Promise((resolve) => (answer = () => resolve(list)));
    };
    const late = Object.assign(source, { activities });
    const add = async (element: DiWeek): Promise<void> => {
      await waitUntil(() => findAll(element, '.add').length === 1);
      isAsked = false;
      find(element, '.add').click();
      await waitUntil(() => isAsked, 'the code is asked for');
    };
    const isTold = async (): Promise<void> => {
      answer();
      await new Promise((resolve) => setTimeout(resolve));
    };
    // An erased week stays erased.
    localStorage.removeItem('inclusion-kit:week:2');
    const erased = await mount({ source: late, weekStorage: 'local' });
    await add(erased);
    findButton(erased, 'Effacer de cet appareil').click();
    await isTold();
    expect(localStorage.getItem('inclusion-kit:week:2')).to.equal(null);
    // The page gives the week of another person, whose activity has the same number.
    const element = await mount({ source: late });
    const told = changesOf(element);
    await add(element);
    const copy = structuredClone(told[0]!.week);
    const [{ id, offre }] = copy.activites as [Programme['activites'][number]];
    const [first] = programme.activites as [Programme['activites'][number]];
    element.week = { ...programme, activites: [{ ...first, id, titre: 'À une autre', offre, code_activite: null }] };
    await waitUntil(() => textOf(element).includes('À une autre'));
    await isTold();
    expect(told).to.have.length(1);
    // A copy of what the page was handed is the same week.
    const same = await mount({ source: late });
    const changes = changesOf(same);
    await add(same);
    same.week = structuredClone(changes[0]!.week);
    await nextFrame();
    await isTold();
    await waitUntil(() => changes.length === 2);
    expect(changes[1]!.week.activites[0]!.code_activite).to.equal('EX-MOB-1');
  });

  it('says that an offer of the week is gone or has changed, and writes the change down in a gesture', async () => {
    const now = new Map([
      ['1', offer('1', { volume_horaire_hebdomadaire: 3, horaires_accueil: 'Mo-Fr 10:00-17:00' })],
      ['2', offer('2')],
    ]);
    const { source } = sourceOf([]);
    const asked: string[] = [];
    Object.assign(source, {
      service: (id: string) => {
        asked.push(id);
        const found = now.get(id);
        if (id === '4') return Promise.reject(new DataInclusionError('timeout', 'Too late.'));
        return found === undefined
          ? Promise.reject(new DataInclusionError('not_found', 'Nothing here.'))
          : Promise.resolve(found);
      },
    });
    const semaine = '2026-11-30';
    const activites = ['1', '2', '3', '4'].map((id, index) =>
      toActivite(offer(id), { id: `a${id}`, semaine, jour: index + 1, debut: '09:00' }),
    );
    const element = await mount({ source, week: { ...programme, activites } });
    await waitUntil(() => findAll(element, '.conflict').length === 3, 'one is closed, one has changed, one is gone');
    const rowOf = (id: string): HTMLElement => find(element, `#act-${id}`);
    expect(textOf(rowOf('a1'))).to.contain('L’offre a changé depuis l’ajout : horaires. L’offre a changé');
    expect(textOf(rowOf('a1'))).to.contain('heures par semaine.');
    expect(textOf(rowOf('a3'))).to.contain('Cette offre n’existe plus');
    // Nothing is said of an offer that is as it was, or that could not be asked for.
    expect(rowOf('a2').querySelectorAll('.conflict')).to.have.length(0);
    expect(rowOf('a4').querySelectorAll('.conflict')).to.have.length(0);
    const told = changesOf(element);
    find(element, '.renew').click();
    await waitUntil(() => findAll(element, '.renew').length === 0);
    expect(told.at(-1)?.week.activites[0]?.offre).to.include({ volume_horaire_hebdomadaire: 3 });
    // Its time was agreed: it stays, and it is said that the offer is closed then.
    expect(textOf(rowOf('a1'))).to.contain('Fermé à cette heure');
    expect(asked.sort()).to.deep.equal(['1', '2', '3', '4']);
  });

  it('says a time after midnight, and more hours than a week has', async () => {
    const night = { ...programme.activites[0], id: 'n', debut: '22:00', fin: '02:00', jour: 6 };
    const long = { ...programme.activites[0], id: 'l', debut: null, fin: null, jour: null, duree_minutes: 10_000 };
    const element = await mount({ week: { ...programme, activites: [night, long] } });
    await waitUntil(() => findAll(element, '.act').length === 2);
    expect(textOf(find(element, '#act-n')))
      .to.contain('22 h à 2 h le lendemain')
      .and.to.contain('4 h');
    expect(textOf(find(element, '[aria-labelledby="settle"]'))).to.contain(
      'Trop d’heures : 170 h 40, sur 168 h possibles.',
    );
  });

  it('counts the time that two activities share once, says so where it stands, and never that such a week is full', async () => {
    const at = (id: string, debut: string, fin: string) => ({
      ...{ ...programme.activites[0], id, titre: `Activité ${id}`, debut, fin, jour: 5, repetition: null },
    });
    const activites = [at('a', '08:00', '20:00'), at('b', '15:30', '16:00'), at('c', '19:00', '22:00')];
    const element = await mount({ week: { ...programme, activites } });
    await waitUntil(() => findAll(element, '.act').length === 3);
    expect(textOf(find(element, '.big'))).to.equal('14 h : 2 h de plus que les 12 h visées');
    expect(textOf(find(element, '.key'))).to.contain('1 h 30 en même temps, comptées une fois');
    expect(['a', 'b', 'c'].map((id) => textOf(find(element, `#act-${id} .state > b`)))).to.deep.equal([
      ...['12 h', '30 min, pas comptée', '3 h (compté : 2 h)'],
    ]);
    expect(textOf(find(element, '#act-b .conflict'))).to.equal(
      'Au même moment que « Activité a » pendant 30 min : en garder une. Ce temps compte une seule fois.',
    );
    const isNotFull = 'Des heures sont à régler.';
    expect([textOf(find(element, '.left')), textOf(find(element, '.foot p'))]).to.deep.equal([isNotFull, isNotFull]);
    // Of minutes that were agreed beyond their hours, those that are shared count once, and no others.
    const agreed = { ...at('agreed', '09:00', '10:00'), duree_minutes: 180 };
    element.week = { ...programme, activites: [at('a', '08:00', '09:01'), agreed] };
    await waitUntil(() => textOf(find(element, '.key')).includes(' 1 min en même temps, comptées une fois'));
    expect(textOf(find(element, '#act-agreed .state > b'))).to.equal('3 h (compté : 2 h 59)');
    // Far too many hours that nobody knows the times of make no week full either.
    const loose = { ...at('l', '', ''), debut: null, fin: null, jour: null, duree_minutes: 10_080 };
    element.week = { ...programme, activites: [at('a', '08:00', '20:00'), loose] };
    await waitUntil(() => textOf(find(element, '.left')) === 'Trop d’heures : 180 h, sur 168 h possibles.');
  });

  it('draws three hundred activities of one hour, and counts what stands at the same time', async () => {
    const [first] = programme.activites;
    const activites = Array.from({ length: 300 }, (_, index) => ({
      ...first!,
      ...{ id: `a${index}`, titre: `Activité ${index}`, repetition: null },
    }));
    const element = await mount({ week: { ...programme, activites } });
    await waitUntil(() => findAll(element, '.act').length === 300);
    expect(findAll(element, '.list .conflict').length).to.be.at.most(300);
    expect(textOf(find(element, '#act-a99 .conflict'))).to.match(
      /^Au même moment que 299 autres activités : en garder une\.$/,
    );
    element.week = { ...programme, activites: activites.slice(0, 5) };
    await waitUntil(() => findAll(element, '.act').length === 5);
    expect(['a1', 'a3', 'a4'].map((id) => textOf(find(element, `#act-${id} .conflict`)))).to.deep.equal(
      Array.from({ length: 3 }, () => 'Au même moment que 4 autres activités : en garder une.'),
    );
    element.week = { ...programme, activites };
    await waitUntil(() => findAll(element, '.act').length === 300);
    expect(textOf(find(element, '.big'))).to.equal('3 h sur 12 h visées');
    findAll(element, '.views button')[1]?.click();
    await waitUntil(() => findAll(element, '.grid .cell').length === 300);
  });

  it('writes into a calendar between which hours an activity may be whose hour is to confirm, at no hour', async () => {
    const [first] = programme.activites as [Programme['activites'][number]];
    const offre = { ...{ id: 'o', source: 'dora', date_maj: '2026-01-01', horaires_accueil: 'Mo-Fr 13:30-17:30' } };
    const one = { ...first, jour: 2, debut: '15:15', fin: '17:15', repetition: null, heure_a_confirmer: true };
    const activites = [{ ...one, offre: { ...offre, volume_horaire_hebdomadaire: 2, nombre_semaines: null } }];
    const element = await mount({ week: { ...programme, activites } });
    await waitUntil(() => findAll(element, '.take .calendar').length > 0);
    const file = await fileGiven(() => find(element, '.take .calendar').click());
    const text = (await file.text()).replace(/\r\n /g, '');
    expect(text)
      .to.match(/Entre 13\sh\s30 et\s17\sh\s30\./)
      .and.to.contain('DTSTART;VALUE=DATE:20261201')
      .and.to.contain('STATUS:TENTATIVE');
  });

  it('counts no hours of an activity whose hour is to confirm, where the person is away in all hours that it may have', async () => {
    const [first] = programme.activites as [Programme['activites'][number]];
    const offre = { ...{ id: 'o', source: 'dora', date_maj: '2026-01-01', horaires_accueil: 'Mo-Fr 13:30-17:30' } };
    const one = { ...first, jour: 2, debut: null, fin: null, duree_minutes: 120, repetition: null, seances: [] };
    const activites = [{ ...one, offre: { ...offre, volume_horaire_hebdomadaire: 2, nombre_semaines: null } }];
    const absences = [{ du: '2026-12-01', au: '2026-12-01', debut: '13:00', fin: '18:00', raison: 'conge' }];
    const element = await mount({ week: { ...programme, activites } });
    await waitUntil(() => /\b2\sh/.test(textOf(find(element, '.total'))), 'counts it');
    element.week = { ...programme, activites, absences };
    await waitUntil(() => !/\b2\sh/.test(textOf(find(element, '.total'))), 'counts it no more');
  });

  it('gives the week an identifier with its first calendar, and keeps it', async () => {
    const element = await mount({ week: programme });
    await waitUntil(() => findAll(element, '.take .calendar').length > 0);
    const told = changesOf(element);
    find(element, '.take .calendar').click();
    await waitUntil(() => told.length === 1);
    const { identifiant } = told[0]!.week;
    expect(identifiant).to.match(/^[\da-f]{24}$/);
    find(element, '.take .calendar').click();
    find(element, '.next').click();
    await nextFrame();
    const state = find(element, '.state select', HTMLSelectElement);
    state.value = 'validee';
    state.dispatchEvent(new Event('change'));
    await waitUntil(() => told.length === 2);
    expect(told[1]!.week.identifiant).to.equal(identifiant);
  });

  it('writes the weeks to come of what comes back without an end into a calendar, and opens at the week that is lived then', async () => {
    const weekly = { ...programme, semaines: 1 };
    const now = new Date('2026-12-07T08:00:00+01:00');
    const element = await mount({ week: weekly, now });
    await waitUntil(() => findAll(element, '.take .calendar').length > 0);
    expect(textOf(find(element, '#title'))).to.equal('Du 7 déc. au 13 déc.');
    const file = await fileGiven(() => find(element, '.take .calendar').click());
    const starts = (await file.text()).match(/DTSTART:\d{8}/g) ?? [];
    // From its first week to twelve weeks from now.
    expect([starts[0], starts.at(-1), starts.length]).to.deep.equal(['DTSTART:20261130', 'DTSTART:20270301', 14]);
    // One that takes place once is looked at where it was.
    const [once] = programme.activites;
    element.week = { ...weekly, activites: [{ ...once!, repetition: null }] };
    await waitUntil(() => textOf(find(element, '#title')) === 'Du 30 nov. au 6 déc.');
  });

  it('gives the way back with each file: none but a calendar changes the week', async () => {
    const [first] = programme.activites;
    const activites = [{ ...first!, id: 'a2', titre: 'CV' }, first!];
    const element = await mount({ week: { ...programme, activites } });
    const told = changesOf(element);
    await openForm(element);
    find(element, '.editing .remove:not(.remove-here)').click();
    await waitUntil(() => told.length === 1);
    const announced = (): string => find(element, '[role="status"]').textContent;
    for (const format of ['csv', 'json', 'calendar']) {
      const before = announced();
      find(element, `.take .${format}`).click();
      // The same sentence is said anew with each file.
      await waitUntil(() => announced() !== before && announced().startsWith('Fichier'), format);
      expect([format, told.length, findAll(element, '.restore').length]).to.deep.equal([
        ...[format, format === 'calendar' ? 2 : 1, 1],
      ]);
    }
    expect(told[1]!.week.identifiant).to.match(/^[\da-f]{24}$/);
    find(element, '.restore').click();
    await waitUntil(() => told.length === 3);
    expect(told[2]!.week.activites).to.deep.equal(activites);
    // The calendar that was taken knows the week by it.
    expect(told[2]!.week.identifiant).to.equal(told[1]!.week.identifiant);
  });

  it('gives back what was taken out, added or erased, until something else changes', async () => {
    localStorage.removeItem('inclusion-kit:week:2');
    const { source } = sourceOf([offer('1'), offer('2')]);
    const element = await mount({ source, weekStorage: 'local' });
    await waitUntil(() => findAll(element, '.add').length === 2);
    find(element, '.add').click();
    // Said where the press was, with the way to it and the way back.
    await waitUntil(() => findAll(element, '.proposals .undone, .side .undone').length === 1, 'it is said');
    expect(textOf(find(element, '.undone'))).to.equal('Ajouté : Atelier 1 · Lundi, entre 9 h et 17 h. Voir Annuler');
    find(element, '.see').click();
    await waitUntil(() => element.shadowRoot!.activeElement?.matches('.act') === true);
    find(element, '.restore').click();
    await waitUntil(() => findAll(element, '.act').length === 0);
    expect(findAll(element, '.undone')).to.have.length(0);

    find(element, '.add').click();
    await openForm(element);
    find(element, '.remove').click();
    await waitUntil(
      () => element.shadowRoot!.activeElement?.matches('.restore') === true,
      'the way back has the focus',
    );
    expect(textOf(find(element, '.undone'))).to.equal('Retiré : Atelier 1. Annuler');
    find(element, '.restore').click();
    await waitUntil(() => findAll(element, '.act').length === 1);

    const kept = localStorage.getItem('inclusion-kit:week:2');
    findButton(element, 'Effacer de cet appareil').click();
    await waitUntil(() => element.shadowRoot!.activeElement?.matches('.restore') === true);
    expect([findAll(element, '.act').length, localStorage.getItem('inclusion-kit:week:2')]).to.deep.equal([0, null]);
    find(element, '.restore').click();
    await waitUntil(() => findAll(element, '.act').length === 1);
    expect(localStorage.getItem('inclusion-kit:week:2')).to.equal(kept);
    // Another week leaves nothing to take back.
    findButton(element, 'Effacer de cet appareil').click();
    await waitUntil(() => findAll(element, '.restore').length === 1);
    find(element, '.next').click();
    await waitUntil(() => findAll(element, '.restore').length === 0);
    find(element, '.back').click();
    await nextFrame();
    expect(findAll(element, '.restore')).to.have.length(0);
    localStorage.removeItem('inclusion-kit:week:2');
  });

  it('gives the focus to the title where an hour is taken back over the grid, which has no line for it', async () => {
    const element = await mount({ week: programme });
    await openForm(element);
    type(element, 'debut', '10:00');
    submit(element);
    await waitUntil(() => findAll(element, '.restore').length === 1);
    findAll(element, '.views button')[1]!.click();
    await waitUntil(() => findAll(element, '.grid').length === 1 && findAll(element, '.restore').length === 1);
    find(element, '.restore').focus();
    find(element, '.restore').click();
    await waitUntil(() => findAll(element, '.restore').length === 0);
    await waitUntil(() => element.shadowRoot!.activeElement?.id === 'title', 'the title has the focus');
    // In the list the line is there, and has it.
    findAll(element, '.views button')[0]!.click();
    await openForm(element);
    type(element, 'debut', '10:00');
    submit(element);
    await waitUntil(() => findAll(element, '.restore').length === 1);
    find(element, '.restore').focus();
    find(element, '.restore').click();
    await waitUntil(() => element.shadowRoot!.activeElement?.matches('.edit') === true, 'the line has the focus');
  });

  it('names what was taken out with its structure where another has its title', async () => {
    const [first] = programme.activites;
    const titre = 'Accompagnement aux démarches';
    const nowhere = { adresse: null, code_insee: null, a_distance: false, latitude: null, longitude: null };
    const twin = (id: string, nom: string) => ({
      ...first!,
      id,
      titre,
      lieu: { ...nowhere, nom },
    });
    const element = await mount({ week: { ...programme, activites: [twin('a1', 'CCAS'), twin('a2', 'Le Relais')] } });
    await openForm(element);
    find(element, '.editing .remove:not(.remove-here)').click();
    await waitUntil(() => findAll(element, '.undone').length === 1);
    expect(textOf(find(element, '.undone')).replaceAll('\u00a0', ' ')).to.equal(`Retiré : ${titre} · CCAS. Annuler`);
  });

  it('moves or calls off one week of an activity alone, and says so where it stands', async () => {
    const element = await mount({ week: programme });
    const told = changesOf(element);
    await waitUntil(() => findAll(element, '.act').length === 1);
    // In its first week the change is for all, as it is set up there.
    await openForm(element);
    const scopes = () => findAll<HTMLInputElement>(element, '[name="portee"]').find(({ checked }) => checked)?.value;
    expect(scopes()).to.equal('toutes');
    findButton(element, 'Fermer').click();
    find(element, '.next').click();
    await openForm(element);
    expect(scopes()).to.equal('semaine');
    expect(find(element, '.editing [name="repetition"]').checkVisibility()).to.equal(false);
    find(element, '.editing [name="jour"]', HTMLSelectElement).value = '4';
    type(element, 'debut', '14:00');
    type(element, 'fin', '16:00');
    submit(element);
    await waitUntil(() => told.length === 1);
    expect(told[0]!.week.activites[0]).to.deep.include({ jour: 1, debut: '09:00', fin: '12:00' });
    expect(told[0]!.week.activites[0]!.seances).to.deep.equal([
      { semaine: '2026-12-07', jour: 4, debut: '14:00', fin: '16:00' },
    ]);
    await waitUntil(() => textOf(find(element, '.act .here')) === 'Cette semaine seulement.');
    expect(textOf(find(element, '.big'))).to.equal('2 h sur 12 h visées');
    // The form shows this week as it is, and calls it off alone.
    await openForm(element);
    expect(find(element, '.editing [name="debut"]', HTMLInputElement).value).to.equal('14:00');
    findButton(element, 'Pas cette semaine').click();
    await waitUntil(() => told.length === 2);
    expect(told[1]!.attendance.seances.map(({ etat }) => etat)).to.deep.equal(['prevue', 'annulee']);
    await waitUntil(() => textOf(find(element, '.undone')) === 'Annulé cette semaine : Code de la route. Annuler');
    find(element, '.restore').click();
    await waitUntil(() => told.length === 3);
    expect(told[2]!.week.activites).to.deep.equal(told[0]!.week.activites);
  });

  it('keeps the minutes that were agreed for one week where its form is saved again', async () => {
    const agreed = [{ semaine: '2026-12-07', duree_minutes: 60 }];
    const activites = programme.activites.map((one) => ({ ...one, seances: agreed }));
    const element = await mount({ week: { ...programme, activites } });
    const told = changesOf(element);
    find(element, '.next').click();
    await openForm(element);
    submit(element);
    await waitUntil(() => told.length === 1);
    expect(told[0]!.week.activites[0]!.seances).to.deep.equal(agreed);
    // Other hours count as they are.
    await openForm(element);
    type(element, 'fin', '11:00');
    submit(element);
    await waitUntil(() => told.length === 2);
    expect(told[1]!.week.activites[0]!.seances).to.deep.equal([
      { semaine: '2026-12-07', debut: '09:00', fin: '11:00' },
    ]);
  });

  it('takes a length alone, lets it follow the hours, and moves the end by it', async () => {
    const [one] = programme.activites;
    const unknown = { ...one, debut: null, fin: null, repetition: null };
    const element = await mount({ week: { ...programme, activites: [unknown] } });
    const told = changesOf(element);
    const valueOf = (name: string): string => find(element, `.editing [name="${name}"]`, HTMLInputElement).value;
    const values = (): string[] => ['debut', 'fin', 'heures', 'minutes'].map(valueOf);
    await openForm(element);
    expect(values()).to.deep.equal(['', '', '', '']);
    type(element, 'heures', '2');
    submit(element);
    await waitUntil(() => told.length === 1);
    expect(told[0]!.week.activites[0]).to.include({ debut: null, fin: null, duree_minutes: 120 });
    await openForm(element);
    expect(values()).to.deep.equal(['', '', '2', '0']);
    type(element, 'debut', '09:00');
    type(element, 'fin', '10:30');
    expect(values()).to.deep.equal(['09:00', '10:30', '1', '30']);
    type(element, 'minutes', '45');
    expect(values()).to.deep.equal(['09:00', '10:45', '1', '45']);
    // The end of a night is that of the next day, and nothing is asked about it.
    type(element, 'debut', '22:00');
    type(element, 'heures', '4');
    expect(values()).to.deep.equal(['22:00', '02:45', '4', '45']);
    submit(element);
    await waitUntil(() => told.length === 2);
    expect(told[1]!.week.activites[0]).to.include({ debut: '22:00', fin: '02:45', duree_minutes: null });
  });

  it('takes no length beyond a week, which no programme may have', async () => {
    const unknown = { ...programme.activites[0], debut: null, fin: null, repetition: null };
    const element = await mount({ week: { ...programme, activites: [unknown] } });
    const told = changesOf(element);
    await openForm(element);
    type(element, 'heures', '168');
    type(element, 'minutes', '59');
    submit(element);
    await waitUntil(() => told.length === 1);
    expect(told[0]!.week.activites[0]).to.include({ duree_minutes: 10_080 });
  });

  it('leaves no week of an activity behind that was moved before its repetition ended', async () => {
    const element = await mount({ week: { ...programme, semaines: 3 } });
    const told = changesOf(element);
    find(element, '.next').click();
    await openForm(element);
    type(element, 'debut', '14:00');
    type(element, 'fin', '16:00');
    submit(element);
    await waitUntil(() => told.length === 1);
    await openForm(element);
    find(element, '.editing [name="portee"][value="toutes"]').click();
    find(element, '.editing [name="repetition"]').click();
    submit(element);
    await waitUntil(() => told.length === 2);
    expect(told[1]!.week.activites[0]).to.deep.include({ repetition: null, seances: [] });
    await waitUntil(() => findAll(element, '.act').length === 0, 'the second week has none');
  });

  it('asks whether an end before the begin is that of the next day, and mends it in place', async () => {
    const element = await mount({
      week: { ...programme, activites: [{ ...programme.activites[0], repetition: null }] },
    });
    const told = changesOf(element);
    await openForm(element);
    const next = () => find(element, '.editing .overnight').checkVisibility();
    expect(next()).to.equal(false);
    type(element, 'debut', '14:00');
    expect(next()).to.equal(true);
    // No length of 22 hours is told before the reader says what is meant.
    expect(find(element, '[name="heures"]', HTMLInputElement).value).to.equal('3');
    submit(element);
    expect(told).to.have.length(0);
    // It is said under the question: a bubble of the browser would cover the ways to mend it.
    expect(element.shadowRoot!.querySelectorAll(':invalid')).to.have.length(0);
    const wrong = find(element, '.editing .wrong');
    expect(textOf(wrong)).to.contain('Elle finit le lendemain');
    expect([wrong.checkVisibility(), element.shadowRoot!.activeElement?.getAttribute('name')]).to.deep.equal([
      true,
      'lendemain',
    ]);
    findButton(element, 'Échanger le début et la fin').click();
    expect([next(), wrong.checkVisibility()]).to.deep.equal([false, false]);
    expect(find(element, '[name="heures"]', HTMLInputElement).value).to.equal('2');
    submit(element);
    await waitUntil(() => told.length === 1);
    expect(told[0]!.week.activites[0]).to.include({ debut: '12:00', fin: '14:00' });
    // A night that was agreed to is not asked about again, and midnight is no other day.
    await openForm(element);
    type(element, 'debut', '22:00');
    type(element, 'fin', '02:00');
    find(element, '[name="lendemain"]').click();
    submit(element);
    await waitUntil(() => told.length === 2);
    expect(told[1]!.week.activites[0]).to.include({ debut: '22:00', fin: '02:00' });
    await openForm(element);
    expect(find(element, '[name="lendemain"]', HTMLInputElement).checked).to.equal(true);
    type(element, 'fin', '00:00');
    expect(next()).to.equal(false);
    submit(element);
    await waitUntil(() => told.length === 3);
    expect(told[2]!.week.activites[0]).to.include({ debut: '22:00', fin: '24:00' });
    await openForm(element);
    type(element, 'fin', '22:00');
    submit(element);
    expect(told).to.have.length(3);
  });

  it('says that a step has no name, where it is added and where it is changed', async () => {
    const element = await mount({});
    const told = changesOf(element);
    const empty = () => find(element, '#step-empty').checkVisibility();
    findButton(element, 'Ajouter comme démarche').click();
    await waitUntil(() => element.shadowRoot!.activeElement?.matches('[name="words"][aria-invalid="true"]') === true);
    expect([empty(), told.length]).to.deep.equal([true, 0]);
    const words = find(element, '[name="words"]', HTMLInputElement);
    words.value = 'Appeler le garage';
    words.dispatchEvent(new Event('input'));
    await waitUntil(() => !empty() && !words.matches('[aria-invalid]'), 'a name is written');
    findButton(element, 'Ajouter comme démarche').click();
    await waitUntil(() => findAll(element, '.editing form').length === 1);
    type(element, 'titre', '   ');
    submit(element);
    expect([told.length, find(element, '[name="titre"]', HTMLInputElement).validationMessage]).to.deep.equal([
      1,
      'Écrivez le nom.',
    ]);
  });

  it('no longer says that a step has no name once an offer is added or searched for in its place', async () => {
    const element = await mount({ source: sourceOf([offer('1'), offer('2')]).source });
    await waitUntil(() => findAll(element, '.add').length === 2);
    const empty = () => find(element, '#step-empty').checkVisibility();
    const step = findButton(element, 'Ajouter comme démarche');
    for (const act of [
      () => find(element, '.add').click(),
      () => find(element, 'form.ask', HTMLFormElement).requestSubmit(),
    ]) {
      step.click();
      await waitUntil(empty, 'it is said');
      act();
      await waitUntil(() => !empty(), 'it is said no more');
      expect(findAll(element, '[name="words"][aria-invalid]')).to.have.length(0);
    }
  });

  it('says where a week cannot be read, and puts one of the device aside', async () => {
    const element = await mount({ week: { ...programme, objectif: { heures: 200 } } });
    await waitUntil(() => findAll(element, '.notice').length === 1);
    expect(textOf(find(element, '.notice'))).to.contain('À revoir : objectif.heures (200).');
    const later = JSON.stringify({ version: 4, debut: '2026-11-30', activites: [{ moments: [] }] });
    localStorage.setItem('inclusion-kit:week:2', later);
    const { source } = sourceOf([offer('1')]);
    const kept = await mount({ source, weekStorage: 'local' });
    await waitUntil(() => findAll(kept, '.notice').length === 1);
    expect(textOf(find(kept, '.notice'))).to.contain('d’une version plus récente, qui ne se lit pas ici');
    await waitUntil(() => findAll(kept, '.add').length === 1);
    find(kept, '.add').click();
    expect(localStorage.getItem('inclusion-kit:week:unread')).to.equal(later);
    findButton(kept, 'Effacer de cet appareil').click();
    expect(localStorage.getItem('inclusion-kit:week:unread')).to.equal(null);
  });

  it('says that an hour is to confirm which an earlier version made of opening hours, and keeps those that were told', async () => {
    const [first] = programme.activites as [Programme['activites'][number]];
    const offre = {
      ...{ source: 'dora', date_maj: '2026-01-01' },
      volume_horaire_hebdomadaire: 2,
      nombre_semaines: null,
    };
    const of = (id: string, horaires_accueil: string | null): Programme['activites'][number] => ({
      ...{ ...first, id, titre: id, repetition: null, seances: [], jour: 2, debut: '15:15', fin: '17:15' },
      offre: { ...offre, id: `dora--${id}`, horaires_accueil },
    });
    const activites = [of('Invented', 'Mo-Fr 13:30-17:30'), of('Written', 'Tu 15:15-17:15'), of('Typed', null)];
    localStorage.clear();
    localStorage.setItem('inclusion-kit:week:1', JSON.stringify({ ...programme, activites }));
    const element = await mount({ weekStorage: 'local' });
    await waitUntil(() => findAll(element, '.act').length === 3);
    const said = findAll(element, '.act').map((row) => [
      textOf(row.querySelector('th > bdi')!),
      textOf(row.querySelector('.time')!).includes('15 h 15'),
    ]);
    expect(said).to.have.deep.members([
      ['Invented', false],
      ['Written', true],
      ['Typed', true],
    ]);
    expect(textOf(find(element, '#act-Invented .possible'))).to.match(/^entre 13\sh\s30/);
    localStorage.clear();
  });

  it('puts a damaged week of the device aside and says so, and names the activity that cannot be read', async () => {
    const wrong = { ...programme, activites: [{ ...programme.activites[0], fin: '26:00' }] };
    for (const [text, where] of [
      ['{"version":1,', ''],
      [JSON.stringify(wrong), ' À revoir : Code de la route, fin (26:00).'],
    ] as const) {
      localStorage.setItem('inclusion-kit:week:2', text);
      const { source } = sourceOf([offer('1')]);
      const element = await mount({ source, weekStorage: 'local' });
      await waitUntil(() => findAll(element, '.notice').length === 1);
      expect(textOf(find(element, '.notice'))).to.equal(
        `La semaine gardée sur cet appareil ne se lit pas. Elle est mise de côté, et vous commencez une semaine vide.${where}`,
      );
      await waitUntil(() => findAll(element, '.add').length === 1);
      find(element, '.add').click();
      expect(localStorage.getItem('inclusion-kit:week:unread')).to.equal(text);
      element.remove();
      localStorage.clear();
    }
  });

  it('says that a week is not kept where the device is full, until it is', async () => {
    localStorage.clear();
    const { source } = sourceOf([offer('1'), offer('2')]);
    const element = await mount({ source, weekStorage: 'local' });
    await waitUntil(() => findAll(element, '.add').length === 2);
    const endRefusal = refuseStorage('setItem');
    try {
      find(element, '.add').click();
      await waitUntil(() => findAll(element, '.notice').length === 1);
      expect(textOf(find(element, '.notice'))).to.contain('Cette semaine n’est pas gardée');
      expect(textOf(find(element, '.kept'))).not.to.contain('reste sur cet appareil');
    } finally {
      endRefusal();
    }
    find(element, '.add').click();
    await waitUntil(() => findAll(element, '.notice').length === 0);
    expect(textOf(find(element, '.kept'))).to.contain('reste sur cet appareil');
    localStorage.clear();
  });

  it('takes the week that another page of the site has changed, so that neither undoes the other', async () => {
    localStorage.clear();
    const { source } = sourceOf([offer('1'), offer('2')]);
    const [here, there] = [
      await mount({ source, weekStorage: 'local' }),
      await mount({ source, weekStorage: 'local' }),
    ];
    // A browser tells the other pages alone.
    const tell = (): boolean => dispatchEvent(new StorageEvent('storage', { key: 'inclusion-kit:week:2' }));
    await waitUntil(() => findAll(there, '.add').length === 2 && findAll(here, '.add').length === 2);
    find(there, '.add').click();
    await waitUntil(() => findAll(there, '.act').length === 1);
    tell();
    await waitUntil(() => findAll(here, '.act').length === 1, 'it is taken');
    expect(textOf(find(here, '.notice'))).to.contain('vient de changer dans une autre page');
    // The page that changed it has nothing to tell.
    expect(findAll(there, '.notice')).to.have.length(0);
    await waitUntil(() => findAll(here, '.add').length === 1);
    find(here, '.add').click();
    await waitUntil(() => findAll(here, '.act').length === 2);
    expect(findAll(here, '.notice')).to.have.length(0);
    tell();
    await waitUntil(() => findAll(there, '.act').length === 2, 'both are kept');
    findButton(there, 'Effacer de cet appareil').click();
    tell();
    await waitUntil(() => findAll(here, '.act').length === 0, 'it is erased');
    expect(localStorage.getItem('inclusion-kit:week:2')).to.equal(null);
  });

  const comeBack = (): boolean => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));

  it('loses no week by the way back, where the device keeps nothing, is full or lets nothing be read', async () => {
    for (const name of ['none', 'older', 'closed']) {
      localStorage.clear();
      const { source } = sourceOf([offer('1'), offer('2')]);
      const element = await mount({ source, weekStorage: 'local' });
      await waitUntil(() => findAll(element, '.add').length === 2);
      if (name === 'older') {
        find(element, '.add').click();
        await waitUntil(() => findAll(element, '.act').length === 1);
      }
      const endRefusal = refuseStorage('setItem', ...(name === 'closed' ? (['getItem'] as const) : []));
      try {
        const before = findAll(element, '.act').length;
        find(element, '.add').click();
        await waitUntil(() => findAll(element, '.act').length === before + 1, name);
        comeBack();
        // A week of the device would be read by a part that comes later.
        await import('../programme/read-week.ts');
        await nextFrame();
        expect(findAll(element, '.act').length, name).to.equal(before + 1);
        expect(textOf(find(element, '.notice')), name).to.contain('Cette semaine n’est pas gardée');
      } finally {
        endRefusal();
      }
    }
    localStorage.clear();
  });

  it('leaves what is typed where nothing was missed, and takes what another page has changed or erased meanwhile', async () => {
    localStorage.clear();
    const element = await mount({ weekStorage: 'local' });
    await openTarget(element);
    const reason = find(element, '[name="raison"]', HTMLInputElement);
    reason.value = 'Garde d’enfant';
    reason.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    comeBack();
    await nextFrame();
    expect(findAll(element, '.notice')).to.have.length(0);
    expect(find(element, '[name="raison"]', HTMLInputElement).value).to.equal('Garde d’enfant');
    localStorage.setItem('inclusion-kit:week:2', JSON.stringify(programme));
    comeBack();
    await waitUntil(() => findAll(element, '.act').length === 1, 'it is taken');
    comeBack();
    await nextFrame();
    expect(findAll(element, '.act')).to.have.length(1);
    localStorage.removeItem('inclusion-kit:week:2');
    comeBack();
    await waitUntil(() => findAll(element, '.act').length === 0, 'it is erased');
    expect(textOf(find(element, '.notice'))).to.contain('vient de changer dans une autre page');
  });

  it('no longer says that a week is not kept, once it is erased', async () => {
    localStorage.clear();
    const { source } = sourceOf([offer('1')]);
    const element = await mount({ source, weekStorage: 'local' });
    await waitUntil(() => findAll(element, '.add').length === 1);
    const endRefusal = refuseStorage('setItem');
    try {
      find(element, '.add').click();
      await waitUntil(() => findAll(element, '.notice').length === 1);
      findButton(element, 'Effacer de cet appareil').click();
      await waitUntil(() => findAll(element, '.act').length === 0);
      expect(findAll(element, '.notice')).to.have.length(0);
      expect(textOf(find(element, '.kept'))).to.contain('reste sur cet appareil');
    } finally {
      endRefusal();
    }
  });

  it('begins a week with that of before, without what was called off', async () => {
    const one = { ...programme.activites[0], repetition: null };
    const activites = [
      { ...one, seances: [{ semaine: '2026-11-30', etat: 'validee', jour: 2 }] },
      { ...one, id: 'a2', titre: 'Annulée', seances: [{ semaine: '2026-11-30', etat: 'annulee' }] },
    ];
    const element = await mount({ week: { ...programme, semaines: 1, activites } });
    await waitUntil(() => findAll(element, '.act').length === 2);
    find(element, '.next').click();
    await waitUntil(() => findAll(element, '.empty').length === 1);
    const told = changesOf(element);
    findButton(element, 'Reprendre la semaine du 30 novembre').click();
    await waitUntil(() => findAll(element, '.act').length === 1);
    expect(told.at(-1)?.attendance.seances.at(-1)).to.include({ semaine: '2026-12-07', etat: 'prevue', jour: 2 });
    expect(told.at(-1)?.week.semaines).to.equal(2);
    expect(textOf(find(element, '.big'))).to.contain('3 h');
    expect(textOf(find(element, '.undone'))).to.contain('Semaine reprise. Total : 3 h.');
    find(element, '.restore').click();
    await waitUntil(() => findAll(element, '.resume').length === 1, 'it is taken back');
  });

  it('counts in a week that is planned again no hour to confirm in which the person is away', async () => {
    const [first] = programme.activites as [Programme['activites'][number]];
    const cited = {
      ...{ id: '1', source: 'dora', date_maj: '2026-11-01', horaires_accueil: 'Mo 09:00-12:00' },
      ...{ horaires_de_la_structure: true, volume_horaire_hebdomadaire: 2, nombre_semaines: null },
    };
    const asked = {
      ...{ ...first, id: 'a2', titre: 'À confirmer', jour: 1, debut: null, fin: null, duree_minutes: 120 },
      ...{ repetition: null, heure_a_confirmer: true, offre: cited, seances: [{ semaine: '2026-11-30' }] },
    };
    const activites = [{ ...first, repetition: null, jour: 3, seances: [{ semaine: '2026-11-30' }] }, asked];
    const absences = [{ debut: '08:00', fin: '13:00', raison: null, du: '2026-12-07', au: '2026-12-07' }];
    const element = await mount({ week: { ...programme, semaines: 1, activites, absences } as unknown as Programme });
    await waitUntil(() => findAll(element, '.act').length === 2);
    find(element, '.next').click();
    await waitUntil(() => findAll(element, '.resume').length === 1);
    find(element, '.resume').click();
    await waitUntil(() => findAll(element, '.act').length === 2);
    expect(textOf(find(element, '.undone'))).to.contain('Semaine reprise. Total : 3 h.');
  });

  it('shows the days of a week without anything, with a bank holiday, and gives them the width of the page', async () => {
    try {
      await setViewport({ width: 1280, height: 900 });
      const element = await mount({
        ...{ source: sourceOf([]).source, now: new Date('2026-12-21T08:00:00+01:00') },
        week: { ...programme, debut: '2026-12-21', activites: [] },
      });
      await waitUntil(() => findAll(element, '.blank-days > li').length === 7);
      expect(textOf(findAll(element, '.blank-days > li')[4]!)).to.match(/Vendredi 25 déc\. Jour férié/);
      await waitUntil(() => findAll(element, '.proposals').length === 0);
      const width = (selector: string): number => find(element, selector).getBoundingClientRect().width;
      expect(width('.blank-days')).to.be.closeTo(width('.two'), 1);
      for (const narrow of [768, 360]) {
        await setViewport({ width: narrow, height: 740 });
        const days = () => findAll(element, '.blank-days > li').map((day) => day.getBoundingClientRect());
        await waitUntil(
          () => days()[0]!.top > find(element, '.side').getBoundingClientRect().bottom,
          'under the search',
        );
        const [first, second] = days();
        expect(second!.top > first!.top, 'rows on a phone, columns elsewhere').to.equal(narrow === 360);
        const cut = findAll(element, '.blank-days b').filter((name) => name.getBoundingClientRect().height > 30);
        expect(cut.map(textOf)).to.deep.equal([]);
      }
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });

  it('proposes an offer whose hour is sure before one to confirm that is shorter than what is missing', async () => {
    const { source } = sourceOf([
      offer('1', { horaires_accueil: 'Mo-Fr 08:30-12:30,13:30-17:30', volume_horaire_hebdomadaire: 1 }),
      offer('2', { horaires_accueil: 'Tu 14:00-17:00', volume_horaire_hebdomadaire: 3 }),
    ]);
    const objectif = { heures: 4, raison: 'Santé', jusqu_au: null };
    const element = await mount({ source, week: { ...programme, objectif } });
    await waitUntil(() => findAll(element, '.add').length === 2);
    expect(findAll(element, '.proposals > li').map((row) => /Atelier (\d)/.exec(textOf(row))?.[1])).to.deep.equal([
      '2',
      '1',
    ]);
  });

  it('puts the hour of an activity in a column beside its name on a desk', async () => {
    try {
      await setViewport({ width: 1280, height: 900 });
      const element = await mount({ week: programme });
      await waitUntil(() => findAll(element, '.act').length === 1);
      const [time, name] = ['.time', 'th[scope="row"]'].map((one) =>
        find(element, `.act > ${one}`).getBoundingClientRect(),
      );
      expect(time!.right).to.be.below(name!.left);
      expect(Math.abs(time!.top - name!.top)).to.be.below(8);
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });

  it('writes what a source says as text', async () => {
    const { source } = sourceOf([offer('1', { nom: '<img src=x onerror=alert(1)>' })]);
    const element = await mount({ source });
    await waitUntil(() => findAll(element, '.add').length === 1);
    find(element, '.add').click();
    await nextFrame();
    expect(findAll(element, 'img')).to.have.length(0);
  });

  it('says that the search failed', async () => {
    const { source: good } = sourceOf([offer('1')]);
    let isDown = true;
    const searchServices: OfferSource['searchServices'] = (...asked) =>
      isDown ? Promise.reject(new Error('down')) : good.searchServices(...asked);
    const source = { searchServices } as OfferSource;
    const element = await mount({ source });
    await waitUntil(() => textOf(element).includes('La recherche ne répond pas.'));
    isDown = false;
    findButton(element, 'Réessayer').click();
    await waitUntil(() => findAll(element, '.add').length === 1);
  });

  it('adapts the target with its reason and its end', async () => {
    const element = await mount();
    const told = changesOf(element);
    await openTarget(element);
    const form = find(element, '.target form', HTMLFormElement);
    const fill = (name: string, value: string) => (find(element, `[name="${name}"]`, HTMLInputElement).value = value);
    fill('heures', '10');
    form.requestSubmit();
    await waitUntil(
      () => textOf(element).includes('L’objectif adapté n’a pas de raison : l’écrire.'),
      'it is to settle',
    );
    // It is kept as it is told, and its reason is asked for where it is written.
    expect(told.at(-1)?.week.objectif).to.include({ heures: 10, raison: null });
    expect(textOf(find(element, '.lacks'))).to.equal('Il manque la raison.');
    expect(find(element, '.asked').checkVisibility()).to.equal(true);
    expect(element.shadowRoot!.activeElement?.matches('[name="raison"][aria-invalid="true"]')).to.equal(true);
    findButton(element, 'Transport').click();
    expect(find(element, '[name="raison"]', HTMLInputElement).value).to.equal('Transport');
    expect(find(element, '.asked').checkVisibility()).to.equal(false);
    find(element, '.goal', HTMLDetailsElement).open = false;
    await waitUntil(() => findAll(element, '.target form').length === 0, 'the form is closed');
    find(element, '.why').click();
    await waitUntil(
      () => element.shadowRoot!.activeElement?.matches('[name="raison"]') === true,
      'it leads to the reason',
    );
    fill('heures', '10');
    fill('raison', 'Santé');
    fill('jusqu_au', '2027-01-31');
    find(element, '.target form', HTMLFormElement).requestSubmit();
    await nextFrame();
    expect(told.at(-1)?.week.objectif).to.deep.equal({ heures: 10, raison: 'Santé', jusqu_au: '2027-01-31' });
    expect(textOf(find(element, '.total'))).to.contain('Objectif adapté : 10 h, jusqu’au 31 janvier 2027.');
  });

  it('keeps a week on the device, and takes an activity out again', async () => {
    localStorage.removeItem('inclusion-kit:week:2');
    const { source } = sourceOf([offer('1')]);
    const first = await mount({ source, weekStorage: 'local' });
    await waitUntil(() => findAll(first, '.add').length === 1);
    find(first, '.add').click();
    const again = await mount({ weekStorage: 'local' });
    await waitUntil(() => findAll(again, '.act').length === 1);
    find(again, '.edit').click();
    await waitUntil(() => findAll(again, '.remove').length === 1);
    findButton(again, 'Retirer').click();
    await waitUntil(() => findAll(again, '.act').length === 0);
    findButton(again, 'Effacer de cet appareil').click();
    expect(localStorage.getItem('inclusion-kit:week:2')).to.equal(null);
  });
});
