import { createCatalogue } from '@inclusion-kit/catalogue';
import { expandThematiques } from '@inclusion-kit/sdk/referentiels';
import { createHash } from 'node:crypto';
import { createDemonstration } from '@inclusion-kit/demonstration';
import { prepareDataset } from '@inclusion-kit/sdk/prepare';
import { afterEach, describe, expect, it } from 'vitest';
import type { Contribution } from '@inclusion-kit/sdk/contributions';
import type { TerritoryReport } from '@inclusion-kit/sdk/territory';
import { createReports, type TerritoryQuestion } from '../../../territory/figures/reports.ts';
import type { ToldHistory } from '../../../territory/history/tell-history.ts';
import type { RelayOptions } from '../../../relay-options.ts';
import { PASSWORD, someModerators } from '../../../testing-internal/moderators.ts';
import type { FullStore } from '../../../store/sql-store.ts';
import { correction, lille, service, structure } from '../../../testing-internal/records.ts';
import { startRelay, type RelayUnderTest } from '../../../testing-internal/relay-under-test.ts';

const moderators = await someModerators();
const assets = { version: '1.2.3', read: () => Promise.resolve(null) };
const pages = ['/admin', '/territoire'];

let under: RelayUnderTest;
afterEach(() => under.relay.close());
const start = async (options: Partial<RelayOptions> = {}): Promise<void> => {
  under = await startRelay({ moderators, assets, ...options });
};
const read = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  under.ask(path, { headers: { Accept: 'text/html,*/*;q=0.8', ...headers } });

async function signIn(nom: string): Promise<{ Cookie: string }> {
  const answer = await under.ask('/moderation/session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ nom, mot_de_passe: PASSWORD }),
  });
  expect(answer.status).toBe(201);
  return { Cookie: (answer.headers.get('Set-Cookie') ?? '').split(';', 1)[0] ?? '' };
}

describe('the one sign-in of those who moderate', () => {
  it.each(pages)('asks a reader of %s who they are, and leads back there', async (path) => {
    await start();
    const asked = await read(path);
    expect(asked.status).toBe(303);
    const location = asked.headers.get('Location') ?? '';
    expect(location).toBe(`/moderation?suite=${encodeURIComponent(path)}`);
    const page = await (await read(location)).text();
    expect(page).toContain(`<di-moderation api="" next="${path}"`);
    const [title, reason] =
      path === '/admin'
        ? ['État du relais', 'l’état du relais']
        : ['Besoins du territoire', 'les besoins du territoire'];
    expect(page, 'it says which page was asked').toContain(`<h1>${title}</h1>`);
    expect(page).toContain(`Pour voir ${reason}, connectez-vous.`);
    expect(page, 'no door before one is in').not.toContain('class="work"');
  });

  it.each(['/territoire/campagnes', '/territoire/a-appeler'])(
    'leads back to %s, and says to the sender of its form that the session was over',
    async (path) => {
      const publicUrl = 'https://relais.example';
      await start({ publicUrl });
      const location = (await read(path)).headers.get('Location') ?? '';
      expect(location).toBe(`/moderation?suite=${encodeURIComponent(path)}`);
      expect(await (await read(location)).text()).toContain(`<di-moderation api="" next="${path}"`);
      const sent = await under.ask(path, {
        method: 'POST',
        headers: { Accept: 'text/html', 'Content-Type': 'application/x-www-form-urlencoded', Origin: publicUrl },
        body: 'structure=a&acte=appele',
        redirect: 'manual',
      });
      expect([sent.status, sent.headers.get('Location')]).toEqual([303, `${location}&envoi=session-finie`]);
      const page = await (await read(`${location}&envoi=session-finie`)).text();
      expect(page).toContain('votre dernier geste n’a pas été enregistré');
      expect(page).toContain(`next="${path}"`);
      expect(page).not.toContain('Pour voir');
    },
  );

  it.each(['https://evil.example', '//evil.example', '/admin/../x', '/admin"><script>', '/territoire/campagnes/../x'])(
    'leads nobody on to %s',
    async (suite) => {
      await start();
      const page = await (await read(`/moderation?suite=${encodeURIComponent(suite)}`)).text();
      expect(page).toContain('<di-moderation api="" next=""');
      expect(page).not.toContain('evil');
    },
  );

  it('tells the desk the département of the territory, and none for another territory', async () => {
    await start({ territory: { nom: 'Aisne', codes: { code_departement: '02' } } });
    expect(await (await read('/moderation')).text()).toContain(' code-departement="02"');
    await under.relay.close();
    await start();
    expect(await (await read('/moderation')).text()).not.toContain('code-departement');
  });

  it.each(['Zoé', 'relecture'])('opens each of the three pages to %s, which name one another', async (nom) => {
    await start();
    const session = await signIn(nom);
    for (const path of [...pages, '/moderation']) {
      const answer = await read(path, session);
      expect(answer.status, path).toBe(200);
      const again = await read(`/moderation?suite=${encodeURIComponent(path)}`, session);
      expect(again.headers.get('Location'), 'who is in has nothing to sign').toBe(path === '/moderation' ? null : path);
      const text = await answer.text();
      for (const other of [...pages, '/moderation']) expect(text).toContain(`href="${other}"`);
      expect(text).toContain(`href="${path}" aria-current="page"`);
    }
  });

  it.each([...pages, '/moderation', '/composer'])(
    'is ended by the form of %s, which the policy of the page lets through',
    async (path) => {
      await start();
      const session = await signIn('Zoé');
      const page = await read(path, session);
      expect(page.headers.get('Content-Security-Policy')).toContain("form-action 'self'");
      expect(page.headers.get('Referrer-Policy'), 'the form tells the origin of its page').toBe('same-origin');
      const action = /<form class="sign-out" method="post" action="([^"]+)"/.exec(await page.text())?.[1] ?? '';
      const ended = await under.ask(action, { method: 'POST', headers: { ...session }, redirect: 'manual' });
      expect([ended.status, ended.headers.get('Location')]).toEqual([303, '/moderation']);
      expect((await read('/admin', session)).status, 'the door is shut').toBe(303);
      expect(await (await read('/composer', session)).text(), 'nobody is in').not.toContain('class="sign-out"');
    },
  );

  it.each(pages)('still tells a program how to name itself on %s, and one whose password is wrong', async (path) => {
    await start();
    const wrong = { Authorization: `Basic ${Buffer.from('Zoé:wrong').toString('base64')}` };
    for (const answer of [await under.ask(path), await read(path, wrong)]) {
      expect(answer.status).toBe(401);
      expect(answer.headers.get('WWW-Authenticate')).toContain('Basic');
    }
  });

  it.each(pages)('leads nowhere from %s where no page signs in', async (path) => {
    await start({ assets: undefined });
    expect((await read(path)).status).toBe(401);
    await under.relay.close();
    await start({ moderators: [] });
    expect((await read(path)).status).toBe(404);
  });
});

describe('the name of the territory', () => {
  const all = [
    ...[
      '/admin',
      '/territoire',
      '/territoire/campagnes',
      '/territoire/a-appeler',
      '/territoire/sources',
      '/moderation',
    ],
    ...[
      '/jeu-de-donnees',
      '/semaine',
      '/composer',
      '/feed',
      '/reference',
      '/docs',
      '/a-propos',
      '/contribuer',
      '/inconnue',
    ],
  ];
  it('stands at the head of each page, and in its title', async () => {
    await start({ territory: { nom: 'Nord & Pas-de-Calais', codes: { code_departement: '59' } } });
    const session = await signIn('Zoé');
    const unnamed: string[] = [];
    for (const path of all) {
      const text = await (await read(path, session)).text();
      const head = /<header class="top">.*?<a class="brand" href="\/".*?<bdi>Nord &amp; Pas-de-Calais<\/bdi>/s;
      const title = / · Nord &amp; Pas-de-Calais<\/title>/;
      if (!head.test(text) || !title.test(text)) unnamed.push(path);
    }
    expect(unnamed).toEqual([]);
  });
});

describe('the needs of the territory', () => {
  const { cible: _, changements: __, ...aimless } = correction();
  const need = (manque: Partial<Contribution['manque']> = {}): Contribution => ({
    ...aimless,
    genre: 'manque',
    manque: {
      thematiques: ['numerique--maitriser-les-fondamentaux-du-numerique'],
      publics: [],
      code_commune: '59350',
      ...manque,
    },
  });
  const wordsOf = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

  it('are counted by theme, by département and by commune, with the words of people and without who told them', async () => {
    await start();
    const session = await signIn('relecture');
    expect(wordsOf(await (await read('/territoire', session)).text())).toContain('Aucun besoin n’a été signalé');
    for (const given of [
      {},
      {},
      {},
      {},
      {},
      { thematiques: [], precisions: 'Un <relais> de nuit' },
      { code_commune: '99999' },
    ]) {
      expect((await under.post(need(given))).status).toBe(201);
    }
    const page = await (await read('/territoire', session)).text();
    const words = wordsOf(page);
    // The sums tell none of the small numbers that they hold.
    const atLeast = 'au moins 6 au moins 6 au moins 6';
    expect(words).toContain(`Maîtriser les fondamentaux du numérique ${atLeast}`);
    expect(words).toContain(`Nord ${atLeast}`);
    expect(words).toContain('Lille (59000) Maîtriser les fondamentaux du numérique 5 5 5');
    const few = 'moins de 5 moins de 5 moins de 5';
    expect(words).toContain(`Nord (communes réunies) Besoin écrit librement Lire les mots ${few}`);
    await under.post(need({ thematiques: expandThematiques(['me-deplacer']) }));
    const ticked = wordsOf(await (await read('/territoire', session)).text());
    expect(ticked.match(/Me déplacer/g), 'one box is one need, in its own words').toHaveLength(3);
    expect(ticked).not.toContain('Accéder à un véhicule');
    expect(words.indexOf('Par commune'), 'first those to answer').toBeLessThan(words.indexOf('Par besoin'));
    expect(words).not.toMatch(/camille|59350|99999|numerique--/);
    expect(words, 'words that may point at a person').not.toContain('de nuit');
    expect(words).not.toContain('Lieu inconnu 1');
  });

  it('are told to the offer with its figures, for those who moderate alone', async () => {
    const asked: TerritoryQuestion[] = [];
    let isThere = false;
    const territory = (question: TerritoryQuestion) => {
      asked.push(question);
      const [nom, communes] = ['Roubaix', question.code === '999999999' ? 0 : 3];
      return Promise.resolve({ territoire: { ...question, nom, communes } } as unknown as TerritoryReport);
    };
    const epci = { nom: 'Métropole de Lille', codes: { code_epci: '200093201' } };
    let past: ToldHistory | Error | null = null;
    const before = () => (past instanceof Error ? Promise.reject(past) : Promise.resolve(past));
    await start({
      territory: epci,
      territories: () =>
        isThere
          ? {
              territory,
              behind: () => Promise.reject(new Error('not asked')),
              place: () => Promise.resolve(null),
              freshness: () => Promise.resolve([]),
              departements: () => Promise.resolve([]),
            }
          : null,
      history: { before },
    });
    const session = await signIn('relecture');
    expect((await under.post(need())).status).toBe(201);
    expect(await (await read('/territoire', session)).text()).toContain('<di-territory no-languages api=""');
    const figures = (query: string, headers: Record<string, string> = session) =>
      under.ask(`/territoire/chiffres?${query}`, { headers });
    expect((await figures('niveau=departement&code=59')).status).toBe(503);
    isThere = true;
    expect((await figures('niveau=departement&code=59', {})).status).toBe(401);
    expect((await figures('niveau=canton&code=59')).status).toBe(422);
    // Left out, it would give the figures of the country.
    const unknown = await figures('departement=59');
    expect(unknown.status).toBe(422);
    expect(await unknown.json()).toMatchObject({
      errors: [{ field: 'departement', message: expect.stringContaining('niveau=departement&code=13') as unknown }],
    });
    const page = async (query: string): Promise<string> => (await read(`/territoire?${query}`, session)).text();
    expect(await page('departement=59&vue=demandes')).toContain(
      'ne lit pas «\u00a0departement\u00a0» dans son adresse',
    );
    expect(await page('territoire=departement-59&vue=demandes&lang=en')).not.toContain('ne lit pas');
    const answer = await figures('niveau=departement&code=59');
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(await answer.json()).toMatchObject({ territoire: { nom: 'Roubaix' } });
    expect(await (await figures('niveau=epci&code=200093201')).json()).toMatchObject({ territoire: { nom: epci.nom } });
    expect((await figures('niveau=epci&code=999999999')).status).toBe(404);
    const chiffres = { services: 1, structures: 2, a_jour: 3, visibles: 4 };
    const croissance = { jours: ['2026-05-01', '2026-11-25'], par_mention: true, series: { mobilite: [1, 2] } };
    past = { croissance, avant: { jour: '2026-05-01', chiffres } };
    expect(await (await figures('niveau=departement&code=59')).json()).toMatchObject({
      ...{ croissance, avant: '2026-05-01', chiffres: { avant: chiffres } },
    });
    past = new Error('the database is away');
    expect(await (await figures('niveau=departement&code=59')).json()).not.toHaveProperty('croissance');
    expect(asked.slice(0, 1)).toMatchObject([
      { niveau: 'departement', code: '59', needs: [{ code_commune: '59', nombre: 1 }], words: [] },
    ]);
  });

  it('list as many records behind a figure as it says, for those who moderate alone', async () => {
    const structures = Array.from({ length: 60 }, (_, at) =>
      structure({ id: `dora--s${at}`, nom: `Structure ${at}`, code_insee: '59350' }),
    );
    const reports = createReports({ structures, services: [service({ publics: null, code_insee: '59350' })] }, [lille]);
    await start({ territories: () => reports });
    const session = await signIn('relecture');
    const list = async (query: string): Promise<unknown> =>
      (await under.ask(`/territoire/fiches?${query}`, { headers: session })).json();
    const answer = await under.ask('/territoire/chiffres?niveau=departement&code=59', { headers: session });
    const { chiffres } = (await answer.json()) as TerritoryReport;
    expect(chiffres.structures).toBe(60);
    const here = 'niveau=departement&code=59';
    const first = { total: 60, page: 1, pages: 2, fiches: { length: 50, 0: { nom: 'Structure 0', structure: null } } };
    expect(await list(`${here}&de=structures`)).toMatchObject(first);
    expect(await list(`${here}&de=structures&page=2`)).toMatchObject({ fiches: { length: 10 } });
    expect(await list(`${here}&de=publics`)).toMatchObject({ total: 1, pages: 1, fiches: [{ id: service().id }] });
    expect((await under.ask('/territoire/fiches?de=structures')).status).toBe(401);
    for (const [query, status] of [
      ['niveau=departement&code=13', 404],
      ['de=personne', 422],
      ['page=0', 422],
    ] as const)
      expect((await under.ask(`/territoire/fiches?${query}`, { headers: session })).status, query).toBe(status);
  });

  it('count the same in the figures as in the list, with those of no thématique, and tell no small number there', async () => {
    const reports = createReports({ structures: [structure()], services: [service()] }, [lille]);
    await start({ territories: () => reports });
    const session = await signIn('relecture');
    const told = async (): Promise<unknown[]> => {
      const answer = await under.ask('/territoire/chiffres?niveau=france&code=france', { headers: session });
      const page = wordsOf(await (await read('/territoire', session)).text());
      return [
        ((await answer.json()) as TerritoryReport).chiffres.manques,
        /((?:au moins |moins de )?\d+) Besoins signalés/.exec(page)?.[1],
        /(?:Aucun manque|Rien de signalé|Besoin écrit librement : )[^.]*/.exec(
          wordsOf(await (await read('/territoire/note?niveau=france&code=france', session)).text()),
        )?.[0],
      ];
    };
    const post = async () => {
      const sent = await under.post(need({ thematiques: [], precisions: 'Un relais de nuit' }));
      expect(sent.status).toBe(201);
    };
    expect(await told()).toEqual([0, '0', 'Rien de signalé, rien de cherché en vain']);
    await post();
    expect(await told()).toEqual([1, 'moins de 5', 'Besoin écrit librement : moins de 5 manques signalés']);
    for (let i = 0; i < 5; i += 1) await post();
    expect(await told()).toEqual([6, '6', 'Besoin écrit librement : 6 manques signalés']);
  });

  it('count no offer that is closed for good, once its closure is accepted', async () => {
    const reports = createReports({ structures: [structure()], services: [service(), service({ id: 'dora--2' })] }, [
      lille,
    ]);
    await start({ territories: () => reports });
    const session = await signIn('relecture');
    const { changements: _, ...rest } = correction({ genre: 'fermeture' });
    const { id } = (await (await under.post({ ...rest, fermeture: {} })).json()) as { id: string };
    const counted = async () => {
      const answer = await under.ask('/territoire/chiffres?niveau=commune&code=59350', { headers: session });
      return ((await answer.json()) as TerritoryReport).chiffres.services;
    };
    expect(await counted()).toBe(2);
    await (under.store as FullStore).act(id, 1, { acte: 'acceptation', par: 'lea', date: '2026-11-25T12:00:00Z' });
    await expect.poll(counted).toBe(1);
    expect(under.relay.withheld()).toEqual({ services: ['dora--1'], structures: [] });
  });

  it('follow the territory that is chosen, and tell what nobody knows to be of it', async () => {
    const { structures, services, communes } = createDemonstration();
    const people = new Map(
      communes.map(({ code }) => [code, { clpe_id: code === '13055' ? 'CLPE1' : 'CLPE2', demandeurs_emploi: 50 }]),
    );
    const committees = new Map([['CLPE1', 'Marseille']]);
    const reports = createReports(prepareDataset({ structures, services }, { communes }), communes, {
      people,
      committees,
    });
    const lost = { mois: '2026-10', nombre: 9 };
    await start({
      ...{ territories: () => reports, territory: { nom: 'Bouches-du-Rhône', codes: { code_departement: '13' } } },
      demand: {
        words: () =>
          Promise.resolve([
            { mot: 'remorque', departements: ['13'], ...lost },
            { mot: 'nourrice', departements: ['93'], ...lost },
            { mot: 'tondeuse', departements: ['13'], ...lost, nombre: 21 },
          ]),
        vain: () =>
          Promise.resolve([
            { lieu: '13055', categorie: 'mobilite', nombre: 31 },
            { lieu: '13', categorie: 'sante', nombre: 12 },
            { lieu: '13', categorie: 'famille', nombre: 12 },
            { lieu: '93066', categorie: 'famille', nombre: 8 },
            { lieu: '*', categorie: 'numerique', nombre: 7 },
          ]),
      },
    });
    const session = await signIn('relecture');
    const codes = [
      ...['13055', '13055', '13055', '13055', '13055'],
      '13001',
      '93066',
      '93066',
      '93066',
      '93066',
      '93066',
    ];
    for (const code_commune of codes) expect((await under.post(need({ code_commune }))).status).toBe(201);
    const read13 = async (query: string): Promise<string> =>
      wordsOf((await (await read(`/territoire${query}`, session)).text()).replace(/<select.*?<\/select>/gs, ''));
    const own = await read13('');
    expect(own, 'as the figures, of the territory of the relay').toContain('du territoire choisi : Bouches-du-Rhône.');
    expect(own).toContain('Mobilité 31');
    expect(own).toContain('Bouches-du-Rhône Santé 12');
    expect(own).toContain('Ne sont pas dans cette liste : une ligne de recherches qui ne disent pas leur lieu.');
    expect(own).toContain('remorque');
    expect(own).not.toMatch(/Saint-Denis|nourrice|Famille 8/);
    const figures = await read('/territoire/chiffres?niveau=departement&code=13', session);
    expect(((await figures.json()) as TerritoryReport).mots, 'the most searched first').toEqual([
      'tondeuse',
      'remorque',
    ]);
    const noteOf = async (query: string): Promise<string> =>
      /<title>(?<title>.*)<\/title>/
        .exec(await (await read(`/territoire/note${query}`, session)).text())
        ?.groups?.['title']?.replaceAll('\u00a0', ' ') ?? '';
    const titleOf = (name: string): string => `L’offre d’insertion, ${name} : où agir`;
    expect(await noteOf(''), 'as the page').toBe(titleOf('Bouches-du-Rhône'));
    expect(await noteOf('?niveau=departement&code=93')).toBe(titleOf('Seine-Saint-Denis'));
    expect(await noteOf('?niveau=france&code=france')).toContain('La Réunion');
    const committee = await read13('?territoire=clpe-CLPE1');
    expect(committee).toContain('du territoire choisi : Marseille.');
    expect(committee).toContain('Mobilité 31');
    expect(committee).not.toContain('Santé 12');
    expect(committee, 'one search may stand in both lines: no sum is told').toContain(
      'Ne sont pas dans cette liste : 2 lignes de recherches qui ne disent que leur département, une ligne de recherches',
    );
    expect(committee).toContain('6 besoins signalés ne sont pas dans cette liste');
    const one = need({ code_commune: '93066', thematiques: ['sante--acces-aux-soins'] });
    expect((await under.post(one)).status).toBe(201);
    const few = await read13('?territoire=commune-93066');
    expect(few, 'so few needs may point at a person').toContain(
      'Des besoins signalés, moins de 5, ne sont pas dans cette liste',
    );
    const besideIt = need({ code_commune: '13001', thematiques: ['sante--acces-aux-soins'] });
    expect((await under.post(besideIt)).status).toBe(201);
    expect(await read13('?territoire=clpe-CLPE1'), 'the whole less the 6 would tell the other').toContain(
      'Au moins 7 besoins signalés ne sont pas dans cette liste',
    );
    const other = await read13('?territoire=commune-13001');
    expect(other).toContain('Aucune recherche sans résultat n’est à montrer pour ce territoire.');
    expect(await read13('?territoire=epci-999999999')).toContain('ne sont pas connues');
    const marked = await (await read('/territoire?territoire=clpe-CLPE1', session)).text();
    expect(marked, 'an act leads back to the same territory').toContain(
      'action="/territoire/besoins?territoire=clpe-CLPE1"',
    );
  });

  it('are told in two printed pages made of the same figures, for the same people, with no style but their own', async () => {
    const { structures, services, communes } = createDemonstration();
    const records = prepareDataset({ structures, services }, { communes });
    const reports = createReports(records, communes);
    // Whom to call is read of the records too.
    await start({ source: createCatalogue({ ...records, communes }), territories: () => reports });
    const session = await signIn('relecture');
    expect(await (await read('/territoire', session)).text()).toContain('note="/territoire/note"');
    expect((await under.ask('/territoire/note?niveau=departement&code=13')).status).toBe(401);
    const answer = await read('/territoire/note?niveau=departement&code=13', session);
    expect(answer.headers.get('Content-Security-Policy')).toMatch(/style-src 'sha256-[^']+';/);
    const named = await read('/territoire/note?territoire=departement-13', session);
    expect(await named.text(), 'named as on the pages beside it').toContain('Bouches-du-Rhône');
    expect((await read('/territoire/note?territoire=zz', session)).status, 'one that is none').toBe(404);
    const html = await answer.text();
    expect(html).not.toContain('ne lit pas');
    const campaign = await read('/territoire/note?niveau=departement&code=13&utm_source=<b>', session);
    expect(campaign.status, 'a page tells what it does not read, and is shown').toBe(200);
    expect(await campaign.text()).toMatch(/ne lit pas «\u00a0utm_source\u00a0»[^]*Bouches-du-Rhône/);
    const style = /<style>([^<]*)<\/style>/.exec(html)?.[1] ?? '';
    const print = createHash('sha256').update(style).digest('base64');
    expect(answer.headers.get('Content-Security-Policy')).toContain(`'sha256-${print}'`);
    expect(html.match(/<article>/g)).toHaveLength(2);
    expect(html).toContain('Bouches-du-Rhône');
    expect(html).toContain('fiches servies par ce relais');
    expect(html, 'by how many offers a theme lacks').toMatch(/>−\d+\u00a0% \(−\d+\)</);
    expect(html, 'where nothing is near').toMatch(/[\d\u202f]+ \([A-Z][^)]+\)<\/li>/);
    expect(html.match(/<circle /g)?.length, 'a map of its EPCI').toBeGreaterThan(2);
    expect(html, 'which records age').toContain('Les sources les plus en retard, part à jour\u00a0: ');
    expect(html, 'what is read').toContain('Sources lues\u00a0: Demonstration ');
    expect(html, 'names, never slugs').not.toContain('demonstration-');
    expect(html).toContain('Qui, avec quel financement');
    expect(html, 'a phone leads to the decisions, and calls').toMatch(
      /href="#decisions"[^]*id="decisions"[^]*<a href="tel:\+33/,
    );
    expect(html).not.toMatch(/ style="|undefined|NaN/);
    expect((await read('/territoire/note?niveau=departement&code=00', session)).status).toBe(404);
  });
});
