import { categories, toLabels } from '@inclusion-kit/sdk/referentiels';
import {
  describeTerritory,
  findPriorities,
  freins,
  listBehindSteps,
  readTerritoryOffer,
  type TerritoryReport,
} from '@inclusion-kit/sdk/territory';
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { findFaults } from '../../testing/axe.ts';
import { fileGiven, find, findAll, findButton, textOf, waitUntil } from '../../testing/dom.ts';
import './define.ts';
import { parts } from './parts.ts';
import french from '../../locales/fr/territory.ts';
import ukrainian from '../../locales/uk/territory.ts';
import { sayGaps } from '../say-gaps.ts';
import { sayName } from '../say-name.ts';

const communes = [0, 1, 2, 3].map((at) => ({
  ...{ code: `1300${at + 1}`, departement: '13', region: '93', epci: `20000000${at}`, bassin_emploi: null },
  ...{ clpe_id: 'CLPE13001', population: 9000 * (at + 1), demandeurs_emploi: at === 0 ? 7 : 900 * at },
  ...{ latitude: 43.3 + at / 10, longitude: 5.2 + at / 10 },
}));
const themes = [
  'mobilite--x',
  'numerique--x',
  'numerique--x',
  'famille--x',
  'famille--x',
  'famille--x',
  'se-former--x',
];
const services = Array.from({ length: 70 }, (_, at) => ({
  ...{ id: `o${at}`, structure_id: `s${at % 9}`, source: at % 3 === 0 ? 'dora' : 'soliguide', nom: 'Atelier' },
  ...{ code_insee: `1300${1 + (at % 4)}`, date_maj: `202${4 + (at % 3)}-05-10`, thematiques: [themes[at % 7]] },
  ...{ modes_accueil: ['en-presentiel'], zone_eligibilite: null, score_qualite: 0.7, telephone: '+33100000000' },
}));
const structures = Array.from({ length: 9 }, (_, at) => ({
  ...{
    id: `s${at}`,
    nom: `Maison ${at}`,
    source: 'dora',
    code_insee: '13002',
    date_maj: '2026-01-01',
    score_qualite: 1,
  },
  doublons: at === 1 ? [{ id: 's0' }] : [],
}));
const needs = [
  {
    ...{ id_clpe: 'CLPE13001', libelle_clpe: 'Ici', date_extraction: '2026-09-01', defm: 900, freins_actifs: 2 },
    personnes: Object.fromEntries(freins.map(({ colonne }, at) => [colonne, at === 7 ? 4 : 100 + 60 * at])),
  },
];
const facts = {
  offer: { day: '2026-11-16', structures, services },
  before: { day: '2026-05-18', structures, services: services.slice(0, 50) },
  ...{ communes, freins: needs, demand: { manques: { mobilite: 12 }, mots: ['permis'] } },
};
const report = describeTerritory(readTerritoryOffer(facts), 'departement', '13');
/** The services with their publics and types. */
const told = services.map((one, at) => ({
  ...one,
  publics: at % 2 === 0 ? ['jeunes', 'femmes'] : at % 3 === 0 ? [] : ['tous-publics'],
  type: at % 5 === 0 ? 'formation' : 'accompagnement',
}));
const described = describeTerritory(
  readTerritoryOffer({ ...facts, offer: { day: '2026-11-16', structures, services: told } }),
  'departement',
  '13',
);
const labelOf = toLabels(categories);
const nothing = describeTerritory(
  readTerritoryOffer({ offer: { day: '2026-11-16', structures: [], services: [] }, communes: [] }),
  'departement',
  '13',
);

/** Tells whether all views are drawn: the first one is there before the others. */
const isWhole = (element: HTMLElement): boolean =>
  findAll(element, '.figs').length === 1 &&
  (findAll(element, '.views').length === 0 || findAll(element, '#themes').length === 1);
const tab = (element: HTMLElement, name: string) => find(element, `#tab-${name}`);
/** Shows a view, as by its tab. */
async function show(element: HTMLElementTagNameMap['di-territory'], name: string): Promise<void> {
  tab(element, name).click();
  await element.updateComplete;
}

async function mount(figures: TerritoryReport | null = report, lang = 'fr', search: string | null = '/recherche') {
  const frame = await fixture<HTMLElement>(html`<div lang=${lang}><h1>T</h1></div>`);
  const element = document.createElement('di-territory');
  Object.assign(element, { figures, search, noAddress: true });
  frame.append(element);
  if (figures !== null) await waitUntil(() => isWhole(element), 'it is drawn');
  return element;
}

/** Returns the words of a text as they are laid out. */
function wordsOf(element: HTMLElement): Range[] {
  const texts = [...element.childNodes].filter((node) => node instanceof Text);
  return texts.flatMap((text) =>
    [...text.data.matchAll(/\S+/g)].map(({ 0: word, index }) => {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      return range;
    }),
  );
}

/** Tells whether a picture holds more than one colour. */
function isDrawn(bitmap: ImageBitmap): boolean {
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  return new Set(new Uint32Array(data.buffer)).size > 3;
}

describe('<di-territory>', () => {
  const whole = { ...parts };
  afterEach(() => Object.assign(parts, whole));

  it('writes the first day of a month as French does', () => {
    expect(['2026-05-01', '2026-05-11'].map(french.day)).to.deep.equal(['1er mai 2026', '11 mai 2026']);
  });

  it('says needs whose month nobody can read, and how many rows have none', () => {
    for (const texts of [french, ukrainian]) {
      const [of, without] = ['2026-09-01', ''].map((since) => texts.themes.sub('x', since, false)) as [string, string];
      expect(of).to.contain('2026');
      expect(without.length).to.be.below(of.length);
      expect(without.split('.')[0]).to.equal(of.split(',')[0]);
    }
    const limites = { ...report.limites, freins_sans_mois: 2 };
    expect(sayGaps({ t: french }, { ...report, limites })).to.deep.equal([
      ...sayGaps({ t: french }, report),
      '2 lignes de freins sont sans mois lisible\u00a0: elles comptent là où le comité local n’a pas de ligne d’un mois connu.',
    ]);
  });

  it('counts people and communes as each language writes them', () => {
    const { unit, limits } = french;
    expect(limits.people(unit.population, 2, 4, true)).to.match(/^Le nombre d’habitants manque pour 2 communes/);
    const missing = (n: number) => ukrainian.limits.people(ukrainian.unit.population, n, 30, true);
    expect([1, 2, 21].map((n) => /для (\d+ \S+)/.exec(missing(n))?.[1])).to.deep.equal([
      ...['1 комуни', '2 комун', '21 комуни'],
    ]);
  });

  it('keeps the failure of the views until they are there, then gives its focus to the tab', async () => {
    const { views } = parts;
    let come = (): void => undefined;
    parts.views = () => Promise.reject(new Error('the network is away'));
    const frame = await fixture<HTMLElement>(html`<div lang="fr"></div>`);
    const element = document.createElement('di-territory');
    Object.assign(element, { figures: report, noAddress: true });
    frame.append(element);
    await waitUntil(() => findAll(element, '.view .failed').length > 0, 'they did not come');
    parts.views = async () => {
      await new Promise<void>((resolve) => (come = resolve));
      return views();
    };
    await show(element, 'lieux');
    const retry = find<HTMLButtonElement>(element, '#view-lieux .failed button');
    retry.focus();
    retry.click();
    await element.updateComplete;
    expect(element.shadowRoot?.activeElement === retry, 'the button keeps the focus').to.equal(true);
    parts.views = views;
    come();
    await waitUntil(() => isWhole(element), 'the views are there');
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'tab-lieux', 'the tab has the focus');
    expect(findAll(element, '.failed')).to.have.length(0);
  });

  before(() => setViewport({ width: 1280, height: 900 }));

  it('answers the ten questions of a committee, each in one place, by the figures of the other views', async () => {
    const people = communes.map((one, at) => ({ ...one, clpe_id: `CLPE${at % 2}`, demandeurs_emploi: 900 * (at + 1) }));
    const noms = new Map([
      ['CLPE0', 'Étang'],
      ['CLPE1', 'Rives'],
    ]);
    const told = describeTerritory(
      readTerritoryOffer({
        ...{ ...facts, communes: people, noms },
        freins: needs.map((one) => ({ ...one, id_clpe: 'CLPE0' })),
      }),
      'departement',
      '13',
    );
    const element = await mount(told);
    await show(element, 'questions');
    const answers = findAll(element, '.questions > li').map((one) => textOf(one).replaceAll(/[\s\u00a0\u202f]+/g, ' '));
    expect(answers).to.have.length(10);
    const { chiffres } = told;
    expect(answers[0]).to.contain(
      `Le 16 novembre 2026 : ${chiffres.services} offres, ${chiffres.services_distincts} sans les doublons. 9 structures.`,
    );
    expect(answers[0], 'since the earlier day').to.contain(
      'Du 18 mai 2026 au 16 novembre 2026 : +20 offres référencées et ',
    );
    expect(textOf(find(element, '.questions > li:first-child .answer')), 'in the sentence that never folds').to.contain(
      '18 mai',
    );
    expect(answers[1]).to.contain(`${told.a_appeler} structures ont des offres`);
    expect(answers[1], 'with a number to call').to.contain('Maison 0 (01 00 00 00 00)');
    const lacking = told.themes.filter(({ verdict }) => verdict === 'a_renforcer');
    expect(findAll(element, '.questions > li:nth-child(3) li')).to.have.length(lacking.length);
    const [first] = lacking;
    const expected = french.digits(Math.round(first!.attendus!));
    expect(answers[2], 'by how many').to.contain(
      ` pour ${expected} attendues (${french.signed(first!.ecart!).replace('\u00a0', ' ')})`,
    );
    expect(answers[3]).to.match(/plus d’offres qu’attendu\. .*en double, surtout en/);
    expect(answers[4]).to.contain('à moins de 30 km');
    const worst = told.comites!.find(({ pour_1000: rate }) => rate !== null)!;
    expect(answers[5], 'a comité local by its name').to.contain(`Comité local (CLPE) le moins servi : ${worst.nom}, `);
    expect(['Étang', 'Rives']).to.contain(worst.nom);
    expect(answers[6]).to.contain(`La première structure, ${told.limites.acteur![0]}, porte `);
    expect(answers[7]).to.contain('Manques signalés : Me déplacer (12).');
    expect(answers[7], 'nobody counts them').to.contain('Les recherches sans résultat ne sont pas comptées ici.');
    expect(findAll(element, '.questions > li:nth-child(9) li')).to.have.length(told.actions.length);
    expect(answers[9], 'in six months').to.contain('À viser pour le 16 mai 2027 :');
    expect(findAll(element, '.questions > li:nth-child(10) ul:first-of-type li')).to.have.length(told.actions.length);
    const opened = told.actions.find(({ genre }) => genre === 'ouvrir') as unknown as {
      categorie: string;
      nombre: number;
    };
    const before = told.themes.find(({ categorie }) => categorie === opened.categorie)!.services;
    expect(answers[9], 'an aim by its numbers').to.contain(`de ${before} à ${before + opened.nombre} offres`);
    find(element, '.questions > li:nth-child(5) button').click();
    await element.updateComplete;
    expect(tab(element, 'lieux').getAttribute('aria-selected')).to.equal('true');
    expect(await findFaults(element)).to.deep.equal([]);
  });

  it('counts the hours a week that offers tell, and says how many tell none', async () => {
    const withHours = services.map((one, at) => ({ ...one, volume_horaire_hebdomadaire: at % 7 === 0 ? 2.5 : null }));
    const told = readTerritoryOffer({ ...facts, offer: { day: '2026-11-16', structures, services: withHours } });
    const element = await mount(describeTerritory(told, 'departement', '13'));
    const { heures } = describeTerritory(told, 'departement', '13');
    const said = textOf(find(element, '#hours')).replaceAll(/[\u00a0\u202f]/g, ' ');
    expect(said).to.contain(`${heures!.connues} offres disent leurs heures : `);
    expect(said).to.contain(`${heures!.inconnues} offres ne les disent pas et ne comptent pas pour 0.`);
    expect(heures!.connues * 2.5).to.equal(heures!.heures);
    expect(said).to.contain('non connu');
    expect(await findFaults(element)).to.deep.equal([]);
    // Where no offer tells any, the sum is no 0.
    const silent = await mount();
    expect(textOf(find(silent, '#hours'))).to.contain('Aucune offre ne dit ses heures par semaine.');
    const { heures: _, ...earlier } = report;
    expect(findAll(await mount(earlier), '#hours').length).to.equal(0);
  });

  it('counts the offers by public, type, mode and thématique, each number with its offers, and what records lack', async () => {
    const figures = described;
    const element = await mount(figures);
    const { repartition, qualite } = figures;
    const tables = findAll(element, '#values table');
    const [ofPublics, ofTypes] = tables.map((table) => [...table.querySelectorAll('tbody tr')]);
    const young = ofPublics!.find((row) => textOf(row).includes('Jeunes'))!;
    const { jeunes = 0 } = repartition!.publics.valeurs;
    const { jeunes: extra = 0 } = figures.en_trop!.repartition.publics.valeurs;
    expect(extra).to.be.above(0);
    expect(textOf(young.querySelector('td')!)).to.equal(`${jeunes} ${jeunes + extra} fiches`);
    expect(young.querySelector('a')?.getAttribute('href')).to.equal(
      '/recherche?di-code_departement=13&di-implantees=1&di-publics=jeunes',
    );
    const untold = ofPublics!.at(-1)!;
    expect(textOf(untold)).to.contain('Non précisé').and.contain(`${repartition!.publics.inconnus}`);
    expect(untold.querySelector('a'), 'no search finds what is not told').to.equal(null);
    expect(ofTypes!.map((row) => row.querySelector('a')?.getAttribute('href')?.split('di-types=')[1])).to.deep.equal([
      'accompagnement',
      'formation',
    ]);
    expect(textOf(find(element, '#values .sentence'))).to.match(/^Ce qui revient le plus\. Pour qui\s: Jeunes/);
    const criteria = Object.entries(qualite!.manques);
    expect(criteria.length).to.be.above(2);
    const said = textOf(find(element, '#quality'));
    expect(said).to.contain(`${qualite!.sous_le_seuil} fiches sur ${figures.chiffres.services} sont sous 80`);
    const counts = findAll(element, '#quality tbody tr td').map(textOf);
    expect(counts).to.deep.equal(criteria.map(([, count]) => String(count)));
    for (const name of ['thematiques', 'partenaires']) {
      await show(element, name);
      expect(await findFaults(element), name).to.deep.equal([]);
    }
    // Figures of an earlier version tell neither.
    const { repartition: _, qualite: __, ...earlier } = report;
    expect(findAll(await mount(earlier), '#values, #quality').length).to.equal(0);
  });

  it('says of a value of no vocabulary that it is of none, as its record writes it, and names all others by their labels', async () => {
    const { repartition, financement } = described;
    const modes = { ...repartition!.modes_accueil, valeurs: { 'a-distance': 9, itinerant: 4 } };
    const element = await mount({
      ...described,
      repartition: { ...repartition!, modes_accueil: modes },
      financement: { ...financement!, frais: { gratuit: 5, 'prix-libre': 2 } },
    });
    await show(element, 'evolution');
    const shown = findAll(element, '#values, #funding').map(textOf).join(' ');
    expect(shown).to.contain('« itinerant », pas dans la liste officielle');
    expect(shown).to.contain('« prix-libre », pas dans la liste officielle');
    expect(shown).to.contain('À distance').and.contain('Gratuit');
    expect(shown).not.to.contain('Itinerant');
  });

  it('tells the records of one to two years from their neighbours and from the ground, by day and by night', async () => {
    const pixel = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
    const lightOf = (colour: string): number => {
      pixel.fillStyle = colour;
      pixel.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = [...pixel.getImageData(0, 0, 1, 1).data].map((value) =>
        value <= 10 ? value / 3294 : ((value / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
    };
    try {
      for (const colorScheme of ['light', 'dark'] as const) {
        await emulateMedia({ colorScheme });
        const element = await mount();
        const [before, own, after] = [2, 3, 4].map((at) =>
          getComputedStyle(find(element, `#freshness .bands-list .f${at}`)),
        );
        const surface = getComputedStyle(find(element, '#freshness .bands .f2')).stroke;
        const contrast = (a: string, b: string): number =>
          Math.max(lightOf(a), lightOf(b)) / Math.min(lightOf(a), lightOf(b));
        for (const neighbour of [before, after])
          expect(contrast(own!.fill, neighbour!.fill), `${colorScheme}, beside`).to.be.at.least(3);
        expect(contrast(own!.stroke, surface), `${colorScheme}, on the ground`).to.be.at.least(3);
        expect(contrast(before!.fill, surface), `${colorScheme}, the one before`).to.be.at.least(3);
      }
    } finally {
      await emulateMedia({ colorScheme: 'light' });
    }
  });

  it('begins its tabs before the figures, which are as wide as two on a phone', async () => {
    await setViewport({ width: 360, height: 740 });
    try {
      const element = await mount();
      const from = element.getBoundingClientRect().top;
      expect(find(element, '.tabs').getBoundingClientRect().top - from).to.be.below(200);
      const tops = findAll(element, '.figs > div').map((one) => one.getBoundingClientRect().top);
      expect(new Set(tops).size, 'all offers, then two figures side by side, then a line for each other').to.equal(5);
      const doubles = report.chiffres.services - report.chiffres.services_distincts;
      expect(textOf(find(element, '.figs > :last-child')))
        .to.contain(String(doubles))
        .and.contain('en double');
      expect(textOf(find(element, '.told .foot'))).to.contain('Évolution depuis le 18 mai 2026');
      await show(element, 'partenaires');
      expect(textOf(find(element, '#reliance .sentence'))).to.contain('La première source, ');
      expect(find(element, '#reliance tbody a').getAttribute('href')).to.contain('di-sources=');
      expect(await findFaults(element)).to.deep.equal([]);
    } finally {
      await setViewport({ width: 1280, height: 900 });
    }
  });

  it('says of no theme that it lacks where no need is known, whatever the whole offer has', async () => {
    const unknown = report.themes.map((one) => ({
      ...one,
      part_besoin: null,
      verdict: 'a_renforcer' as const,
      ecart: -0.5,
    }));
    const element = await mount({ ...report, besoins_du: null, themes: unknown, actions: [] });
    expect(textOf(find(element, '.say'))).to.contain('Rien ne permet encore de dire ce qui manque');
    await show(element, 'questions');
    const answer = textOf(find(element, '.questions > li:nth-child(3) .answer'));
    expect(answer).to.contain('les besoins ne sont pas connus');
  });

  it('says the words of its rows in the rule of the verdicts, and beside an act how many records its search shows', async () => {
    const open = { genre: 'ouvrir', part: 0.5, nombre: 9, lieux: [], ecart: -0.4, personnes: 90 } as const;
    const [judged, other] = report.themes;
    const need = { ...judged!, part_besoin: 0.4, ecart: -0.5, verdict: 'a_renforcer' as const };
    const known = { ...need, services: 134, en_trop: 6 };
    const compared = { ...other!, part_besoin: null, ecart: -0.5, verdict: 'a_renforcer' as const };
    const actions = [{ ...open, categorie: known.categorie, recherche: { thematiques: known.categorie } }];
    const footOf = async (themes: TerritoryReport['themes']): Promise<string> =>
      textOf(find(await mount({ ...report, themes, actions }), '#themes .foot'));
    expect(await footOf([known])).to.contain('Sous −15 % : À renforcer. Au-dessus de +30 % : Plus qu’attendu.');
    expect(await footOf([known, compared])).to.contain('Sous −15 % : À renforcer / Moins qu’ailleurs.');
    expect(await footOf([compared])).to.contain('Sous −15 % : Moins qu’ailleurs.');
    const element = await mount({ ...report, themes: [known], actions });
    expect(textOf(find(element, '#actions .do-it'))).to.contain('Dans la recherche : 140 fiches, doublons compris');
  });

  it('folds the themes where its columns have no room, and leaves none of them out', async () => {
    await setViewport({ width: 760, height: 900 });
    try {
      const [first, ...others] = report.themes;
      const element = await mount({
        ...report,
        themes: [{ ...first!, en_trop: 4, manques: 12, vaines: 8 }, ...others],
      });
      await show(element, 'thematiques');
      const told = [...find(element, '#themes tbody tr').querySelectorAll<HTMLElement>('[data-k]')]
        .filter((cell) => cell.checkVisibility() && cell.getBoundingClientRect().height > 0)
        .map((cell) => cell.dataset['k']!);
      expect(told).to.include.members(['En double', 'Manques', 'Cherché sans résultat']);
      const table = find(element, '#themes table');
      expect(table.scrollWidth).to.be.at.most(table.clientWidth + 1);
      await setViewport({ width: 360, height: 740 });
      const numbers = findAll(element, '#themes td :is(a, .link-btn)').filter((one) => one.checkVisibility());
      expect(numbers).not.to.be.empty;
      for (const one of numbers) expect(one.offsetWidth, `${textOf(one)}, for a finger`).to.be.at.least(44);
    } finally {
      await setViewport({ width: 1280, height: 900 });
    }
  });

  it('comforts nobody where too few offers are there to judge, and says which large need has none', async () => {
    const [judged, ...others] = report.themes.filter((one) => one.part_besoin !== null);
    const few = others.map((one) => ({ ...one, verdict: 'trop_peu' as const, services: 1 }));
    const balanced = { ...judged!, verdict: 'equilibre' as const, part_besoin: 0.1, services: 9 };
    const element = await mount({ ...report, themes: [balanced, ...few] });
    const count = `Trop peu d’offres pour juger ${few.length} des ${few.length + 1} besoins connus.`;
    expect(textOf(find(element, '.say b'))).to.equal(count);
    expect(textOf(find(element, '#quadrant .sentence'))).to.equal(count);
    const none = {
      ...few[0]!,
      categorie: 'mobilite',
      part_besoin: 0.4,
      services: 0,
      sans_offre: [9000, 4132] as const,
    };
    const without = await mount({ ...report, themes: [balanced, none, ...few.slice(1)] });
    expect(textOf(find(without, '.say b'))).to.equal('Ce qui manque le plus : Mobilité.');
    expect(textOf(find(without, '#quadrant .sentence'))).to.equal(
      `Besoin fort et moins d’offres qu’attendu : Mobilité. ${count}`,
    );
    expect(textOf(without.shadowRoot!.querySelector('.questions > li:nth-child(3) .answer')!)).to.contain('Mobilité');
  });

  it('shows on a phone every column of a theme that says something, after its name', async () => {
    await setViewport({ width: 360, height: 740 });
    try {
      const [first, ...others] = report.themes;
      const full = { ...first!, services: 20, a_jour: 5, en_trop: 4, manques: 12, vaines: 8, pour_1000: 1.5 };
      const bare = others.map((one) => ({ ...one, en_trop: 0, manques: 0, vaines: 0 }));
      const element = await mount({ ...report, themes: [full, ...bare] });
      await show(element, 'thematiques');
      const [row, next] = findAll(element, '#themes tbody tr');
      const toldIn = (of: Element): string[] =>
        [...of.querySelectorAll<HTMLElement>('[data-k]')]
          .filter((cell) => cell.checkVisibility() && cell.getBoundingClientRect().height > 0)
          .map((cell) => cell.dataset['k']!);
      expect(toldIn(row!)).to.include.members([
        ...['Besoin', 'Offres', 'Pour 1\u00a0000', 'À jour', 'En double', 'Manques', 'Cherché sans résultat'],
      ]);
      expect(toldIn(next!), 'a card of nothing is no longer').not.to.include.members(['En double']);
      for (const target of element.shadowRoot!.querySelectorAll<HTMLElement>('.tbl :is(a, .link-btn)'))
        if (target.checkVisibility() && target.getBoundingClientRect().height > 0)
          expect(target.getBoundingClientRect().height, textOf(target)).to.be.at.least(24);
    } finally {
      await setViewport({ width: 1280, height: 900 });
    }
  });

  it('says on a phone which needs are not known, and has its two choices side by side', async () => {
    await setViewport({ width: 360, height: 740 });
    try {
      const element = await mount();
      await show(element, 'thematiques');
      const unknown = findAll(element, '#themes .dc').filter((cell) => textOf(cell) === 'non connu');
      expect(unknown).not.to.deep.equal([]);
      for (const cell of unknown) expect(cell.getBoundingClientRect().height).to.be.above(0);
      const [sort, shown] = findAll(element, '.choices select').map((one) => one.getBoundingClientRect());
      expect(sort!.top).to.equal(shown!.top);
      const [first, ...others] = report.themes;
      const judged = { ...first!, part_besoin: null, ecart: -0.18, verdict: 'a_renforcer' as const };
      const mixed = await mount({ ...report, themes: [judged, ...others] });
      await show(mixed, 'thematiques');
      expect(textOf(find(mixed, '#themes tbody')), 'a verdict without a need says by what it is').to.contain(
        'non connu, écart selon les habitants',
      );
      expect(textOf(find(mixed, '#themes tbody tr')), 'and is none of a lack').to.contain('Moins qu’ailleurs');
      const saysLack = findAll(mixed, '#themes tbody .verdict.a_renforcer').filter(
        (one) => textOf(one) === 'À renforcer',
      );
      expect(saysLack.length, 'where others may be').to.equal(
        others.filter(({ verdict }) => verdict === 'a_renforcer').length,
      );
      const choices = findAll(mixed, '.choices select:last-of-type option').map(textOf);
      expect(choices, 'a choice of both says what is true of both').to.include.members([
        'Moins d’offres qu’attendu',
        'Plus d’offres qu’attendu',
      ]);
      expect(choices).not.to.contain('À renforcer');
      await show(mixed, 'questions');
      const lacking = findAll(mixed, '.questions > li:nth-child(3) li').map(textOf);
      expect(lacking[0], 'in the answer of the committee too').to.contain(
        'besoin non connu, attendu selon les habitants',
      );
      expect(lacking.slice(1).join(' '), 'of that theme alone').not.to.contain('besoin non connu');
      const noNeed = { ...report, themes: report.themes.map((one) => ({ ...one, part_besoin: null })) };
      const none = await mount(noNeed);
      await show(none, 'thematiques');
      expect(textOf(find(none, '#themes')), 'where none is known the sentence says it once').not.to.contain(
        'non connu',
      );
      expect(findAll(none, '#themes thead th').length).to.equal(
        findAll(none, '#themes tbody tr:first-child > *').length,
      );
    } finally {
      await setViewport({ width: 1280, height: 900 });
    }
  });

  it('is as high to a finger on a phone wherever it is pressed, and no wider than a tablet', async () => {
    await setViewport({ width: 360, height: 740 });
    try {
      const element = await mount();
      for (const name of ['essentiel', 'questions', 'thematiques', 'lieux', 'evolution', 'partenaires']) {
        await show(element, name);
        const low = findAll(element, 'a, button, summary, select').flatMap((one) => {
          const own = one.getBoundingClientRect().height;
          if (own === 0 || !one.checkVisibility({ contentVisibilityAuto: true })) return [];
          const { content, height } = getComputedStyle(one, '::after');
          const high = Math.max(own, content === 'none' ? 0 : Number.parseFloat(height) || 0);
          return high < 43.5 ? [`${textOf(one)} ${high}`] : [];
        });
        expect(low, name).to.deep.equal([]);
      }
      await setViewport({ width: 768, height: 900 });
      await show(element, 'thematiques');
      expect(document.documentElement.scrollWidth).to.equal(768);
    } finally {
      await setViewport({ width: 1280, height: 900 });
    }
  });

  it('writes the numbers of a row in one size, one in words too, and each in its room', async () => {
    const chiffres = { ...report.chiffres, manques: 2, manques_au_moins: ['mobilite', ''] };
    try {
      for (const width of [360, 768, 1280]) {
        await setViewport({ width, height: 800 });
        const element = await mount({ ...report, chiffres });
        await nextFrame();
        const told = findAll(element, '.figs > .lead > dd:not(.figs-sub)');
        expect(textOf(told[2]!)).to.equal('au moins 2');
        expect(new Set(told.map((one) => getComputedStyle(one).fontSize)).size, `${width}`).to.equal(1);
        expect(told[2]!.scrollWidth, `${width}`).to.be.at.most(told[2]!.clientWidth);
      }
    } finally {
      await setViewport({ width: 1280, height: 900 });
    }
  });

  it('rounds the share of each age by itself', async () => {
    const bandes = { moins_de_6_mois: 3, de_6_mois_a_1_an: 81, de_1_a_2_ans: 173, plus_de_2_ans: 618, inconnue: 0 };
    const element = await mount({ ...report, fraicheur: { bandes, sources: [] } });
    const shares = findAll(element, '#freshness .bands-list b').map((one) => textOf(one).replace('\u00a0', ' '));
    expect(shares).to.deep.equal(['1 %', '9 %', '20 %', '71 %']);
  });

  it('says that no offer was checked in words, and heads the shares of the sources', async () => {
    const bandes = { moins_de_6_mois: 0, de_6_mois_a_1_an: 0, de_1_a_2_ans: 0, inconnue: 0 };
    const old = { ...bandes, plus_de_2_ans: report.chiffres.services };
    const element = await mount({ ...report, fraicheur: { bandes: old, sources: [{ source: 'dora', bandes: old }] } });
    expect(textOf(find(element, '.say'))).to.contain('Aucune offre n’a été vérifiée depuis un an.');
    expect(textOf(find(element, '#freshness .sentence'))).to.contain('Aucune fiche n’a été vérifiée');
    expect(textOf(find(element, '.sources-head'))).to.equal('Offres vérifiées depuis moins d’un an');
  });

  it('says that offers are compared with all of them where they are', async () => {
    const themesOf = async (gap: number | null) => {
      const all = report.themes.map((one) => (one.part_besoin === null ? { ...one, ecart: gap } : one));
      return textOf(find(await mount({ ...report, themes: all }), '#themes'));
    };
    expect(await themesOf(0.1)).to.match(/leur offre est comparée à l’ensemble\..*ou, .* la part des habitants\./);
    expect(await themesOf(null)).to.match(
      /Certaines thématiques n’ont pas de besoin connu\..*suit la part du besoin\. /,
    );
    const unjudged = report.themes.map((one) => ({ ...one, ecart: null }));
    expect(findAll(await mount({ ...report, themes: unjudged }), '#themes .foot')).to.have.length(0);
  });

  it('stands a point whole within its picture, however far its gap lies', async () => {
    const themes = report.themes.map((one) =>
      one.ecart === null || one.ecart < 0 ? one : { ...one, ecart: 5 * one.ecart + 2 },
    );
    const element = await mount({ ...report, themes });
    const middles = findAll(element, '.quad circle').map((dot) => Number(dot.getAttribute('cx')));
    const [edge] = findAll(element, '.quad > line').map((line) => Number(line.getAttribute('x2')));
    expect(middles.length).to.be.greaterThan(0);
    expect(Math.max(...middles)).to.equal(edge! - 6);
  });

  it('says of those to call what was done about each', async () => {
    const suivis = [
      { genre: 'absent', jour: '2026-11-24' } as const,
      { genre: 'repondu', jour: '2026-11-20' } as const,
      { genre: 'attente', jour: '2026-11-20' } as const,
    ];
    const appels = report.appels.map((one, at) => ({ ...one, suivi: suivis[at] }));
    const element = await mount({ ...report, appels });
    await show(element, 'partenaires');
    const lines = findAll(element, '#calls .call-list > li').map(textOf);
    expect(lines, 'one that answered leaves the list').to.have.length(appels.length - 1);
    expect(lines.at(-1), 'one that may still answer comes last').to.contain('la réponse peut encore venir');
    expect(lines[0]).to.contain('Appelée le 24 novembre 2026, pas de réponse');
    expect(lines[1]).not.to.match(/Appelée|répondu|Écrite|Jointe/);
    const many = await mount({ ...report, appels, a_appeler: 535 });
    await show(many, 'partenaires');
    expect(textOf(find(many, '#calls'))).to.contain(`d’abord, ${lines.length} de celles qui en ont le plus`);
    const answered = appels.map((one) => ({ ...one, suivi: suivis[1] }));
    expect(textOf(find(await mount({ ...report, appels: answered }), '#calls'))).to.match(
      /À appeler.*Les structures les plus en retard ont répondu ou ont été jointes\./,
    );
    await show(element, 'questions');
    expect(textOf(find(element, '.questions'))).to.contain(appels[0]!.nom);
    expect(textOf(find(element, '.questions')), 'one that answered is not to be called').not.to.contain(appels[1]!.nom);
    expect(await findFaults(element)).to.deep.equal([]);
  });

  it('says what lacks, and leads from each figure to its offers', async () => {
    const element = await mount();
    expect(textOf(find(element, '.say'))).to.contain('Ce qui manque le plus');
    const links = findAll<HTMLAnchorElement>(element, '#themes a');
    expect(links[0]?.getAttribute('href')).to.match(
      /^\/recherche\?di-code_departement=13&di-implantees=1&di-thematiques=/,
    );
    expect(await findFaults(element)).to.deep.equal([]);
  });

  it('opens as many records as the number that opens them says, beside the number of offers without duplicates', async () => {
    const element = await mount(described);
    const twice = described.themes.filter(({ en_trop: extra }) => extra > 0);
    expect(twice.length).to.be.above(1);
    let seen = 0;
    const kinds = new Set<string>();
    for (const name of ['thematiques', 'lieux']) {
      await show(element, name);
      for (const link of findAll<HTMLAnchorElement>(element, ':is(#themes .dc, #values, #parts tbody) a')) {
        const asked = new URL(link.href).searchParams;
        const [theme, epci] = [asked.get('di-thematiques') ?? '', asked.get('di-code_epci')];
        const here = communes.filter((one) => epci === null || one.epci === epci).map(({ code }) => code);
        const isAsked = (parameter: string, own: readonly string[]): boolean => {
          const value = asked.get(parameter);
          if (value !== null) kinds.add(parameter);
          return value === null || own.includes(value);
        };
        const found = told.filter(
          ({ thematiques: [own = ''], code_insee: code, publics, type, modes_accueil: modes }) =>
            here.includes(code) &&
            (own === theme || own.startsWith(theme === '' ? '' : `${theme}--`)) &&
            // The search also finds those for everybody, as for each public.
            (isAsked('di-publics', publics) || publics.includes('tous-publics')) &&
            isAsked('di-types', [type]) &&
            isAsked('di-modes_accueil', modes),
        );
        expect(parseInt(textOf(link)), link.href).to.equal(found.length);
        seen += 1;
      }
    }
    expect(seen).to.be.above(8);
    expect([...kinds].sort()).to.deep.equal(['di-modes_accueil', 'di-publics', 'di-types']);
    await show(element, 'thematiques');
    const [first] = twice;
    const row = findAll(element, '#themes tbody tr').find((one) => textOf(one).startsWith(labelOf(first!.categorie)))!;
    const all = first!.services + first!.en_trop;
    expect(textOf(row.querySelector('.dc small')!)).to.equal(`${all} fiches`);
    expect(textOf(row.querySelector('.dc + .dc')!)).to.equal(`${first!.services} ${all} fiches`);
    expect(row.querySelector('.dc small a')!.getAttribute('title')).to.contain(`dont ${first!.en_trop} en double`);
  });

  it('writes the word of a number beside it on a phone, and leaves a finger its room', async () => {
    await setViewport({ width: 360, height: 740 });
    try {
      const alone = structures.map((one) => ({ ...one, doublons: [] }));
      const offer = { ...facts.offer, structures: alone };
      const element = await mount(describeTerritory(readTerritoryOffer({ ...facts, offer }), 'departement', '13'));
      await show(element, 'lieux');
      const links = findAll(element, '#parts .places td > :is(a, .link-btn)');
      expect(links.length).to.be.above(1);
      for (const link of links) {
        const { width, height } = link.getBoundingClientRect();
        const { marginInlineStart, marginInlineEnd } = getComputedStyle(link);
        const range = document.createRange();
        range.selectNodeContents(link);
        const taken = width + parseFloat(marginInlineStart) + parseFloat(marginInlineEnd);
        expect(taken, textOf(link)).to.be.closeTo(range.getBoundingClientRect().width, 1);
        expect(Math.min(width, height)).to.be.at.least(24);
      }
    } finally {
      await setViewport({ width: 1280, height: 900 });
    }
  });

  it('writes the gap of a theme on one line from its start on a phone, and none that is not known', async () => {
    await setViewport({ width: 360, height: 740 });
    try {
      const element = await mount();
      await show(element, 'thematiques');
      const rows = findAll(element, '#themes tbody tr');
      const isShown = (cell: Element): boolean => cell.getBoundingClientRect().height > 0;
      const [known, unknown] = [true, false].map((isKnown) =>
        rows.filter((row) => textOf(row.querySelector<HTMLElement>('.ec')!).startsWith('–') !== isKnown),
      );
      expect(known).not.to.deep.equal([]);
      expect(unknown).not.to.deep.equal([]);
      for (const row of known!) {
        const [name, gap] = ['th', '.ec'].map((part) => row.querySelector<HTMLElement>(part)!) as [
          HTMLElement,
          HTMLElement,
        ];
        const range = document.createRange();
        range.selectNodeContents(gap);
        const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
        expect(boxes[0]!.left, 'it begins where the name does').to.be.closeTo(name.getBoundingClientRect().left, 1);
        const [first, last] = [boxes[0]!, boxes.at(-1)!];
        expect(last.top, 'all of it is on one line').to.be.below(first.bottom);
      }
      for (const row of unknown!) expect(isShown(row.querySelector('.ec')!)).to.equal(false);
      expect(
        rows.filter(
          (row) => textOf(row.querySelector<HTMLElement>('.vd')!) === '–' && isShown(row.querySelector('.vd')!),
        ),
      ).to.deep.equal([]);
      expect(element.scrollWidth).to.be.at.most(element.clientWidth);
    } finally {
      await setViewport({ width: 1280, height: 900 });
    }
  });

  it('tells no small number of needs', async () => {
    const few = describeTerritory(
      readTerritoryOffer({ ...facts, demand: { manques: { mobilite: 3, '': 1 } } }),
      'departement',
      '13',
    );
    const element = await mount(few);
    const figure = findAll(element, '.figs > div').find((one) => textOf(one).includes('manques signalés'))!;
    expect(textOf(figure)).to.contain('au moins 2');
    const beside = await mount(
      describeTerritory(
        readTerritoryOffer({ ...facts, demand: { manques: { mobilite: 12, numerique: 3 } } }),
        'departement',
        '13',
      ),
    );
    expect(textOf(find(beside, '.figs')), '15 less 12 would tell the 3').to.contain('au moins 13');
    for (const width of [1000, 360]) {
      await setViewport({ width, height: 900 });
      // Each large number is as high as the one beside it.
      const heights = findAll(element, '.figs > .lead > dd:not(.figs-sub)').map(
        (one) => one.getBoundingClientRect().height,
      );
      expect(new Set(heights.map(Math.round)).size, `${width} px: ${heights.join(' ')}`).to.equal(1);
    }
    await setViewport({ width: 1280, height: 900 });
    expect(findAll(element, '.todo li').map(textOf).join(' ')).to.contain('Moins de 5 manques signalés.');
  });

  it('tells a theme that holds a small number of needs as the least it may be, wherever it is drawn', async () => {
    const demand = { manques: { mobilite: [7, 2], '': [6] } };
    const element = await mount(describeTerritory(readTerritoryOffer({ ...facts, demand }), 'departement', '13'));
    expect(textOf(find(element, '.figs'))).to.contain('au moins 14');
    expect(findAll(element, '.todo li').map(textOf).join(' ')).to.contain('Au moins 8 manques signalés.');
    await show(element, 'questions');
    expect(textOf(find(element, '.questions > li:nth-child(8) .answer'))).to.equal(
      'Manques signalés : Me déplacer (au moins 8) et Besoin écrit librement (6).',
    );
    expect(textOf(find(element, '.questions > li:nth-child(10)'))).to.contain('au moins 8 demandes');
    await show(element, 'thematiques');
    expect(findAll(element, '#themes td').map(textOf)).to.contain('au moins 8');
  });

  it('tells a need in free words with the others, wherever needs are told', async () => {
    const said = async (manques: Record<string, number>, vaines?: Record<string, number>): Promise<string> => {
      const free = readTerritoryOffer({ ...facts, demand: { manques, ...(vaines === undefined ? {} : { vaines }) } });
      const element = await mount(describeTerritory(free, 'departement', '13'));
      await show(element, 'questions');
      return textOf(find(element, '.questions > li:nth-child(8) .answer'));
    };
    expect(await said({ '': 1 })).to.equal('Manques signalés : Besoin écrit librement (moins de 5).');
    expect(await said({ mobilite: 6, '': 7 })).to.equal(
      'Manques signalés : Besoin écrit librement (7) et Me déplacer (6).',
    );
    expect(await said({})).to.equal('Aucun manque n’a été signalé.');
    expect(await said({}, { mobilite: 12 }), 'the rest may be folded').to.match(
      /^Recherches sans résultat.* : Mobilité \(12\)\.$/,
    );
  });

  it('leads from a cost and from a structure to call to their offers', async () => {
    const paid = services.map((one, at) => ({ ...one, frais: ['gratuit', 'payant', null][at % 3] }));
    const told = describeTerritory(
      readTerritoryOffer({ ...facts, offer: { ...facts.offer, services: paid } }),
      'departement',
      '13',
    );
    const element = await mount(told);
    const askedBy = (link: Element | null) => new URLSearchParams(link?.getAttribute('href')?.split('?')[1]);
    const costs = findAll(element, '#funding .bands-list li').map((row) => [
      textOf(row.querySelector('b')!),
      askedBy(row.querySelector('a')).get('di-frais'),
    ]);
    const countOf = (value: string) => {
      const [count = 0, extra = 0] = [told.financement?.frais[value], told.en_trop?.frais[value]];
      return extra === 0 ? String(count) : `${count} ${count + extra} fiches`;
    };
    expect(costs).to.deep.equal([
      [countOf('gratuit'), 'gratuit'],
      [countOf('payant'), 'payant'],
      [String(told.financement?.frais_inconnus), null],
    ]);
    const [first] = told.appels;
    const called = askedBy(find(element, '#calls .call-list a:not([href^="tel:"])'));
    expect([called.get('di-q'), called.get('di-code_departement')]).to.deep.equal([first?.nom, '13']);
  });

  it('leads nowhere from a figure or an act that no search asks for', async () => {
    const seen = (element: HTMLElement) =>
      findAll(element, '.todo li').map((act) => act.querySelector('a')?.getAttribute('href') ?? null);
    const element = await mount();
    const ofThemes = ['ouvrir', 'repondre'];
    expect(seen(element).map((href) => href?.includes('di-thematiques=') ?? false)).to.deep.equal(
      report.actions.map(({ genre }) => ofThemes.includes(genre)),
    );
    expect(report.actions.every(({ genre }) => ofThemes.includes(genre))).to.equal(false);
    const ways: Readonly<Partial<Record<string, string>>> = french.actions.beside;
    const others = report.actions.filter(({ genre }) => !ofThemes.includes(genre));
    expect(
      findAll(element, '.todo li button').map((way) => textOf(way).split(' : ')[0]),
      'named by what it is for',
    ).to.deep.equal(others.map(({ genre }) => ways[genre]));
    const country = await mount(describeTerritory(readTerritoryOffer(facts), 'france', 'france'));
    const all = findAll<HTMLAnchorElement>(country, 'a[href^="/recherche"]');
    expect(all.length).to.be.above(0);
    for (const link of all) expect(link.search).to.contain('di-');
    expect(findAll(country, '.figs dd')[0]?.querySelector('a'), 'all offers are no question').to.equal(null);
  });

  it('names the same themes in its sentence, its picture, its table and its acts', async () => {
    const element = await mount();
    const named = findPriorities(report.themes).map(({ categorie }) => labelOf(categorie));
    expect(named.length).to.be.greaterThan(0);
    const list = french.list(named);
    expect(textOf(find(element, '.say b'))).to.contain(list);
    expect(textOf(find(element, '#quadrant .sentence'))).to.contain(list);
    const rows = findAll(element, '#themes tbody tr').slice(0, named.length);
    expect(rows.map((row) => textOf(row.querySelector('th')!))).to.deep.equal(named);
    for (const row of rows) expect(textOf(row.querySelector('.vd')!)).to.contain('À renforcer');
    const opened = report.actions.flatMap((one) => (one.genre === 'ouvrir' ? [labelOf(one.categorie)] : []));
    expect(named).to.include.members(opened);
  });

  it('tells a page that shows the offers itself', async () => {
    const element = await mount(report, 'fr', null);
    const told: unknown[] = [];
    element.addEventListener('di-territory-open', ({ detail }) => told.push(detail.recherche));
    find(element, '#themes td button').click();
    expect(told).to.have.length(1);
    expect(told[0]).to.include({ code_departement: '13' });
  });

  it('keeps the choices of the table in the address', async () => {
    const { href } = location;
    const element = await mount();
    element.noAddress = false;
    const [sort, verdict] = findAll<HTMLSelectElement>(element, '#themes select');
    sort!.value = 'services';
    sort!.dispatchEvent(new Event('change'));
    verdict!.value = 'a_renforcer';
    verdict!.dispatchEvent(new Event('change'));
    await waitUntil(() => !textOf(find(element, '#themes tbody')).includes('Équilibré'), 'one reading is left');
    expect(location.search).to.contain('tri=services').and.contain('lecture=a_renforcer');
    const again = document.createElement('di-territory');
    Object.assign(again, { figures: report });
    element.after(again);
    await waitUntil(() => findAll(again, '#themes select').length === 2, 'it is drawn');
    expect(findAll<HTMLSelectElement>(again, '#themes select').map(({ value }) => value)).to.deep.equal([
      'services',
      'a_renforcer',
    ]);
    history.replaceState(null, '', href);
  });

  it('hides small numbers of people, and those that would give them away', async () => {
    const element = await mount();
    const small = report.parties.filter(({ personnes }) => personnes === null);
    expect(small.map(({ code }) => code))
      .to.include('200000000')
      .and.have.length(2);
    expect(report.themes.find(({ categorie }) => categorie === 'sante')?.personnes).to.equal(null);
    expect(textOf(find(element, '#parts .places'))).to.contain('masqué');
    expect(textOf(element)).not.to.contain(' 7 demandeurs');
  });

  it('gives a table for each picture, as drawn and as a file', async () => {
    const element = await mount();
    for (const id of ['quadrant', 'freshness', 'growth', 'parts']) {
      expect(findAll(element, `#${id} table`), id).to.have.length(1);
      expect(textOf(find(element, `#${id} .sentence`)), id).not.to.equal('');
    }
    const cells = findAll(element, '#quadrant tbody tr:first-child td').map(textOf);
    expect(cells[1]).to.match(/^\d+\s%$/);
    expect(cells[2]).to.match(/^[+−]/);
    expect(textOf(findAll(element, '#freshness tbody td:last-child')[0]!)).to.match(/^\d+\s%$/);
    const given: Blob[] = [];
    for (const name of [
      'CSV\u00a0: Besoin',
      'SVG\u00a0: D’un',
      'SVG\u00a0: Où',
      'SVG\u00a0: Croissance',
      'Excel\u00a0: Besoin',
      'PNG\u00a0: Croissance',
      'SVG\u00a0: Fraîcheur',
    ]) {
      given.push(await fileGiven(() => find(element, `.files button[aria-label*="${name}"]`).click()));
    }
    expect(await given[0]!.text()).to.match(/^\ufeff?Thématique;Besoin;/);
    const picture = await given[1]!.text();
    expect(picture)
      .to.match(/^<svg /)
      .and.contain('fill=');
    expect(picture, 'away from its page it says what it is')
      .to.contain('D’un coup d’œil')
      .and.contain('16 novembre 2026');
    const ages = await given[6]!.text();
    expect(ages, 'its hues are told').to.contain('Moins de 6 mois').and.contain('Plus de 2 ans');
    expect(await given[2]!.text(), 'colours that all programs read').not.to.match(/oklab|color\(/);
    expect(new DOMParser().parseFromString(picture, 'image/svg+xml').querySelector('parsererror')).to.equal(null);
    const growth = new DOMParser().parseFromString(await given[3]!.text(), 'image/svg+xml');
    const grown = Object.values(report.croissance!.series).filter((values) => values.some((value) => value > 0));
    expect(growth.querySelectorAll('svg svg svg')).to.have.length(grown.length);
    expect(growth.documentElement.textContent).to.match(/fiches/);
    expect(await given[4]!.slice(0, 2).text(), 'a workbook is an archive').to.equal('PK');
    const png = await createImageBitmap(given[5]!);
    expect([png.width, png.height].every((size) => size > 300)).to.equal(true);
    expect(isDrawn(png), 'it is no empty picture').to.equal(true);
  });

  it('saves numbers as numbers, what its page tells, and nothing where the page tells nothing', async () => {
    const [first, second, ...others] = report.themes;
    const all = [
      { ...first!, services: 26, a_jour: 7, manques: 12, sans_offre: [138020, 4132] as const, vaines: 0 },
      {
        ...second!,
        services: 0,
        sans_offre: null,
        a_jour: 0,
        en_trop: 0,
        verdict: 'trop_peu' as const,
        ecart: -1,
        vaines: 0,
      },
      ...others.map((one) => ({ ...one, vaines: 3, sans_offre: null })),
    ];
    const element = await mount({ ...report, themes: all });
    const read = async (name: string): Promise<string[][]> => {
      const file = await fileGiven(() => find(element, `.files button[aria-label*="CSV\u00a0: ${name}"]`).click());
      return (await file.text())
        .trim()
        .split('\r\n')
        .map((line) => line.split(';'));
    };
    const [heads, ...rows] = await read('Besoin');
    const cell = (row: number, head: string) => rows[row]![heads!.indexOf(head)];
    expect(cell(0, 'À jour')).to.equal('0,2692');
    expect(cell(0, 'Manques')).to.equal('12');
    expect(['À jour', 'Écart', 'Cherché sans résultat'].map((head) => cell(1, head))).to.deep.equal(['', '', '']);
    const [, farthest] = await read('Sans offre');
    expect(farthest!.slice(1, 3)).to.deep.equal(['138020', '4132']);
    for (const name of ['D’un coup d’œil', 'Où', 'Croissance']) {
      const picture = await fileGiven(() => find(element, `.files button[aria-label*="SVG\u00a0: ${name}"]`).click());
      const words = new DOMParser().parseFromString(await picture.text(), 'image/svg+xml').documentElement.textContent;
      expect(words.replaceAll('\u00a0', ' '), name)
        .to.contain('Chiffres du 16 novembre 2026.')
        .and.match(/Sources des fiches : .*DORA.*Besoins : France Travail/s);
    }
  });

  it('leads from a circle to its row by the keyboard', async () => {
    const element = await mount();
    await show(element, 'lieux');
    const circle = findAll<SVGAElement>(element, '.bub')[0]!;
    circle.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => element.shadowRoot?.activeElement?.id.startsWith('part-'), 'the row has the focus');
  });

  const part = (code: string, pour_1000: number, latitude: number, longitude: number) => ({
    ...{ code, nom: `Partie ${code}`, services: 40, personnes: 9000, pour_1000, latitude, longitude },
  });

  it('gives one hue to rates that are written alike', async () => {
    const rates = [1, 2, 3, 4.96, 5, 5.04, 7, 8, 9, 10];
    const parties = rates.map((rate, at) => part(`${at}`, rate, 43 + at / 10, 5));
    const element = await mount({ ...report, parties });
    const hues = new Map<string, Set<string>>();
    for (const circle of findAll(element, '.bub')) {
      const hue = circle.querySelector('circle')!.getAttribute('class')!;
      const written = / (?<rate>[\d,]+) offres? pour/.exec(circle.getAttribute('aria-label')!)!.groups!['rate']!;
      hues.set(written, (hues.get(written) ?? new Set<string>()).add(hue));
    }
    expect([...hues.keys()].sort()).to.deep.equal(['1,0', '10,0', '2,0', '3,0', '5,0', '7,0', '8,0', '9,0']);
    for (const [written, found] of hues) expect(found.size, written).to.equal(1);
    expect([hues.get('1,0'), hues.get('10,0')], 'the worst served are the most visible').to.deep.equal([
      new Set(['d5']),
      new Set(['d1']),
    ]);
    expect(textOf(find(element, '#parts .legend'))).to.match(/de \d+,\d à moins de \d+,\d/);
  });

  it('gives one hue and one class to rates that differ by little', async () => {
    const draw = async (rates: readonly number[]) => {
      const parties = rates.map((rate, at) => part(`${at}`, rate, 43 + at / 10, 5));
      const element = await mount({ ...report, parties });
      const hues = new Set(findAll(element, '.bub circle').map((circle) => circle.getAttribute('class')));
      const said = textOf(find(element, '#parts .sentence'));
      return { hues: [...hues], classes: findAll(element, '#parts .legend > span').map(textOf), said };
    };
    expect(await draw([5, 5, 5.3])).to.deep.equal({
      ...{ hues: ['d3'], classes: ['de 5,0 à 5,3'] },
      said: 'Tous les lieux sont à peu près aussi bien servis : de 5,0 à 5,3 offres pour 1 000.',
    });
    expect((await draw([5, 5])).said).to.contain('aussi bien servis : 5,0 offres pour');
    expect((await draw([4, 4, 5])).classes, 'a fourth more').to.deep.equal(['moins de 5,0', '5,0 et plus']);
  });

  it('writes a number into a circle that is wider than it alone', async () => {
    const parties = [0.13, 0.5, 0.6].map((rate, at) => ({
      ...part(`${at}`, rate, 43 + at / 10, 5),
      personnes: [9000, 90, 4200][at]!,
    }));
    const element = await mount({ ...report, parties });
    await show(element, 'lieux');
    const written = findAll<SVGAElement>(element, '.bub').flatMap((one) => {
      const [number, circle] = [one.querySelector('text'), one.querySelector('circle')!];
      return number === null ? [] : [number.getBBox().width <= circle.getBBox().width];
    });
    expect(written.length).to.be.within(1, 2);
    expect(written).not.to.contain(false);
  });

  it('names the circles beside them, no name over another or over a circle, on limits that are fine', async () => {
    const near = [0, 1, 2, 3, 4, 5, 6, 7].map((at) => part(`${at}`, at + 1, 43.5 + (at % 3) / 9, 5 + at / 11));
    const element = await mount({ ...report, parties: near });
    await show(element, 'lieux');
    await waitUntil(() => findAll(element, '.grad .strong').length === 1, 'the limits are drawn');
    expect(find(element, '.grad .shape:not(.strong)').getAttribute('d'), 'those of EPCI').to.match(/^M/);
    const boxesOf = (selector: string) => findAll(element, selector).map((one) => one.getBoundingClientRect());
    const [names, circles] = [boxesOf('.names text'), boxesOf('.bub circle')];
    expect(names.length).to.be.greaterThan(4);
    const meet = (one: DOMRect, other: DOMRect) =>
      one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
    for (const [at, name] of names.entries()) {
      expect(names.slice(at + 1).some((other) => meet(name, other))).to.equal(false);
      // A corner of the square around a circle is not in it.
      const isOn = (circle: DOMRect) =>
        meet(
          name,
          new DOMRect(
            circle.x + circle.width / 6,
            circle.y + circle.width / 6,
            circle.width / 1.5,
            circle.height / 1.5,
          ),
        );
      expect(circles.some(isOn)).to.equal(false);
    }
  });

  it('goes on under the key of its sizes, which holds its words and lies on no circle and no name', async () => {
    const parties = [part('0', 5, 43.3, 5.4), part('1', 6, 43.7, 4.6)];
    for (const width of ['340px', '1100px']) {
      const element = await mount({ ...report, parties });
      element.style.width = width;
      await show(element, 'lieux');
      await waitUntil(() => findAll(element, '.grad .strong').length === 1, 'the limits are drawn');
      findAll<HTMLDetailsElement>(element, '#parts details.map').forEach((map) => (map.open = true));
      const { height } = find<SVGSVGElement>(element, '.grad').viewBox.baseVal;
      expect(Number(find(element, '.grad clipPath rect').getAttribute('height'))).to.be.closeTo(height, 1);
      const key = find(element, '.sizes rect').getBoundingClientRect();
      expect(key.height).to.be.greaterThan(40);
      for (const one of findAll(element, '.sizes text'))
        expect(one.getBoundingClientRect().right, textOf(one)).to.be.at.most(key.right);
      for (const one of findAll(element, ':is(.bub circle, .names text)'))
        expect(one.getBoundingClientRect().bottom).to.be.at.most(key.top);
    }
  });

  it('lists the parts with bars before their map on a narrow page, and those after the first ten when asked', async () => {
    const parties = Array.from({ length: 13 }, (_, at) => ({
      ...part(`${at}`, at + 1, 43 + at / 10, 5),
      services: 1 + at,
    }));
    const element = await mount({ ...report, parties });
    element.style.width = '340px';
    await show(element, 'lieux');
    await waitUntil(() => findAll(element, '#parts details.map').length === 1, 'the map opens when it is pressed');
    expect(textOf(find(element, '#parts .places caption'))).to.equal('Offres pour 1 000 demandeurs d’emploi');
    const kept = findAll(element, '#parts .places td[data-k]').map((cell) => cell.dataset['k']);
    expect(new Set(kept), 'one is no several').to.deep.equal(new Set(['offre', 'offres']));
    const [list, rest, map] = [
      find(element, '#parts .places'),
      find(element, '#parts .rest:not(.map)'),
      find(element, '#parts .map'),
    ];
    expect(list.compareDocumentPosition(map) & Node.DOCUMENT_POSITION_FOLLOWING).not.to.equal(0);
    expect(findAll(element, '#parts > * .places:first-of-type .bar, #parts > .places .bar').length).to.be.greaterThan(
      9,
    );
    expect(textOf(rest)).to.contain('3 autres');
    find(element, '#parts .map summary').click();
    findAll<SVGAElement>(element, '.bub').at(-1)!.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => element.shadowRoot?.activeElement?.id.startsWith('part-'), 'its row has the focus');
  });

  for (const lang of ['fr', 'uk'] as const) {
    it(`breaks no word of the parts on a telephone, nor over the columns of a wide page, in "${lang}"`, async () => {
      const element = await mount({ ...report, parties: [part('1', 120, 43, 5), part('2', 80, 43.5, 5)] }, lang);
      await show(element, 'lieux');
      for (const [width, cells] of [
        ['312px', '#parts .places tbody th'],
        ['1000px', '#parts .places :is(thead, tbody) th'],
      ] as const) {
        element.style.width = width;
        await waitUntil(() => findAll(element, '#parts .places thead th').length === 4, 'the table is drawn');
        await nextFrame();
        await nextFrame();
        for (const cell of findAll(element, cells)) {
          for (const word of wordsOf(cell)) expect(word.getClientRects(), word.toString()).to.have.length(1);
          const end = Math.max(...wordsOf(cell).map((word) => word.getBoundingClientRect().right));
          expect(end, cell.textContent).to.be.at.most(cell.getBoundingClientRect().right);
        }
      }
    });
  }

  it('draws the parts overseas in frames of their own, under the map and inside the picture', async () => {
    const parties = [
      ...[part('13', 3, 43.5, 5), part('59', 4, 50.5, 3), part('33', 5, 44.8, -0.6)],
      ...[part('974', 6, -21.1, 55.5), part('971', 7, 16.2, -61.5)],
    ];
    const element = await mount({ ...report, parties });
    await show(element, 'lieux');
    await waitUntil(() => findAll(element, '.grad .land').length === 3, 'a frame for each ground has its coast');
    const boxOf = (code: string) => find(element, `.bub[href="#part-${code}"] circle`).getBoundingClientRect();
    const middleOf = (code: string) => boxOf(code).left + boxOf(code).width / 2;
    // The mainland is as wide as the picture, as if nothing were overseas.
    const { width, left, right, bottom } = find(element, '.grad').getBoundingClientRect();
    expect(Math.abs(boxOf('59').top - boxOf('13').top)).to.be.greaterThan(width / 4);
    for (const code of ['974', '971']) {
      expect(boxOf(code).top).to.be.greaterThan(boxOf('13').bottom);
      expect(boxOf(code).left >= left && boxOf(code).right <= right && boxOf(code).bottom <= bottom, code).to.equal(
        true,
      );
    }
    expect(middleOf('971')).not.to.equal(middleOf('974'));
    expect(textOf(find(element, '.grad'))).to.contain('Partie 974');
    expect(await findFaults(element)).to.deep.equal([]);
  });

  it('says that nothing is listed, known or earlier, and invents no figure', async () => {
    const element = await mount(nothing);
    expect(textOf(element)).to.contain('Aucune offre n’est référencée dans ce territoire');
    const alone = describeTerritory(
      readTerritoryOffer({
        offer: { ...facts.offer, services: services.slice(0, 5) },
        communes: communes.map((one) => ({ ...one, population: null, demandeurs_emploi: null })),
      }),
      'departement',
      '13',
    );
    element.figures = alone;
    await waitUntil(() => isWhole(element) && findAll(element, '#themes').length === 1, 'the other territory is drawn');
    expect(textOf(element))
      .to.contain('Il manque le fichier des freins de France Travail')
      .and.contain('La croissance se dessine à partir d’un deuxième jour')
      .and.contain('Sans nombre d’habitants, aucun taux n’est calculé')
      .and.contain('Sans besoins connus');
    expect(await findFaults(element)).to.deep.equal([]);
  });

  it('says that nothing grows, and names no gain', async () => {
    const element = await mount({
      ...report,
      croissance: { jours: ['2026-01-01', '2026-11-16'], par_mention: false, series: { mobilite: [9, 6] } },
    });
    expect(textOf(find(element, '#growth .sentence')))
      .to.match(/^Ce qui perd le plus\s: Mobilité \(−3\)/)
      .and.not.contain('gagne');
  });

  it('crosses no axis and no other label in its picture, and lets no point lie on the line of needs', async () => {
    const element = await mount();
    const [across, down] = findAll(element, '.quad line').map((line) => line.getBoundingClientRect());
    const boxes = findAll(element, '.quad .lb').map((label) => label.getBoundingClientRect());
    expect(boxes.length).to.be.greaterThan(3);
    for (const [at, { left, right, top, bottom }] of boxes.entries()) {
      expect(left < down!.left && right > down!.left, `label ${at} crosses the mark`).to.equal(false);
      const middle = (top + bottom) / 2;
      expect(Math.abs(middle - across!.top), `label ${at} lies on the line`).to.be.greaterThan(5);
      for (const other of boxes.slice(at + 1)) {
        const isBeside = other.left > right || other.right < left;
        expect(isBeside || Math.abs((other.top + other.bottom) / 2 - middle) > 9, `label ${at}`).to.equal(true);
      }
    }
    for (const dot of findAll(element, '.quad circle')) {
      const { top, bottom } = dot.getBoundingClientRect();
      expect(Math.abs((top + bottom) / 2 - across!.top)).to.be.greaterThan(1);
    }
  });

  it('folds its sections on a phone, and sums each one up in its sentence', async () => {
    await setViewport({ width: 360, height: 740 });
    try {
      const element = await mount();
      const folded = findAll<HTMLDetailsElement>(element, 'section > .folded');
      expect(folded.map(({ open }) => open)).not.to.include(true);
      expect(folded.length).to.be.greaterThan(5);
      expect(findAll(element, '#actions .folded')).to.have.length(0);
      expect(textOf(find(element, '#freshness summary'))).to.match(
        /% des fiches ont été vérifiées depuis moins d’un an/,
      );
      expect(element.getBoundingClientRect().height).to.be.lessThan(3000);
      await show(element, 'thematiques');
      expect(find(element, '#themes table').getBoundingClientRect().height, 'what was asked for is open').to.be.above(
        0,
      );
      find(element, '#coverage summary').click();
      await waitUntil(() => find(element, '#coverage table').getBoundingClientRect().height > 0, 'it is open');
    } finally {
      await setViewport({ width: 1280, height: 900 });
    }
  });

  it('shows one view at a time, by its tab or by keys, keeps it in the address, and finds words in the others', async () => {
    const { href } = location;
    try {
      const element = await mount();
      element.noAddress = false;
      const seen = () => findAll(element, '.view:not([hidden])');
      const names = findAll(element, '[role=tab]').map(({ id }) => id.replace('tab-', ''));
      expect(names).to.deep.equal([
        'essentiel',
        'questions',
        'thematiques',
        'lieux',
        'evolution',
        'partenaires',
        'demandes',
        'limites',
      ]);
      expect(seen().map(({ id }) => id)).to.deep.equal(['view-essentiel']);
      expect(element.getBoundingClientRect().height, 'the page is no longer than a few screens').to.be.below(2600);
      const press = async (key: string) => {
        await sendKeys({ press: key });
        await element.updateComplete;
        return element.shadowRoot?.activeElement?.id;
      };
      tab(element, 'essentiel').focus();
      expect(await press('ArrowRight')).to.equal('tab-questions');
      expect(location.search).to.contain('vue=questions');
      expect(seen().map(({ id }) => id)).to.deep.equal(['view-questions']);
      expect(await findFaults(element)).to.deep.equal([]);
      expect(await press('End')).to.equal('tab-limites');
      expect(await press('ArrowRight')).to.equal('tab-essentiel');
      expect(location.search, 'the usual view is not written').not.to.contain('vue=');
      expect(await press('ArrowLeft')).to.equal('tab-limites');
      expect(await press('Home')).to.equal('tab-essentiel');
      expect(findAll(element, '[role=tab][tabindex="0"]').map(({ id }) => id)).to.deep.equal(['tab-essentiel']);
      for (const view of findAll(element, '.view').slice(1))
        expect(view.getAttribute('hidden')).to.equal('until-found');
      find(element, '#view-lieux').dispatchEvent(new Event('beforematch'));
      await element.updateComplete;
      expect(seen().map(({ id }) => id)).to.deep.equal(['view-lieux']);
      const again = document.createElement('di-territory');
      Object.assign(again, { figures: report });
      element.after(again);
      await waitUntil(() => isWhole(again), 'it is drawn');
      expect(tab(again, 'lieux').ariaSelected).to.equal('true');
    } finally {
      history.replaceState(null, '', href);
    }
  });

  it('shows on a phone the whole tab of its view, fading at both ends, and has the note as its main act in the first one alone', async () => {
    await setViewport({ width: 360, height: 740 });
    try {
      const element = await mount();
      element.note = '/note';
      // With all its tabs, those at the end of the row cannot be brought to its start.
      element.append(Object.assign(document.createElement('p'), { slot: 'requests' }));
      element.requestUpdate();
      await element.updateComplete;
      const isMain = (): boolean => find(element, '.bar-top > .btn').classList.contains('btn-primary');
      expect(isMain()).to.equal(true);
      const bar = find(element, '.tabs');
      expect(getComputedStyle(bar).maskImage).to.contain('linear-gradient');
      for (const name of ['partenaires', 'evolution', 'limites', 'partenaires', 'essentiel']) {
        // As a press does.
        tab(element, name).focus();
        await show(element, name);
        await nextFrame();
        await nextFrame();
        const [around, own] = [bar, find(element, `#tab-${name}`)].map((one) => one.getBoundingClientRect());
        expect(own?.left, name).to.be.at.least((around?.left ?? 0) + (name === 'essentiel' ? 0 : 16));
        expect(own?.right, name).to.be.at.most((around?.right ?? 0) - 27);
        expect(isMain(), name).to.equal(name === 'essentiel');
      }
    } finally {
      await setViewport({ width: 1280, height: 900 });
    }
  });

  it('begins a view at its head when its tab is pressed far down the page', async () => {
    const element = await mount();
    await show(element, 'thematiques');
    scrollTo(0, document.documentElement.scrollHeight);
    await nextFrame();
    const bar = find(element, '.tabs').getBoundingClientRect();
    expect(bar.top, 'the tabs stay in sight').to.be.within(-1, 1);
    await show(element, 'lieux');
    await nextFrame();
    const { top } = find(element, '#view-lieux').getBoundingClientRect();
    expect(top).to.be.within(bar.height, 200);
    scrollTo(0, 0);
  });

  it('takes in what the page says of partners and of requests, and shows the part that the address names', async () => {
    const frame = await fixture<HTMLElement>(
      html`<div lang="fr">
        <h1>T</h1>
        <di-territory no-address .figures=${report}>
          <section slot="partners"><h2>Campagnes</h2></section>
          <section slot="requests"><h2 id="besoins">Besoins signalés</h2></section>
        </di-territory>
      </div>`,
    );
    const element = frame.querySelector('di-territory')!;
    await waitUntil(() => isWhole(element), 'it is drawn');
    expect(findAll(element, '#asked'), 'the page tells it').to.have.length(0);
    expect(find(element, '#view-demandes').getAttribute('hidden')).to.equal('until-found');
    const { href } = location;
    location.hash = 'besoins';
    await waitUntil(() => tab(element, 'demandes').ariaSelected === 'true', 'its view is shown');
    expect(frame.querySelector('#besoins')!.getBoundingClientRect().height).to.be.above(0);
    expect(await findFaults(element)).to.deep.equal([]);
    history.replaceState(null, '', href);
    // Where there are no figures, what the page says is there still.
    element.figures = nothing;
    await waitUntil(() => findAll(element, '[role=tab]').length === 0, 'nothing is to compare');
    expect(findAll(element, 'slot').map((slot) => slot.getAttribute('name'))).to.deep.equal(['partners', 'requests']);
  });

  it('names the whole offer by the départements that have some of it', async () => {
    const whole = (names: readonly string[]) => ({
      ...report,
      territoire: { ...report.territoire, niveau: 'france' as const, nom: 'France' },
      parties: names.map((nom, at) => ({
        ...report.parties[0]!,
        code: String(at),
        nom,
        services: nom === 'Ain' ? 0 : 3,
      })),
    });
    const nameOf = async (names: readonly string[]) => textOf(find(await mount(whole(names)), '.bar-top b'));
    expect(await nameOf(['La Réunion', 'Ain', 'Bouches-du-Rhône'])).to.equal('Bouches-du-Rhône et La Réunion');
    expect(await nameOf(['Nord', 'Gard', 'Lot', 'Var'])).to.equal('4 départements');
    expect(sayName(french, whole(['La Réunion', 'Gard']), 1), 'on a telephone its list is cut').to.equal(
      '2 départements',
    );
    expect(await nameOf(Array.from({ length: 96 }, (_, at) => `D${at}`))).to.equal('France');
  });

  it('says that themes have no offer where none of them is judged to lack', async () => {
    const themes = report.themes.map((one, at) => ({
      ...one,
      verdict: at < 2 ? ('sur_liste' as const) : null,
      part_besoin: at < 2 ? 0.5 : null,
      services: at < 2 ? 35 : 0,
    }));
    const element = await mount({ ...report, themes });
    expect(textOf(find(element, '.say b'))).to.equal(
      `${themes.length - 2} thématiques sur ${themes.length} n’ont aucune offre.`,
    );
    await show(element, 'questions');
    expect(textOf(find(element, '.questions > li:nth-child(3)')), 'its answer says the same').to.contain(
      'n’ont aucune offre.',
    );
  });

  it('names what people asked for in their words', async () => {
    const element = await mount();
    expect(textOf(find(element, '#actions'))).to.contain('Répondre aux manques de « Me déplacer »');
    expect(textOf(find(await mount(report, 'en'), '#actions'))).to.contain('Getting around');
  });

  describe('that reads its figures from a relay', () => {
    const { fetch } = globalThis;
    let answer: (asked: URLSearchParams) => Response | Promise<Response>;
    const part = describeTerritory(readTerritoryOffer(facts), 'epci', '200000002');
    const answerAll = (asked: URLSearchParams) => Response.json(asked.get('niveau') === 'epci' ? part : report);
    const chosen = (element: HTMLElement) => find<HTMLSelectElement>(element, 'select[aria-label="Territoire"]');
    const choose = (element: HTMLElement, value: string) => {
      chosen(element).value = value;
      chosen(element).dispatchEvent(new Event('change'));
    };
    /** Answers a page of the records behind a figure, three at a time. */
    const list = (asked: URLSearchParams): Response => {
      const [behind, page] = [
        { de: asked.get('de') as 'services', valeur: asked.get('valeur')! },
        Number(asked.get('page')),
      ];
      const steps = listBehindSteps(
        readTerritoryOffer({ ...facts, offer: { ...facts.offer, services: told } }),
        { niveau: 'departement', code: '13', ...behind },
        { from: 3 * (page - 1), most: 3 },
      );
      for (;;) {
        const { done, value } = steps.next();
        if (done === true) return Response.json({ ...value, page, pages: Math.ceil(value.total / 3) });
      }
    };
    let answerList = list;
    before(() => {
      globalThis.fetch = (address, options) =>
        (address as string).includes('/territoire/fiches')
          ? Promise.resolve(answerList(new URL(address as string).searchParams))
          : (address as string).includes('/territoire/chiffres')
            ? Promise.resolve(answer(new URL(address as string).searchParams))
            : fetch(address, options);
    });
    after(() => {
      globalThis.fetch = fetch;
    });

    it('says that they could not be read, and reads them again', async () => {
      answer = () => new Response('', { status: 503 });
      const element = await mount(null);
      element.territory = 'departement-13';
      element.api = '';
      await waitUntil(() => textOf(element).includes('n’ont pas pu être lus'), 'it failed');
      answer = answerAll;
      findButton(element, 'Réessayer').focus();
      findButton(element, 'Réessayer').click();
      await waitUntil(
        () => element.shadowRoot?.activeElement?.matches('.say'),
        'what is said has the focus of the button',
      );
      expect(findAll(element, 'select[aria-label="Territoire"] option')).to.have.length(5);
      answer = () => new Response('', { status: 503 });
      choose(element, 'epci-200000002');
      await waitUntil(() => findAll(element, '.failed').length === 1, 'the part could not be read');
      expect(findAll(element, '.figs'), 'the figures of the whole under the name of the part').to.have.length(0);
    });

    it('lists as many records behind each of its numbers as it says, by a press', async () => {
      answer = () => Response.json(described);
      const element = await fixture<HTMLElementTagNameMap['di-territory']>(
        html`<di-territory lang="fr" api="" territory="departement-13" search="/recherche" no-address></di-territory>`,
      );
      await waitUntil(() => isWhole(element), 'it is drawn');
      const opened: string[] = [];
      for (const view of ['essentiel', 'thematiques', 'lieux', 'evolution', 'partenaires']) {
        await show(element, view);
        for (const button of findAll<HTMLButtonElement>(
          element,
          `#view-${view} :is(.figs, table, .bands-list) button`,
        )) {
          const name = `${textOf(button)}, ${button.title}`;
          button.click();
          await waitUntil(() => findAll(element, 'dialog.records li').length > 0, `${name} is listed`);
          const listed = parseInt(textOf(find(element, 'dialog [role=status]')));
          // A share of a theme lists the offers that it counts.
          const theme = described.themes.find(({ categorie }) => button.title.endsWith(`, ${labelOf(categorie)}`));
          if (textOf(button).includes('%') && theme !== undefined) expect(listed, name).to.equal(theme.a_jour);
          else expect(`${listed}, ${button.title}`).to.equal(name);
          opened.push(button.title);
          find(element, 'dialog header button').click();
          await waitUntil(() => findAll(element, 'dialog').length === 0, 'it is closed');
        }
      }
      for (const one of [
        'structures',
        'fiches en double',
        'Offres, Non précisé',
        'Offres, Tous publics',
        'Plus de 2 ans',
        'À jour, Famille',
      ])
        expect(opened).to.include(one);
    });

    it('shows a list page by page, leads to what is listed, to its twin and to the search that shows more, and asks again', async () => {
      answer = () => Response.json(described);
      const element = await fixture<HTMLElementTagNameMap['di-territory']>(
        html`<di-territory lang="fr" api="" territory="departement-13" search="/recherche" no-address></di-territory>`,
      );
      await waitUntil(() => isWhole(element), 'it is drawn');
      const items = () => findAll(element, 'dialog li');
      answerList = () => new Response('', { status: 503 });
      const twice = findAll(element, '.figs button').find(({ title }) => title === 'fiches en double')!;
      twice.focus();
      twice.click();
      await waitUntil(() => findAll(element, 'dialog .failed').length === 1, 'it failed');
      answerList = list;
      findButton(element, 'Réessayer').click();
      await waitUntil(() => items().length === 3, 'the first page is there');
      expect(await findFaults(element)).to.deep.equal([]);
      const [first] = items();
      expect(first!.querySelector('a')!.getAttribute('href')).to.match(/\/recherche#di-offre=o\d+$/);
      expect(textOf(first!)).to.contain('Maison 1');
      expect(textOf(first!)).to.contain('Même structure que « \u2068Maison 0\u2069 »');
      findAll(element, 'dialog button').at(-1)!.click();
      await waitUntil(() => items().length === 6, 'the second page follows');
      expect(element.shadowRoot!.activeElement).to.equal(items()[3]);
      find(element, 'dialog header button').click();
      await waitUntil(() => element.shadowRoot!.activeElement === twice, 'the focus is back');
      await show(element, 'thematiques');
      const row = findAll(element, '#themes tbody button').find(({ title }) => title === 'Offres, Famille')!;
      row.click();
      await waitUntil(() => items().length > 0, 'it is listed');
      const { services: count, en_trop: extra } = described.themes.find(({ categorie }) => categorie === 'famille')!;
      const search = find(element, 'dialog p a');
      expect(textOf(search)).to.contain(`${count + extra} fiches, doublons compris`);
      expect(search.getAttribute('href')).to.contain('di-thematiques=famille');
      find(element, 'dialog header button').click();
    });

    it('lists the offers of a structure in the same window, as many as it says, and leads back to the structures', async () => {
      answer = () => Response.json(described);
      const element = await fixture<HTMLElementTagNameMap['di-territory']>(
        html`<di-territory lang="fr" api="" territory="departement-13" search="/recherche" no-address></di-territory>`,
      );
      await waitUntil(() => isWhole(element), 'it is drawn');
      const items = () => findAll(element, 'dialog li');
      findAll(element, '.figs button')
        .find(({ title }) => title === 'structures')!
        .click();
      await waitUntil(() => items().length > 0, 'the structures are listed');
      expect(textOf(find(element, 'dialog [role=status]'))).to.match(/^\d+ structures$/);
      const [first] = items();
      const name = textOf(first!.querySelector('b')!);
      const count = /(\d+) offre/.exec(textOf(first!))![1];
      first!.querySelector<HTMLElement>('b > *')!.click();
      await waitUntil(() => textOf(find(element, 'dialog [role=status]')).startsWith(`${count} fiche`), 'as many');
      expect(textOf(find(element, 'dialog h2'))).to.equal(name);
      expect(element.shadowRoot!.activeElement).to.equal(find(element, 'dialog h2'));
      for (const item of items()) expect(textOf(item)).to.contain(name);
      expect(items()[0]!.querySelector('a')!.getAttribute('href')).to.contain('#di-offre=');
      expect(await findFaults(element)).to.deep.equal([]);
      find(element, 'dialog [aria-label="Retour à la liste"]').click();
      expect(textOf(find(element, 'dialog h2'))).to.equal('Structures');
      expect(textOf(element.shadowRoot!.activeElement!)).to.equal(name);
      find(element, 'dialog header button').click();
    });

    it('opens one window by a double press, which stays until a press begins and ends beside it', async () => {
      answer = () => Response.json(described);
      const element = await fixture<HTMLElementTagNameMap['di-territory']>(
        html`<di-territory lang="fr" api="" territory="departement-13" no-address></di-territory>`,
      );
      await waitUntil(() => isWhole(element), 'it is drawn');
      const number = findAll(element, '.figs button').find(({ title }) => title === 'structures');
      number!.click();
      number!.click();
      await waitUntil(() => findAll(element, 'dialog li').length > 0, 'it is listed');
      expect(findAll(element, 'dialog')).to.have.length(1);
      const dialog = find(element, 'dialog', HTMLDialogElement);
      const press = (from: Element, detail: number): boolean => {
        from.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
        dialog.dispatchEvent(new MouseEvent('click', { bubbles: true, detail }));
        return dialog.open;
      };
      expect(press(dialog, 2), 'the second press of two').to.equal(true);
      expect(press(find(element, 'dialog h2'), 1), 'words that are marked').to.equal(true);
      expect(press(dialog, 1)).to.equal(false);
      await waitUntil(() => findAll(element, 'dialog').length === 0, 'it is closed');
    });

    it('opens no list behind a share of nothing where no search is known', async () => {
      const { recherche, chiffres, ...rest } = described;
      expect(recherche).to.not.equal(null);
      answer = () => Response.json({ ...rest, recherche: null, chiffres: { ...chiffres, a_jour: 0 } });
      const element = await fixture<HTMLElementTagNameMap['di-territory']>(
        html`<di-territory lang="fr" api="" territory="departement-13" no-address></di-territory>`,
      );
      await waitUntil(() => isWhole(element), 'it is drawn');
      expect(textOf(find(element, '.figs'))).to.match(/0\s%/);
      expect(findAll(element, '.figs button').map(textOf)).to.not.satisfy((all: string[]) =>
        all.some((one) => /^0\s%$/.test(one)),
      );
    });

    it('leads from an address of a part back to the whole', async () => {
      const { href } = location;
      history.replaceState(null, '', '?territoire=epci-200000002');
      try {
        answer = answerAll;
        const element = await fixture<HTMLElementTagNameMap['di-territory']>(
          html`<di-territory lang="fr" api="" territory="departement-13" note="/territoire/note"></di-territory>`,
        );
        await waitUntil(() => findAll(element, '.figs').length === 1, 'it is drawn');
        const note = () => new URL(find<HTMLAnchorElement>(element, '.bar-top a').href);
        expect(chosen(element).value).to.equal('epci-200000002');
        expect(note().pathname + note().search).to.equal('/territoire/note?niveau=epci&code=200000002');
        expect(textOf(find(element, '.figs dd'))).to.equal(String(part.chiffres.services));
        choose(element, '');
        await waitUntil(() => textOf(find(element, '.figs dd')) === '70', 'the whole is drawn');
        expect(note().search).to.equal('?niveau=departement&code=13');
        expect(location.search).to.equal('');
      } finally {
        history.replaceState(null, '', href);
      }
    });

    it('says what its address asks for that is not known, until the reader chooses', async () => {
      const { href } = location;
      history.replaceState(null, '', '?territoire=quartier-13&vue=plan&tri=ecart&lecture=');
      try {
        answer = answerAll;
        const element = await fixture<HTMLElementTagNameMap['di-territory']>(
          html`<di-territory lang="fr" api="" territory="departement-13"></di-territory>`,
        );
        await waitUntil(() => findAll(element, '.figs').length === 1, 'the whole is drawn');
        expect(textOf(find(element, '.refused'))).to.match(
          /^L’adresse de cette page demande «.quartier-13.» et «.plan.», que nous ne connaissons pas\./,
        );
        choose(element, 'epci-200000002');
        await element.updateComplete;
        expect(findAll(element, '.refused')).to.have.length(0);
      } finally {
        history.replaceState(null, '', href);
      }
    });

    it('says that nobody knows the territory of its address, and shows the whole', async () => {
      const { href } = location;
      history.replaceState(null, '', '?territoire=departement-98');
      try {
        answer = (params) => (params.get('code') === '98' ? new Response('', { status: 404 }) : answerAll(params));
        const element = await fixture<HTMLElementTagNameMap['di-territory']>(
          html`<di-territory lang="fr" api="" territory="departement-13"></di-territory>`,
        );
        await waitUntil(() => findAll(element, '.figs').length === 1, 'it is drawn');
        expect(textOf(find(element, '.refused'))).to.contain('« departement-98 »');
        expect([chosen(element).value, findAll(element, '.failed').length]).to.deep.equal(['', 0]);
        choose(element, 'epci-200000002');
        await waitUntil(() => findAll(element, '.refused').length === 0, 'another one is chosen');
      } finally {
        history.replaceState(null, '', href);
      }
    });

    it('names a territory of the address that is none of those to choose, as a commune', async () => {
      const { href } = location;
      history.replaceState(null, '', '?territoire=commune-13001');
      try {
        const commune = { ...part, territoire: { ...part.territoire, niveau: 'commune', code: '13001', nom: 'Aix' } };
        answer = (asked) => Response.json(asked.get('niveau') === 'commune' ? commune : report);
        const element = await fixture<HTMLElementTagNameMap['di-territory']>(
          html`<di-territory lang="fr" api="" territory="departement-13"></di-territory>`,
        );
        await waitUntil(() => findAll(element, '.figs').length === 1, 'it is drawn');
        expect(chosen(element).selectedOptions[0]?.text.trim()).to.equal('Aix');
      } finally {
        history.replaceState(null, '', href);
      }
    });

    it('names the sources of the relay as it tells them, once the first picture is drawn', async () => {
      answer = answerAll;
      const asked = globalThis.fetch;
      const drawn: number[] = [];
      globalThis.fetch = (address, options) => {
        if (!(address as string).endsWith('/api/v1/sources')) return asked(address, options);
        drawn.push(findAll(document.querySelector('di-territory')!, '.views svg').length);
        return Promise.resolve(Response.json([{ slug: 'annuaire-departement', nom: 'Annuaire du département' }]));
      };
      const { fraicheur } = report;
      const sources = fraicheur.sources.map((one, at) => (at === 0 ? { ...one, source: 'annuaire-departement' } : one));
      answer = () => Response.json({ ...report, fraicheur: { ...fraicheur, sources } });
      try {
        const element = await fixture<HTMLElementTagNameMap['di-territory']>(
          html`<di-territory lang="fr" api="" no-address></di-territory>`,
        );
        await waitUntil(() => textOf(element).includes('Annuaire du département'), 'the name has come');
        expect(drawn.length).to.equal(1);
        expect(drawn[0]).to.be.greaterThan(0);
        expect(textOf(element)).not.to.contain('Annuaire departement');
      } finally {
        globalThis.fetch = asked;
      }
    });

    it('keeps the figures that the page gives while others come', async () => {
      let give: (response: Response) => void = () => undefined;
      answer = () => new Promise((resolve) => (give = resolve));
      const element = await mount(null);
      element.api = '';
      await waitUntil(() => textOf(element).includes('Calcul des chiffres'), 'it reads');
      element.figures = part;
      await waitUntil(() => findAll(element, '.figs').length === 1, 'what the page gave is drawn');
      give({ ok: true, json: () => Promise.resolve(report) } as Response);
      // All that waits for the answer is done by the next frame.
      await nextFrame();
      await element.updateComplete;
      expect(textOf(find(element, '.figs dd'))).to.equal(String(part.chiffres.services));
    });
  });

  describe('of files that lack something', () => {
    const describeWith = (rest: object, code = '13') =>
      describeTerritory(readTerritoryOffer({ ...facts, ...rest }), 'departement', code);
    const plainOf = (element: HTMLElement, selector: string) =>
      textOf(find(element, selector)).replaceAll(/[\u00a0\u202f]/g, ' ');

    it('says which people, communes and committees are missing, and counts no rate from a few', async () => {
      const partly = communes.map((one, at) => ({
        ...one,
        ...{ demandeurs_emploi: at === 1 ? 900 : null, clpe_id: at === 3 ? null : 'CLPE13001' },
      }));
      const element = await mount(
        describeWith({
          ...{ communes: partly, departements: [{ code: '26', beneficiaires_rsa: 400 }] },
          communesInconnues: ['13999', '26999'],
          freins: [...needs, { ...needs[0]!, id_clpe: 'CLPE13099' }],
          offer: {
            day: '2026-11-16',
            structures,
            services: [{ ...services[0]!, code_insee: '13998' }, ...services.slice(1)],
          },
        }),
      );
      const said = plainOf(element, '#limits');
      for (const sentence of [
        'Le nombre de demandeurs d’emploi manque pour 3 communes sur 4 : les taux comptent les habitants.',
        '1 fiche porte un code qui n’est celui d’aucune commune d’aujourd’hui (13998)',
        'Le fichier des personnes nomme 1 commune qui n’existe pas aujourd’hui (13999)',
        'Le fichier des besoins nomme 1 comité local (CLPE) sans commune connue (CLPE13099)',
        '1 commune sur 4 ne fait partie d’aucun comité local (CLPE) connu : ses besoins ne sont pas comptés.',
        'Le nombre de bénéficiaires du RSA n’est pas connu pour 13',
      ]) {
        expect(said).to.contain(sentence);
      }
      expect(plainOf(element, '#themes .sub')).to.contain('pour 1 000 habitants');
      expect(await findFaults(element)).to.deep.equal([]);
      // Where all is there, nothing of it is said.
      expect(plainOf(await mount(), '#limits')).not.to.match(
        /manque pour|n’est celui|n’existe|sans commune connue|RSA/,
      );
    });

    it('knows no age of records whose dates are all to come', async () => {
      const future = services.map((one) => ({ ...one, date_maj: '2030-01-01' }));
      const element = await mount(describeWith({ offer: { day: '2026-11-16', structures, services: future } }));
      expect(plainOf(element, '.say')).to.contain('Aucune fiche n’a de date sûre');
      expect(plainOf(element, '.say')).not.to.contain('%');
      expect(findAll(element, '.figs dd:not(.figs-sub)').map(textOf)[1]).to.equal('–');
      expect(plainOf(element, '#limits')).to.contain('70 fiches n’ont pas de date, ou une date à venir.');
      expect(plainOf(element, '#freshness .sentence')).not.to.contain('0 %');
    });

    it('says that the earlier day holds no offer, or no structure, and tells no growth of them', async () => {
      const before = { day: '2026-05-18', structures: [], services: [] };
      const silent = await mount(describeWith({ before }));
      expect(plainOf(silent, '#growth')).to.contain('Le relevé du 18 mai 2026 ne contient aucune offre');
      expect(plainOf(silent, '.figs')).not.to.contain('depuis le');
      const partly = await mount(describeWith({ before: { ...before, services: services.slice(0, 50) } }));
      expect(plainOf(partly, '.figs')).to.contain('+20');
      expect(textOf(find(partly, '.told .foot')), 'the day is told once').to.contain(
        'Évolution depuis le 18 mai 2026.',
      );
      expect(plainOf(partly, '.figs')).not.to.contain('depuis le');
      const sinceOf = findAll(partly, '.figs > div').map((one) => /[+−=]\s?\d/.test(textOf(one)));
      expect(sinceOf).to.deep.equal([true, true, false, false, true, false]);
      expect(plainOf(await mount(describeWith({ before: undefined })), '#growth')).to.contain(
        'à partir d’un deuxième jour',
      );
    });

    it('compares nothing with one offer, and gives no share without any', async () => {
      const one = await mount(
        describeWith({ offer: { day: '2026-11-16', structures, services: services.slice(0, 1) } }),
      );
      expect(plainOf(one, '.say')).to.contain('Une seule offre est référencée dans ce territoire.');
      expect(plainOf(one, '#themes tbody')).not.to.match(/À renforcer|Plus qu’attendu|Équilibré/);
      const none = await mount(
        describeWith({ offer: { day: '2026-11-16', structures: [], services: [] }, before: undefined }),
      );
      const shares = findAll(none, '.figs dd:not(.figs-sub)').map(textOf);
      expect([shares[1], shares[4]]).to.deep.equal(['–', '–']);
      expect(shares[0]).to.equal('0');
      expect(findAll(none, '.figs a'), 'no list stands behind a zero').to.have.length(0);
    });
  });

  it('keeps the names of places and sources whole in a sentence from right to left', async () => {
    const element = await mount(report, 'ar');
    expect(textOf(find(element, '#freshness .sentence'))).to.match(/\u2068[^\u2068\u2069]+\u2069:/);
    expect(textOf(find(element, '#parts .sentence'))).to.match(/\u2068[^\u2068\u2069]+\u2069/);
  });

  it('speaks the languages of the elements, on narrow pages and from right to left too', async () => {
    await setViewport({ width: 360, height: 740 });
    for (const lang of ['ar', 'en', 'es', 'uk']) {
      const element = await mount(report, lang);
      expect(document.documentElement.scrollWidth, lang).to.be.lessThan(361);
      if (lang !== 'ar') continue;
      expect(element.dir).to.equal('rtl');
      // The other languages draw the same elements.
      expect(await findFaults(element)).to.deep.equal([]);
    }
    await setViewport({ width: 1280, height: 900 });
  });
});
