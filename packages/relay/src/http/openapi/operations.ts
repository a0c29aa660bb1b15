import { referentiels } from '@inclusion-kit/sdk/referentiels';
import * as z from 'zod';
import type { Tag } from '../../locales/openapi.ts';
import { searchQuery, searchServicesQuery, servicesQuery, structuresQuery } from '../query/offer-queries.ts';
import { addressesQuery, communesQuery, positionQuery } from '../query/places-query.ts';
import { embedColoursQuery, embedQuery } from '../query/embed-query.ts';
import { MEDIA_TYPES } from '../../contributions/feed/datapackage.ts';
import { queueQuery } from '../query/queue.ts';
import { staleQuery } from '../query/stale.ts';
import { sinceQuery } from '../query/since.ts';
import { text } from '../query/values.ts';
import type { ComponentName } from './components.ts';

/** The answer of a route when all goes well. */
export interface Success {
  status: '200' | '201' | '204' | '303';
  /** JSON of a schema, JSON of a list of it, or another kind of content. Null for none. */
  is: ComponentName | { listOf: ComponentName } | { type: string } | null;
}

/** One operation of the relay. */
export interface Operation {
  method: 'get' | 'post' | 'patch' | 'delete';
  path: string;
  /** Template of the route that answers it, where one route answers several paths. */
  route?: string;
  tag: Tag;
  /** The schema of its query. */
  reads?: z.ZodObject;
  body?: ComponentName;
  success: readonly Success[];
  /** Refusals and failures that it may answer. */
  refusals?: readonly number[];
  access?: 'metrics' | 'moderators' | 'session';
}

const none: readonly Success[] = [{ status: '204', is: null }];
const ok = (is: Success['is']): readonly Success[] => [{ status: '200', is }];
const get = (tag: Tag, path: string, is: Success['is'], more: Partial<Operation> = {}): Operation => ({
  method: 'get',
  path,
  tag,
  success: ok(is),
  ...more,
});

/** The refusals of a route when the source of the offers fails. */
const SOURCE = [502, 503, 504];
const html = { type: 'text/html' };

/** A follow-up link carries its key in the query. */
const followUpQuery = z.object({ cle: text().optional() });

/** Reads the link of a structure or of the host's login, the offer to correct, and the offer just confirmed. */
const accessPageQuery = z.object({
  acces: text().optional(),
  jeton: text().optional(),
  fiche: text().optional(),
  fait: text().optional(),
});

const offer = (path: string, is: Success['is'], more: Partial<Operation> = {}): Operation =>
  get('offre', `/api/v1${path}`, is, { refusals: [...(more.reads === undefined ? [] : [422]), ...SOURCE], ...more });

/** Describes a file of the records of which this relay is the source. */
const feed = (path: string, type: string): Operation =>
  get('flux', `/feed${path}`, { type }, { reads: sinceQuery, refusals: [404, 422, 503] });

/** Describes an operation that only moderators may use. */
const moderate = (method: Operation['method'], path: string, success: Operation['success']): Operation => ({
  method,
  path,
  tag: 'moderation',
  success,
  access: 'session',
  refusals: [401, ...(method === 'get' ? [] : [403]), 404, 503],
});

/** All operations of the relay. The tests compare them with its routes. */
export const operations: readonly Operation[] = [
  offer('/search/services', 'ServiceSearchPage', { reads: searchServicesQuery }),
  offer('/search/services/facets', 'Facets', { reads: searchServicesQuery, refusals: [404, 422, ...SOURCE] }),
  offer('/search', 'SearchPage', { reads: searchQuery }),
  offer('/services', 'ServicePage', { reads: servicesQuery }),
  offer('/services/{id}', 'DetailedService', { refusals: [404, ...SOURCE] }),
  offer('/structures', 'StructurePage', { reads: structuresQuery }),
  offer('/structures/{id}', 'DetailedStructure', { refusals: [404, ...SOURCE] }),
  offer('/sources', { listOf: 'Source' }),
  ...Object.keys(referentiels).map((name) =>
    offer(`/doc/${name}`, { listOf: 'ReferentielValue' }, { route: '/api/v1/doc/{name}' }),
  ),
  offer('/capabilities', 'Capabilities'),

  get('lieux', '/api/v1/communes', 'Communes', { reads: communesQuery, refusals: [422] }),
  get('lieux', '/api/v1/communes/{code}', 'Commune', { refusals: [404] }),
  get('lieux', '/api/v1/adresses', 'Adresses', { reads: addressesQuery, refusals: [404, 422, 503, 504] }),
  get('lieux', '/api/v1/adresses/proche', 'AdresseProche', { reads: positionQuery, refusals: [404, 422, 503, 504] }),
  get('lieux', '/api/v1/position', 'Position', { reads: positionQuery, refusals: [404, 422, 503, 504] }),

  {
    method: 'post',
    path: '/contributions',
    tag: 'contributions',
    body: 'Contribution',
    success: [
      { status: '201', is: 'Receipt' },
      { status: '200', is: 'Receipt' },
    ],
    refusals: [400, 403, 404, 409, 413, 415, 422, 503],
  },
  get('contributions', '/contributions/{id}', 'FollowUp', { reads: followUpQuery, refusals: [404, 503] }),
  {
    method: 'post',
    path: '/contributions/{id}/reponse',
    tag: 'contributions',
    body: 'AuthorAnswer',
    reads: followUpQuery,
    success: ok('FollowUp'),
    refusals: [400, 403, 404, 409, 413, 415, 422, 503],
  },
  get('contributions', '/schemas/contribution.json', { type: 'application/schema+json' }),

  ...['structures', 'services'].flatMap((list) => [
    feed(`/${list}.json`, MEDIA_TYPES.json),
    feed(`/${list}.ndjson`, MEDIA_TYPES.ndjson),
    feed(`/${list}.csv`, 'text/csv'),
  ]),
  feed('/offre.xlsx', MEDIA_TYPES.xlsx),
  feed('/datapackage.json', MEDIA_TYPES.json),

  {
    method: 'post',
    path: '/moderation/session',
    tag: 'moderation',
    body: 'SignInForm',
    success: [{ status: '201', is: 'Moderating' }],
    refusals: [400, 401, 403, 404, 413, 415, 422, 429, 503],
  },
  get('moderation', '/moderation/session', 'Moderating', { access: 'session', refusals: [401, 503] }),
  { method: 'delete', path: '/moderation/session', tag: 'moderation', success: none, refusals: [403, 503] },
  get('moderation', '/moderation/contributions', 'Queue', {
    access: 'session',
    reads: queueQuery,
    refusals: [401, 404, 422, 503],
  }),
  {
    ...moderate('patch', '/moderation/contributions', ok('BulkResult')),
    body: 'BulkAcceptance',
    refusals: [400, 401, 403, 404, 413, 415, 422, 503],
  },
  moderate('get', '/moderation/contributions/{id}', ok('Dossier')),
  {
    ...moderate('patch', '/moderation/contributions/{id}', ok('Dossier')),
    body: 'ModeratorAct',
    refusals: [400, 401, 403, 404, 409, 413, 415, 422, 503],
  },
  {
    ...moderate('post', '/moderation/contributions/{id}/livraisons/{livraison}/relance', ok('Dossier')),
    refusals: [401, 403, 404, 409, 415, 503],
  },
  moderate('delete', '/moderation/contributions/{id}/auteur', none),
  get('moderation', '/moderation/invitations', 'Invitations', {
    access: 'session',
    reads: staleQuery,
    refusals: [401, 422, 503],
  }),
  {
    ...moderate('post', '/moderation/invitations', [{ status: '201', is: 'Invited' }]),
    body: 'Invitation',
    refusals: [400, 401, 403, 404, 409, 413, 415, 422, 503],
  },
  get('pages', '/contribuer', html, { reads: accessPageQuery, refusals: [404] }),
  {
    method: 'post',
    path: '/contribuer/confirmations',
    tag: 'pages',
    success: [{ status: '303', is: null }],
    refusals: [403, 404, 503],
  },
  { method: 'post', path: '/contribuer/lien', tag: 'pages', success: ok(html), refusals: [403, 404, 413, 422] },
  { method: 'post', path: '/contribuer/fermer', tag: 'pages', success: ok(html), refusals: [403] },

  get('pages', '/', html),
  get('pages', '/docs', html),
  get('pages', '/openapi.json', { type: 'application/json' }),
  get('pages', '/widget/{version}/{path}', { type: '*/*' }, { refusals: [404] }),
  get('pages', '/embed', html, { reads: embedQuery, refusals: [404, 422] }),
  get('pages', '/composer', html, { refusals: [404] }),
  get('pages', '/moderation', html, { refusals: [404] }),
  get('pages', '/pages/composer.css', { type: 'text/css' }),
  get('pages', '/pages/composer.js', { type: 'text/javascript' }),
  get('pages', '/pages/embed.css', { type: 'text/css' }, { reads: embedColoursQuery, refusals: [422] }),
  get('pages', '/pages/embed.js', { type: 'text/javascript' }),
  get('pages', '/pages/style.css', { type: 'text/css' }),
  get('pages', '/pages/tools.css', { type: 'text/css' }),
  get('pages', '/pages/copy.js', { type: 'text/javascript' }),

  get('exploitation', '/healthz', 'Health'),
  get('exploitation', '/readyz', 'Readiness', { refusals: [503] }),
  get('exploitation', '/metrics', { type: 'text/plain' }, { access: 'metrics', refusals: [401, 404] }),
  get('exploitation', '/admin', html, { access: 'moderators', refusals: [401, 404, 429] }),
];
