import { brotliDecompressSync } from 'node:zlib';
import { createCatalogue } from '@inclusion-kit/catalogue';
import { createGeography, type Commune } from '@inclusion-kit/sdk/geography';
import { needNames, needTexts } from '@inclusion-kit/sdk/referentiels';
import { afterEach, describe, expect, it } from 'vitest';
import type { RelayOptions } from '../../../relay-options.ts';
import { parseOptions } from '../../../settings/options.ts';
import { lille, service, structure } from '../../../testing-internal/records.ts';
import { startRelay, type RelayUnderTest } from '../../../testing-internal/relay-under-test.ts';

const assets = { version: '1.4.2', read: () => Promise.resolve(null) };
const commune = (code: string, nom: string, codes_postaux: string[], code_departement: string): Commune => ({
  ...lille,
  code,
  nom,
  codes_postaux,
  code_departement,
});
const geography = createGeography([
  lille,
  commune('02361', 'Guise', ['02120'], '02'),
  commune('93066', 'Saint-Denis', ['93200'], '93'),
  commune('97411', 'Saint-Denis', ['97400'], '974'),
]);

let under: RelayUnderTest | null = null;
afterEach(async () => {
  await under?.relay.close();
  under = null;
});

async function open(path: string, options: Partial<RelayOptions> = {}): Promise<Response> {
  under ??= await startRelay({ assets, geography, ...options });
  return under.ask(path);
}

async function textOf(path: string, options: Partial<RelayOptions> = {}): Promise<string> {
  return (await open(path, options)).text();
}

/** Returns the needs of the tiles in their order, each with its count as it is written. */
function tilesOf(page: string): [need: string, count: string][] {
  return [...page.matchAll(/value="([\w-]+)"[^]*?class="n"\s*>([^<]*)</g)].map(([, need = '', count = '']) => [
    need,
    count.trim().replaceAll('\u00a0', ' '),
  ]);
}

it.each(['/', '/recherche', '/ajouter', '/composer', '/semaine', '/jeu-de-donnees'])(
  'sends %s compressed to a reader who takes it so',
  async (path) => {
    under = await startRelay({ assets, geography });
    const [plain, sent] = await Promise.all(
      [{}, { 'Accept-Encoding': 'br' }].map(async (headers) => under?.ask(path, { headers })),
    );
    expect(plain?.headers.get('content-encoding')).toBeNull();
    expect(sent?.headers.get('content-encoding')).toBe('br');
    expect(sent?.headers.get('vary')).toContain('Accept-Encoding');
    const [whole, small] = [await plain?.arrayBuffer(), await sent?.arrayBuffer()];
    expect(small?.byteLength).toBeLessThan((whole?.byteLength ?? 0) / 2);
    expect(brotliDecompressSync(small ?? new ArrayBuffer()).equals(Buffer.from(whole ?? new ArrayBuffer()))).toBe(true);
  },
);

it.each([
  ['commune=59350', ' code-commune="59350"'],
  ['di-code_commune=59350', ' code-commune="59350"'],
  ['di-code_commune=5935', ''],
])('opens a week at the commune of its address, in the words of a search too: %s', async (query, attribute) => {
  expect(await textOf(`/semaine?${query}`)).toContain(`<di-week api="" ${attribute}></di-week>`);
});

describe('the home', () => {
  it('tells the day of the newest record, not the one on which the relay read them', async () => {
    const catalogue = createCatalogue({
      structures: [structure()],
      services: [service({ date_maj: '2026-03-02' }), service({ id: 'dora--2', date_maj: '2026-05-17' })],
      communes: [lille],
    });
    expect(await textOf('/', { source: catalogue })).toContain('mises à jour le 17 mai 2026');
  });

  it('asks one question, and shows the needs that have offers with their counts, and names the others in a line, read once for a version of the offer', async () => {
    const catalogue = createCatalogue({
      structures: [structure()],
      services: [
        service({ thematiques: ['numerique--acquerir-un-equipement', 'difficultes-administratives-ou-juridiques--x'] }),
        service({ id: 'dora--2', thematiques: ['numerique--acquerir-un-equipement', 'mobilite--preparer-un-permis'] }),
      ],
      communes: [lille],
    });
    let asked = 0;
    const source = Object.assign(Object.create(catalogue) as typeof catalogue, {
      facets: (...args: Parameters<typeof catalogue.facets>) => {
        asked += 1;
        return catalogue.facets(...args);
      },
    });
    const page = await textOf('/', { source, version: () => '1' });
    await textOf('/?lang=uk');
    expect(asked).toBe(1);
    // An offer for two thématiques of a need counts once.
    expect(tilesOf(page)).toEqual([
      ['me-deplacer', '1 offre'],
      ['papiers-et-internet', '2 offres'],
    ]);
    // Each of the others is one press from the ways on, beside the way to tell what is missing.
    const without = page.match(/<div class="without">[^]*?<\/div>/)?.[0] ?? '';
    expect(without).toMatch(/Pas encore d’offre pour\s:[^]*<a href="\/recherche\?manque=1"/);
    expect(without.match(/name="di-thematiques" value="[^"]+"/g)).toHaveLength(needNames.length - 2);
    expect(page).toContain('<ul class="tiles few">');
    expect(page.match(/href="tel:3919"/g), 'a short page says the urgent numbers once').toHaveLength(1);
    expect(page).toContain('https://soliguide.fr/');
    expect(page).toContain(
      'viennent de <a href="https://data.inclusion.gouv.fr/" rel="noopener noreferrer">data·inclusion</a> et',
    );
    expect(page.match(/C’est urgent/g), 'asked once').toHaveLength(1);
    expect(page.match(/<div class="sos">[^]*?<\/div>/)?.[0].match(/href="tel:/g)).toHaveLength(4);
    expect(page).toMatch(/<bdi>3919<\/bdi> <small>violences<\/small>/);
    expect(page.match(/<h1/g)).toHaveLength(1);
    for (const number of ['115', '3919', '3114', '119']) expect(page).toContain(`href="tel:${number}"`);
    expect(page).toContain('href="/recherche?di-reseaux_porteurs=epide,');
    expect(page).toContain('Urgence (sans les lieux de Soliguide)');
    for (const path of ['/ajouter', '/recherche?manque=1', '/a-propos#accessibilite', '/composer']) {
      expect(page).toContain(`href="${path}"`);
    }
    expect(page).not.toMatch(/<code|ALLOWED_ORIGINS|modulepreload|<di-| style=|<style|<script(?![^>]* src=)/);
  });

  it('stands under the policy of pages, and may send its own form alone', async () => {
    const policy = (await open('/')).headers.get('Content-Security-Policy');
    expect(policy).toContain("script-src 'self'; style-src 'self'");
    expect(policy).toContain("form-action 'self'");
  });

  it('shows its needs without counts while the source cannot count, or fails', async () => {
    const source = createCatalogue({ structures: [structure()], services: [service()], communes: [lille] });
    const failing = { ...source, facets: () => Promise.reject(new Error('down')), capabilities: source.capabilities };
    const page = await textOf('/', { source: failing as unknown as RelayOptions['source'] });
    expect(tilesOf(page)).toEqual(needNames.map((need) => [need, '']));
    expect(page).toContain('Les offres arrivent');
  });

  it('says that there are no offers yet, and keeps its needs', async () => {
    const source = createCatalogue({ structures: [], services: [], communes: [lille] });
    const page = await textOf('/', { source });
    expect(page).toContain('Aucune offre pour l’instant');
    expect(tilesOf(page).map(([need]) => need)).toEqual(needNames);
    expect(page.match(/href="tel:3919"/g), 'a long page says the urgent numbers once too').toHaveLength(1);
    expect(page).not.toContain('disabled');
  });

  it.each([
    ['fr', 'ltr'],
    ['en', 'ltr'],
    ['es', 'ltr'],
    ['ar', 'rtl'],
    ['uk', 'ltr'],
  ] as const)('speaks %s', async (lang, dir) => {
    const page = await textOf(`/?lang=${lang}`);
    expect(page).toContain(`<html lang="${lang}" dir="${dir}">`);
    expect(page).toContain(needTexts[lang]['me-loger'].label);
    expect(page.match(/aria-current="true"/g)).toHaveLength(1);
  });

  it('is in French for a language that it has not, and for parameters that it does not know', async () => {
    for (const path of ['/?lang=de', '/?lang=toString', '/?di-inconnu=1', '/?di-<b>=1']) {
      const answer = await open(path);
      expect(answer.status, path).toBe(200);
      expect(await answer.text()).toContain('<html lang="fr" dir="ltr">');
    }
  });

  it('leads an address of a search that was shared to where the search is now', async () => {
    const answer = await open('/?di-code_commune=59350&lang=en');
    expect([answer.status, answer.headers.get('Location')]).toEqual([302, '/recherche?di-code_commune=59350&lang=en']);
  });

  it('names its territory as plain text, and counts the offers there', async () => {
    const nom = '<b>Nord</b> & "Lille"';
    const page = await textOf('/', { territory: { nom, codes: { code_departement: '13' } } });
    expect(page).toContain('&lt;b&gt;Nord&lt;/b&gt; &amp; &quot;Lille&quot;');
    expect(page).not.toContain('<b>Nord');
    expect(page).toContain('Aucune offre pour l’instant');
  });
});

describe('the setting TERRITORY', () => {
  it.each([
    ['59', { nom: 'Nord', codes: { code_departement: '59' } }],
    ['2a', { nom: 'Corse-du-Sud', codes: { code_departement: '2A' } }],
    ['59 Le Nord', { nom: 'Le Nord', codes: { code_departement: '59' } }],
    ['200093201 Métropole de Lille', { nom: 'Métropole de Lille', codes: { code_epci: '200093201' } }],
    [' Pays  de Guise ', { nom: 'Pays de Guise', codes: {} }],
    ['', null],
  ])('reads « %s »', (TERRITORY, wanted) => {
    expect(parseOptions({ TERRITORY }).territory).toEqual(wanted);
  });

  it.each(['x'.repeat(300), '999', '200093201', `59 ${'x'.repeat(81)}`])('refuses « %s »', (TERRITORY) => {
    expect(() => parseOptions({ TERRITORY })).toThrow(/^TERRITORY vaut/);
  });
});

describe('the page of the search', () => {
  it.each([
    ['Guise', 'di-code_commune=02361'],
    ['guise (02120)', 'di-code_commune=02361'],
    ['02120', 'di-code_commune=02361'],
    ['93200', 'di-code_commune=93066'],
    ['59', 'di-code_departement=59'],
    ['aisne', 'di-code_departement=02'],
    ['Landes (40)', 'di-code_departement=40'],
    ['Верхня Савойя', 'di-code_departement=74'],
    ['البرانس الشرقية', 'di-code_departement=66'],
  ])('finds « %s » before any script', async (ou, found) => {
    const answer = await open(`/recherche?ou=${encodeURIComponent(ou)}&di-q=permis&di-thematiques=me-deplacer`);
    expect([answer.status, answer.headers.get('Location')]).toEqual([
      303,
      `/recherche?di-q=permis&di-thematiques=me-deplacer&${found}`,
    ]);
  });

  it('asks which of several places, and keeps what was typed', async () => {
    const page = await textOf('/recherche?ou=saint+denis&di-q=permis&lang=es');
    expect(page).toContain('¿Qué lugar para «\u00a0saint denis\u00a0»?');
    expect(page).toContain('href="/recherche?di-q=permis&amp;di-code_commune=93066&amp;lang=es"');
    expect(page).toContain('<bdi>Saint-Denis</bdi> <small><bdi>97400, La Réunion</bdi></small>');
    expect(page).toContain('value="permis"');
  });

  it('asks first of the places of the territory, and proposes them first while one types', async () => {
    const territory = { nom: 'Aisne', codes: { code_departement: '02' } };
    const many = [
      'Guipavas',
      'Guidel',
      'Guichen',
      'Guilers',
      'Guilherand',
      'Guingamp',
      'Guipry',
      'Guissény',
      'Guitrancourt',
    ];
    const larger = many.map((nom, n) => ({ ...commune(`2900${n}`, nom, ['29000'], '29'), population: 9000 }));
    const small = { ...commune('02361', 'Guise', ['02120'], '02'), population: 4500 };
    const options = { territory, geography: createGeography([...larger, small]) };
    const page = await textOf('/recherche?ou=Gui', options);
    expect(/<bdi>(Gui[^<]*)<\/bdi>/.exec(page)?.[1]).toBe('Guise');
    const { items } = JSON.parse(await textOf('/api/v1/communes?limit=8&q=Gui')) as { items: Commune[] };
    expect(items.map(({ nom }) => nom).slice(0, 2)).toEqual(['Guise', 'Guipavas']);
  });

  it('says that no place has the name, and asks for the postal code', async () => {
    const page = await textOf('/recherche?ou=%3Cscript%3Ezzz&tel-quel=1');
    expect(page).toContain('Aucune commune ne s’appelle «\u00a0&lt;script&gt;zzz\u00a0»');
    expect(page).toContain('aria-invalid="true"');
  });

  it('leads from a need that was written in the place of a commune to the search for it, guesses or none', async () => {
    const geography = createGeography([
      commune('33317', 'Périssac', ['33240'], '33'),
      commune('02361', 'Guise', ['02120'], '02'),
    ]);
    const leads = async (ou: string, more = ''): Promise<string | undefined> => {
      const page = await textOf(`/recherche?ou=${ou}${more}`, { geography });
      return /<a class="as-need" href="([^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&');
    };
    expect(await leads('logement')).toBe('/recherche?di-q=logement');
    expect(await leads('perisac', '&di-q=v%C3%A9lo')).toBe('/recherche?di-q=v%C3%A9lo+perisac');
    expect(await leads('logement', '&lang=en')).toMatch(/^\/recherche\?di-q=logement&lang=en$/);
    expect(await leads('99999'), 'a code is no need').toBeUndefined();
    expect(await leads('guis'), 'it begins a name').toBeUndefined();
    const page = await textOf('/recherche?ou=perisac', { geography });
    expect(page).toContain(
      'Aucune commune ne s’appelle «\u00a0perisac\u00a0». Essayez le code postal. Vouliez-vous dire',
    );
    expect(page).toContain('<bdi>Périssac</bdi>');
  });

  it('leads from a need and a place that stand each in the field of the other to the search, by a code or a name', async () => {
    const city = commune('13055', 'Marseille', ['13001', '13005'], '13');
    const fifth = commune('13205', 'Marseille 5e Arrondissement', ['13005'], '13');
    const geography = createGeography([
      ...[city, fifth, commune('13005', 'Aubagne', ['13400'], '13'), commune('61001', 'Le Mans', ['72000'], '72')],
      ...[commune('93066', 'Saint-Denis', ['93200'], '93'), commune('97411', 'Saint-Denis', ['97400'], '974')],
    ]);
    const read = async (words: string) => {
      const page = await textOf(`/recherche?ou=permis&tel-quel=1&di-q=${words}`, { geography });
      const links = [...page.matchAll(/<a class="as-need" href="([^"]*)"\s*>([^<]*)</g)];
      return {
        said: /id="lieu-dit">([^<]*)</.exec(page)?.[1]?.replaceAll('\u00a0', ' '),
        links: links.map(([, href = '', text = '']) => [
          text.trim().replaceAll('\u00a0', ' '),
          href.replaceAll('&amp;', '&'),
        ]),
      };
    };
    expect(await read('13005')).toEqual({
      said: 'Aucune commune ne s’appelle « permis ».',
      links: [['Chercher « permis » à Marseille 5e', '/recherche?di-q=permis&di-code_commune=13205']],
    });
    expect((await read('le+mans')).links).toEqual([
      ['Chercher « permis » au Mans', '/recherche?di-q=permis&di-code_commune=61001'],
    ]);
    expect((await read('13055')).links, 'a code of the INSEE').toEqual([
      ['Chercher « permis » à Marseille', '/recherche?di-q=permis&di-code_commune=13055'],
    ]);
    expect((await read('saint-denis')).links.map(([text]) => text)).toEqual([
      'Chercher « permis » à Saint-Denis (93200, Seine-Saint-Denis)',
      'Chercher « permis » à Saint-Denis (97400, La Réunion)',
    ]);
    expect(await read('59000'), 'a code of no commune here').toEqual({
      said: 'Aucune commune ne s’appelle « permis ». Aucune commune n’a ici le code postal « 59000 ». Vérifiez-le, ou essayez le nom de la commune.',
      links: [['Chercher « permis » comme besoin', '/recherche?di-q=permis']],
    });
    expect((await read('velo')).links).toEqual([['Chercher « permis » comme besoin', '/recherche?di-q=velo+permis']]);
    const guessed = await textOf('/recherche?ou=mens&tel-quel=1&di-q=13005', { geography });
    expect(guessed, 'before names that are near').toMatch(/class="as-need"[^]*Vouliez-vous dire[^]*<bdi>Le Mans</);
    const alone = await open('/recherche?ou=13005', { geography });
    expect(alone.headers.get('location'), 'its arrondissement alone').toBe('/recherche?di-code_commune=13205');
  });

  it('searches at once a need that was written in the place of a commune, says so, and leads back to it as it was typed', async () => {
    const geography = createGeography([commune('02361', 'Guise', ['02120'], '02'), lille]);
    const source = createCatalogue({
      structures: [structure()],
      services: [service({ nom: 'Demander un logement' })],
      communes: [lille],
    });
    const leads = async (query: string) =>
      (await open(`/recherche?${query}`, { geography, source })).headers.get('location');
    expect(await leads('ou=logement&lang=en')).toBe('/recherche?di-q=logement&pris=logement&pris=&lang=en');
    expect(await leads('ou=logement&di-q=guise')).toBe(
      '/recherche?di-q=logement&di-code_commune=02361&pris=logement&pris=guise',
    );
    expect(await leads('ou=logement&tel-quel=1'), 'it was taken back').toBeNull();
    expect(await leads('ou=xylophone'), 'it finds nothing').toBeNull();
    expect(await leads('ou=logement&di-q=velo'), 'both are needs').toBeNull();
    expect(await leads('ou=mari+me+bat'), 'no address says a danger').toBeNull();
    const page = await textOf('/recherche?di-q=logement&di-code_commune=02361&pris=logement&pris=guise&lang=fr');
    expect(page).toContain('Lieu\u00a0: guise, besoin\u00a0: logement.');
    expect(page).toContain('href="/recherche?ou=logement&amp;di-q=guise&amp;tel-quel=1');
    expect(page, 'among the notes of the search').toMatch(/<di-search[^>]*><p class="taken" slot="notes"/);
    const alone = await textOf('/recherche?di-q=logement&pris=logement&pris=&lang=fr');
    expect(alone).toContain('Besoin cherché\u00a0: «\u00a0logement\u00a0».');
    expect(await textOf('/recherche?pris=%3Cscript%3E'), 'as text').not.toContain('<script>»');
    expect(await textOf('/recherche?di-q=logement')).not.toContain('Besoin cherché');
  });

  it('reads an address that a person wrote: needs by their names and the parameters without the prefix of the element', async () => {
    const leads = async (query: string) => (await open(`/recherche?${query}`)).headers.get('location');
    const search = '/recherche?di-thematiques=';
    expect(await leads('besoin=mobilite')).toBe(`${search}mobilite`);
    expect(await leads('besoin=Me+d%C3%A9placer'), 'as people read it').toBe(`${search}me-deplacer`);
    expect(await leads('besoin=Housing,sante&lang=en'), 'in their language').toBe(
      '/recherche?lang=en&di-thematiques=me-loger%2Csante',
    );
    expect(await leads('besoin=numerique--acquerir-un-equipement&di-thematiques=sante')).toBe(
      `${search}sante%2Cnumerique--acquerir-un-equipement`,
    );
    expect(await leads('q=permis&code_commune=59350')).toBe('/recherche?di-code_commune=59350&di-q=permis');
    expect(await leads('besoin=mobilite&ou=Guise'), 'its place is looked for next').toBe(
      `/recherche?ou=Guise&di-thematiques=mobilite`,
    );
    expect(await leads('di-thematiques=mobilite&lang=en'), 'it leads nowhere').toBeNull();
    expect((await open('/?besoin=mobilite')).headers.get('location')).toBe('/recherche?besoin=mobilite');
  });

  it('names what the search asks first, so that its answer comes beside the code of the element', async () => {
    const territory = { codes: { code_departement: '59' }, nom: 'Nord' };
    const asks = async (query: string) =>
      /crossorigin href="(?<question>[^"]*)"/
        .exec(await textOf(`/recherche${query}`, { territory }))
        ?.groups?.['question']?.replaceAll('&amp;', '&') ?? null;
    const question = '/api/v1/search/services?';
    expect(await asks('')).toBe(`${question}code_departement=59&page=1&size=20`);
    expect(await asks('?di-code_commune=59350&di-publics=femmes,familles-enfants&lang=en&di-implantees=0')).toBe(
      `${question}code_commune=59350&publics=femmes&publics=familles-enfants&page=1&size=20`,
    );
    expect(await asks('?di-bbox=1,2,3,4'), 'no attribute says it').toBeNull();
    expect(await asks('?di-maj_depuis=P1Y'), 'another one each day').toBeNull();
    expect(await asks('?manque=1'), 'nothing is asked').toBeNull();
  });

  it('says that a need of the address is none, with the ways on', async () => {
    const page = await textOf('/recherche?besoin=d%C3%A9m%C3%A9nager&lang=fr');
    expect(page).toContain('Ce besoin n’existe pas\u00a0: «\u00a0déménager\u00a0». Choisissez un autre besoin.');
    expect(page).toContain('href="/recherche?di-q=d%C3%A9m%C3%A9nager');
    expect(page, 'the search stands under it').toMatch(/role="status"[^]*<di-search/);
    const partly = await open('/recherche?besoin=mobilite,demenager');
    expect(partly.headers.get('location')).toBe('/recherche?di-thematiques=mobilite&besoin=demenager');
    expect(await textOf('/recherche?besoin=mon+mari+me+bat'), 'no address says a danger').not.toContain('di-q=mon');
    expect(await textOf('/recherche?besoin=%3Cscript%3E'), 'as text').not.toContain('<script>»');
    expect(await textOf('/recherche?besoin='), 'nothing was asked').not.toContain('n’existe pas');
  });

  it('says that a town stands outside of what the relay covers, and proposes none that begins alike', async () => {
    const options = {
      geography: createGeography([
        commune('93045', 'Les Lilas', ['93260'], '93'),
        commune('93078', 'Villepinte', ['93420'], '93'),
      ]),
    };
    for (const lang of ['fr', 'en', 'es', 'ar', 'uk']) {
      const page = await textOf(`/recherche?ou=lille&lang=${lang}`, options);
      expect(page).toMatch(/<p class="" id="lieu-dit">[^<]*<a href="https:[^>]*>data·inclusion<\/a>\.<\/p>/);
      expect(page).not.toContain('Villepinte');
    }
    expect(await textOf('/recherche?ou=lille')).toContain('Lille est en dehors de ce territoire');
    expect(JSON.parse(await textOf('/api/v1/communes?limit=8&q=Lille'))).toEqual({ items: [] });
    expect(await textOf('/recherche?ou=villepimte'), 'a mistake is one all the same').toContain(
      '<bdi>Villepinte</bdi>',
    );
    expect(await textOf('/api/v1/communes?limit=8&q=villepimte')).toContain('Villepinte');
  });

  it('sends nobody who typed a postal code to the postal code', async () => {
    const page = await textOf('/recherche?ou=75999');
    expect(page).toContain('Aucune commune n’a ici le code postal «\u00a075999\u00a0»');
    expect(page).not.toContain('Essayez le code postal');
  });

  it('holds the search of the territory, with one title', async () => {
    const page = await textOf('/recherche', { territory: { nom: 'Nord', codes: { code_departement: '59' } } });
    expect(page).toMatch(
      /<di-search no-languages api="" +code-departement="59" +territory-name="Nord" week-link="\/semaine\?commune={commune}"\s*><p class="leave"/,
    );
    expect(page.match(/<h1/g)).toHaveLength(1);
    // A need is reported from the needs, not from the list of a territory.
    expect(await textOf('/recherche?manque=1')).toMatch(
      /<di-search no-languages api="" *week-link="[^"]+"\s*><p class="leave"/,
    );
    expect(await textOf('/ajouter')).toMatch(
      /<di-contribution\s+no-languages\s+step-history\s+api=""\s+genre="nouveau-service"\s+code-departement="59"\s*><a class="on" slot="after" href="\/recherche">Chercher une offre<\/a><\/di-contribution\s*>/,
    );
    expect(await textOf('/a-propos')).toContain('id="accessibilite"');
    expect(await textOf('/a-propos')).not.toContain('retenu seul');
    await under?.relay.close();
    under = null;
    expect(await textOf('/a-propos', { searches: { note: () => undefined } })).toContain('peut être gardé');
  });

  it('is not there where the relay serves no elements, nor is the way to it', async () => {
    under = await startRelay();
    expect((await under.ask('/recherche')).status).toBe(404);
    expect((await under.ask('/ajouter')).status).toBe(404);
    expect((await under.ask('/')).status).toBe(200);
  });
});

describe('the page of the search', () => {
  it('has the way out and the numbers for a danger of its words before any script, in the language of the page', async () => {
    const words = encodeURIComponent('mon mari me frape');
    for (const [lang, name] of Object.entries({ fr: 'Quitter vite', en: 'Leave quickly', ar: 'خروج سريع' })) {
      const page = await textOf(`/recherche?di-q=${words}&lang=${lang}`);
      const [wayOut = '', numbers = ''] = page.split('<p class="leave"')[1]?.split('<div class="sos told"') ?? [];
      expect(wayOut).toContain(name);
      expect(wayOut.slice(0, wayOut.indexOf('>'))).not.toContain('hidden');
      expect([...numbers.matchAll(/href="((?:tel|sms):\d+)"/g)].map(([, href]) => href)).toEqual([
        'tel:3919',
        'tel:17',
        'tel:112',
        'sms:114',
      ]);
    }
    const plain = await textOf('/recherche?di-q=permis');
    expect(plain, 'the words of the tab show it').toMatch(/<p class="leave"[^>]* hidden/);
    expect(plain).not.toContain('sos told');
  });
});
