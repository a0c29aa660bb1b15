import { extraNames } from '@inclusion-kit/sdk/internal';
import { FoundPage, pageOf, ServiceSearchResult } from '@inclusion-kit/sdk/schemas';
import type { Explanations } from './difference.ts';

/** The routes that a relay answers, on top of the API. */
const moreRoutes = [
  '/',
  '/a-propos',
  '/admin',
  '/ajouter',
  '/api/v1/activites',
  '/api/v1/structures-nommees',
  '/api/v1/adresses',
  '/api/v1/adresses/proche',
  '/api/v1/capabilities',
  '/api/v1/communes',
  '/api/v1/communes/{code}',
  '/api/v1/position',
  '/api/v1/search/services/facets',
  '/api/v1/search/services/points',
  '/api/v1/search/services/question',
  '/communes.json',
  '/composer',
  '/contribuer',
  '/contribuer/annulations',
  '/contribuer/confirmations',
  '/contribuer/corrections',
  '/contribuer/courriels',
  '/contribuer/fermetures',
  '/contribuer/fermer',
  '/contribuer/lien',
  '/contributions',
  '/contributions/{id}',
  '/contributions/{id}/reponse',
  '/contributions/{id}/suite',
  '/docs',
  '/docs/{path}',
  '/embed',
  '/feed',
  '/feed/datapackage.json',
  '/feed/offre.xlsx',
  '/feed/services.csv',
  '/feed/services.json',
  '/feed/services.ndjson',
  '/feed/structures.csv',
  '/feed/structures.json',
  '/feed/structures.ndjson',
  '/healthz',
  '/hors-ligne',
  '/hors-ligne/{path}',
  '/jeu-de-donnees',
  '/llms.txt',
  '/metrics',
  '/moderation',
  '/moderation/contributions',
  '/moderation/contributions/{id}',
  '/moderation/contributions/{id}/auteur',
  '/moderation/contributions/{id}/livraisons/{livraison}/relance',
  '/moderation/invitations',
  '/moderation/session',
  '/moderation/session/fin',
  '/openapi.json',
  '/pages/composer.css',
  '/pages/composer.js',
  '/pages/structure.css',
  '/pages/structure.js',
  '/pages/copy.js',
  '/pages/territory.js',
  '/pages/reference.js',
  '/pages/embed.css',
  '/pages/embed.js',
  '/pages/home.css',
  '/pages/home.js',
  '/pages/besoins.json',
  '/pages/style.css',
  '/pages/tools.css',
  '/readyz',
  '/recherche',
  '/reference',
  '/schemas/contribution.json',
  '/schemas/presences.json',
  '/schemas/programme.json',
  '/semaine',
  '/territoire',
  '/territoire/a-appeler',
  '/territoire/besoins',
  '/territoire/campagnes',
  '/territoire/campagnes/{id}',
  '/territoire/chiffres',
  '/territoire/fiches',
  '/territoire/note',
  '/territoire/sources',
  '/tiles/{z}/{x}/{y}',
  '/widget/{version}/{path}',
];

/** Fields whose vocabulary the API closes and a relay leaves open. */
const openFields = {
  ListedStructure: ['reseaux_porteurs'],
  DetailedStructure: ['reseaux_porteurs', 'doublons.reseaux_porteurs'],
  Service: ['type', 'thematiques', 'frais', 'publics', 'modes_accueil', 'modes_mobilisation', 'mobilisable_par'],
  DetailedService: [
    'type',
    'thematiques',
    'frais',
    'publics',
    'modes_accueil',
    'modes_mobilisation',
    'mobilisable_par',
    'structure.reseaux_porteurs',
  ],
};

/** The fields that a page of results tells of the words asked. */
const ofPage = pageOf(ServiceSearchResult).shape;
const toldFields = Object.keys(FoundPage.shape).filter((name) => !(name in ofPage));

const because = (keys: readonly string[], reason: string): Explanations =>
  Object.fromEntries(keys.map((key) => [key, reason]));

/** The differences that are meant to be between what the kit asks of the API and what a relay describes. */
export const relayExplanations: Explanations = {
  ...because(
    moreRoutes.map((path) => `GET ${path} route`),
    'A relay answers more than the API.',
  ),
  ...because(
    extraNames.map((name) => `GET /api/v1/search/services ?${name} parameter`),
    'A relay searches by more than the API, where its source can.',
  ),
  ...because(
    ['search/services', 'services', 'search'].map((route) => `GET /api/v1/${route} ?thematiques enum`),
    'A relay takes the twelve needs among thématiques.',
  ),
  ...because(
    toldFields.map((name) => `ServiceSearchPage.${name} field`),
    'A relay tells what it made of the words asked.',
  ),
  'GET /api/v1/services/{id} ?extra parameter': 'A relay gives what producers add beside one service too.',
  ...because(
    Object.entries(openFields).flatMap(([model, fields]) => fields.map((field) => `${model}.${field} enum`)),
    'Vocabularies grow: a relay passes on a value that came since.',
  ),
};
