/** A request in the form that costs the relay most of those that it takes. */
export interface Dear {
  /** Path and query. `{n}` is another number each time, so that no answer is kept from before. */
  readonly path: string;
  readonly body?: string | object;
  /** Who asks. Default: anybody. */
  readonly as?: 'moderator';
}

/** The ids that requests name. */
export interface Known {
  service: string;
  /** A structure with thousands of offers. */
  largest: string;
  contribution: string;
  cle: string;
  campaign: string;
}

const quality = 'score_qualite_minimum=0.{n}';
/** As many words as are read, each with a fault, so that others like it are looked for. */
const words =
  'q=acompagnement+logemant+santee+numerikue+mobilitee+emploie+francai+permi+garrde+enfent+droitt+budjet+hebergemant+alimentair+formasion+psycologue{n}';
const thematiques = [
  'numerique',
  'mobilite',
  'sante',
  'famille',
  'logement-hebergement',
  'trouver-un-emploi',
  'preparer-sa-candidature',
  'choisir-un-metier',
  'difficultes-financieres',
  'creer-une-entreprise',
].flatMap((one) => Array.from({ length: 20 }, () => `thematiques=${one}`));

/** The dearest forms of every route, by method and template. A route without any is named by its test. */
export function dearestOf({
  service,
  largest,
  contribution,
  cle,
  campaign,
}: Known): Readonly<Record<string, readonly Dear[]>> {
  const one = (path: string, more: Omit<Dear, 'path'> = {}): readonly Dear[] => [{ path, ...more }];
  const api = (path: string): string => `/api/v1${path}`;
  const follow = `/contributions/${contribution}`;
  const moderator = { as: 'moderator' } as const;
  const long = 'é'.repeat(3000);
  const lists = {
    'search/services': [
      `?size=5000&${quality}`,
      `?size=5000&page=30&${quality}`,
      `?size=20&${words}`,
      `?size=20&recherche_public=${'jeunes+or+'.repeat(90)}adultes&${quality}`,
      `?size=5000&lat=48.85&lon=2.35&tri=distance&${quality}`,
      `?size=5000&doublons=exclus&tri=pertinence&q=atelier&${quality}`,
      `?size=100&ouvert=true&tri=date&${quality}`,
    ],
    search: [`?size=5000&q=atelier+{n}`, `?size=20&${words}`],
    services: ['?size=5000&page={n}', '?size=5000&page={n}&extra=true'],
    structures: ['?size=5000&page={n}'],
  };
  return {
    ...Object.fromEntries(
      Object.entries(lists).flatMap(([name, queries]) =>
        ['', '/'].map((end) => [
          `GET /api/v1/${name}${end}`,
          queries.map((query) => ({ path: api(`/${name}${query}`) })),
        ]),
      ),
    ),
    'GET /api/v1/search/services/facets': [
      `?${quality}`,
      `?${words}`,
      `?ouvert=true&lat=48.85&lon=2.35&${quality}`,
    ].map((query) => ({ path: api(`/search/services/facets${query}`) })),
    'GET /api/v1/search/services/points': [`?${quality}`, `?${words}`].map((query) => ({
      path: api(`/search/services/points${query}`),
    })),
    'GET /api/v1/search/services/question': [`?${quality}`, `?${words}`, `?q=atelier&${quality}`].map((query) => ({
      path: api(`/search/services/question${query}`),
    })),
    'GET /api/v1/services/{id}': one(api(`/services/${service}`)),
    'GET /api/v1/structures/{id}': one(api(`/structures/${largest}`)),
    'GET /api/v1/capabilities': one(api('/capabilities')),
    'GET /api/v1/sources': one(api('/sources')),
    'GET /api/v1/sources/': one(api('/sources/')),
    'GET /api/v1/doc/{name}': one(api('/doc/thematiques')),
    'GET /api/v1/doc/{name}/': one(api('/doc/thematiques/')),
    'GET /api/v1/activites': one(
      api(`/activites?nom=atelier+emploi+logement+sante+francais+numerique{n}&${thematiques.join('&')}`),
    ),
    'GET /api/v1/structures-nommees': one(api('/structures-nommees?nom=maison')),
    'GET /api/v1/communes': [
      { path: api('/communes?limit=100&q=sint+marten{n}') },
      { path: api(`/communes?limit=100&q=${encodeURIComponent('марсель'.repeat(4))}{n}`) },
      { path: api(`/communes?limit=100&q=${'saint+'.repeat(30)}{n}`) },
    ],
    'GET /api/v1/communes/{code}': one(api('/communes/59350')),
    'GET /api/v1/adresses': one(api('/adresses?q=')),
    'GET /api/v1/adresses/proche': one(api('/adresses/proche?lat=0&lon=0')),
    'GET /api/v1/position': one(api('/position?lat=0&lon=0.{n}')),
    'POST /contributions': [
      {
        path: '/contributions',
        body: {
          genre: 'correction',
          changements: Object.fromEntries(Array.from({ length: 4000 }, (_, at) => [`champ${at}`, long.slice(0, 30)])),
        },
      },
      { path: '/contributions', body: `[${'{"a":'.repeat(30)}1${'}'.repeat(30)},${'1,'.repeat(120_000)}1]` },
    ],
    'GET /contributions/{id}': one(`${follow}?cle=${cle}`),
    'POST /contributions/{id}/reponse': one(`${follow}/reponse?cle=${cle}`, { body: { reponse: long } }),
    'POST /contributions/{id}/suite': one(`${follow}/suite?cle=${cle}`, {
      body: { preuve: { moyen: 'appel', precisions: long } },
    }),
    ...Object.fromEntries(
      [
        '/schemas/contribution.json',
        '/schemas/programme.json',
        '/schemas/presences.json',
        '/',
        '/ajouter',
        '/a-propos',
      ].map((path) => [`GET ${path}`, one(`${path}?lang=ar&n={n}`)]),
    ),
    'GET /hors-ligne': one('/hors-ligne'),
    'GET /hors-ligne/{path}': one('/hors-ligne/page.js'),
    'GET /recherche': [
      { path: `/recherche?ou=${encodeURIComponent('санкт мартен')}{n}` },
      { path: `/recherche?ou=${'saint+'.repeat(15)}{n}` },
    ],
    ...Object.fromEntries(
      [
        'home.css',
        'home.js',
        'besoins.json',
        'style.css',
        'tools.css',
        'copy.js',
        'territory.js',
        'structure.css',
        'structure.js',
        'composer.css',
        'composer.js',
        'embed.css',
        'embed.js',
      ].map((name) => [`GET /pages/${name}`, one(`/pages/${name}`)]),
    ),
    'GET /docs': one('/docs'),
    'GET /docs/': one('/docs/'),
    'GET /docs/{path}': one('/docs/search-index.json'),
    'GET /reference': one('/reference'),
    'GET /openapi.json': one('/openapi.json'),
    'GET /tiles/{z}/{x}/{y}': one('/tiles/3/1/1'),
    'GET /widget/{version}/{path}': one('/widget/latest/inclusion-kit.js'),
    'GET /healthz': one('/healthz'),
    'GET /readyz': one('/readyz'),
    ...Object.fromEntries(
      [
        'services.json',
        'services.ndjson',
        'services.csv',
        'structures.json',
        'structures.ndjson',
        'structures.csv',
        'offre.xlsx',
        'datapackage.json',
      ].map((name) => [`GET /feed/${name}`, one(`/feed/${name}?depuis=2026-01-01`)]),
    ),
    'GET /feed': one('/feed'),
    'GET /feed/': one('/feed/'),
    'GET /composer': one('/composer'),
    'GET /jeu-de-donnees': one('/jeu-de-donnees'),
    'GET /semaine': one('/semaine'),
    'GET /communes.json': one('/communes.json'),
    'GET /embed': one(`/embed?q=${long.slice(0, 1000)}`),
    'GET /moderation': one('/moderation'),
    'GET /moderation/session': one('/moderation/session', moderator),
    'POST /moderation/session': one('/moderation/session', {
      body: { nom: 'personne{n}', mot_de_passe: 'x'.repeat(1000) },
    }),
    'DELETE /moderation/session': one('/moderation/session'),
    'GET /moderation/contributions': [
      { path: '/moderation/contributions?size=100', ...moderator },
      { path: '/moderation/contributions?size=100&conflit=true', ...moderator },
    ],
    'GET /moderation/contributions/{id}': one(`/moderation/contributions/${contribution}`, moderator),
    'PATCH /moderation/contributions': one('/moderation/contributions', { body: {}, ...moderator }),
    'PATCH /moderation/contributions/{id}': one(`/moderation/contributions/${contribution}`, {
      body: {},
      ...moderator,
    }),
    'POST /moderation/contributions/{id}/livraisons/{livraison}/relance': one(
      `/moderation/contributions/${contribution}/livraisons/x/relance`,
      { body: {}, ...moderator },
    ),
    'DELETE /moderation/contributions/{id}/auteur': one(
      `/moderation/contributions/00000000-0000-4000-8000-000000000000/auteur`,
      moderator,
    ),
    'GET /moderation/invitations': one('/moderation/invitations?mois=1&size=100', moderator),
    'POST /moderation/invitations': one('/moderation/invitations', { body: { structure: largest }, ...moderator }),
    'GET /contribuer': one('/contribuer?structure=mission'),
    ...Object.fromEntries(
      ['confirmations', 'corrections', 'fermetures', 'annulations', 'courriels', 'fermer'].map((what) => [
        `POST /contribuer/${what}`,
        one(`/contribuer/${what}`, { body: '' }),
      ]),
    ),
    'POST /contribuer/lien': one('/contribuer/lien', { body: 'courriel=personne{n}@example.org' }),
    'GET /metrics': one('/metrics'),
    'GET /admin': one('/admin', moderator),
    'GET /territoire': one('/territoire', moderator),
    'GET /territoire/chiffres': [
      { path: '/territoire/chiffres', ...moderator },
      { path: '/territoire/chiffres?niveau=departement&code=59', ...moderator },
    ],
    'GET /territoire/fiches': one('/territoire/fiches?de=critere&valeur=courriel_bien_defini&page=4000', moderator),
    'GET /territoire/note': one('/territoire/note?niveau=region&code=32', moderator),
    'GET /territoire/campagnes': one('/territoire/campagnes?mois=1&territoire=tous', moderator),
    'POST /territoire/campagnes': one('/territoire/campagnes', {
      body: 'cle={uuid}&mois=120&territoire=tous&vues=1000000&relance=',
      ...moderator,
    }),
    'GET /territoire/campagnes/{id}': one(`/territoire/campagnes/${campaign}`, moderator),
    'POST /territoire/campagnes/{id}': one(`/territoire/campagnes/${campaign}`, { body: 'acte=pause', ...moderator }),
    'GET /territoire/a-appeler': one('/territoire/a-appeler', moderator),
    'POST /territoire/a-appeler': one('/territoire/a-appeler', { body: '', ...moderator }),
    'GET /territoire/sources': one('/territoire/sources', moderator),
    'POST /territoire/besoins': one('/territoire/besoins', { body: '', ...moderator }),
  };
}
