import { extraNames } from '@inclusion-kit/sdk/internal';
import type { Explanations } from './difference.ts';

/** The routes that a relay answers, on top of the API. */
const moreRoutes = [
  '/',
  '/a-propos',
  '/admin',
  '/ajouter',
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
  '/contribuer/fermetures',
  '/contribuer/fermer',
  '/contribuer/lien',
  '/contributions',
  '/contributions/{id}',
  '/contributions/{id}/reponse',
  '/contributions/{id}/suite',
  '/docs',
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
  '/jeu-de-donnees',
  '/metrics',
  '/moderation',
  '/moderation/contributions',
  '/moderation/contributions/{id}',
  '/moderation/contributions/{id}/auteur',
  '/moderation/contributions/{id}/livraisons/{livraison}/relance',
  '/moderation/invitations',
  '/moderation/session',
  '/openapi.json',
  '/pages/composer.css',
  '/pages/composer.js',
  '/pages/structure.css',
  '/pages/structure.js',
  '/pages/copy.js',
  '/pages/embed.css',
  '/pages/embed.js',
  '/pages/home.css',
  '/pages/home.js',
  '/pages/style.css',
  '/pages/tools.css',
  '/readyz',
  '/recherche',
  '/schemas/contribution.json',
  '/territoire',
  '/territoire/chiffres',
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
  'GET /api/v1/services/{id} ?extra parameter': 'A relay gives what producers add beside one service too.',
  ...because(
    Object.entries(openFields).flatMap(([model, fields]) => fields.map((field) => `${model}.${field} enum`)),
    'Vocabularies grow: a relay passes on a value that came since.',
  ),
};
