import { referentiels } from '@inclusion-kit/sdk/referentiels';
import type * as z from 'zod';
import type { Tag } from '../../locales/openapi.ts';
import {
  extraQuery,
  searchQuery,
  searchServicesQuery,
  servicesQuery,
  structuresQuery,
} from '../query/offer-queries.ts';
import { addressesQuery, communesQuery, positionQuery } from '../query/places-query.ts';
import { embedColoursQuery, embedQuery } from '../query/embed-query.ts';
import { MEDIA_TYPES } from '../../contributions/feed/datapackage.ts';
import { accessPageQuery, followUpQuery, queueQuery, sinceQuery, staleQuery } from '../query/contribution-queries.ts';
import { activitiesQuery } from '../query/activities-query.ts';
import { structuresNamedQuery } from '../query/structures-named-query.ts';
import { afterQuery, callsQuery, campaignsQuery, withinQuery } from '../query/campaign-query.ts';
import { behindQuery, territoryQuery } from '../query/territory-query.ts';
import type { ComponentName } from './components.ts';

/** The content of an answer: JSON of a schema, JSON of a list of it, or another kind of content. Null for none. */
export type Answered = ComponentName | { listOf: ComponentName } | { type: string } | null;

export interface Operation {
  method: 'get' | 'post' | 'patch' | 'delete';
  path: string;
  /** Template of the route that answers it, where one route answers several paths. */
  route?: string;
  tag: Tag;
  reads?: z.ZodObject;
  body?: ComponentName;
  /** Its answers when all goes well, by status. */
  success: Partial<Record<200 | 201 | 204 | 303, Answered>>;
  refusals: readonly number[];
  access?: 'metrics' | 'moderators' | 'session';
}

type Further = Partial<Pick<Operation, 'route' | 'reads' | 'body' | 'access'>>;

/** Describes an operation. One that writes refuses the pages of other sites, and bodies of another kind or shape. */
const operation = (
  method: Operation['method'],
  tag: Tag,
  path: string,
  success: Operation['success'],
  refusals: readonly number[],
  more: Further = {},
): Operation => ({
  method,
  path,
  tag,
  success,
  refusals: [...(method === 'get' ? [] : [403]), ...refusals, ...(more.body === undefined ? [] : [400, 413, 415, 422])],
  ...more,
});

const get = (tag: Tag, path: string, is: Answered, refusals: readonly number[] = [], more: Further = {}): Operation =>
  operation('get', tag, path, { 200: is }, refusals, more);

/** The refusals of a route when the source of the offers fails. */
const SOURCE = [502, 503, 504];
const html = { type: 'text/html' };

const offer = (path: string, is: Answered, refusals: readonly number[] = [], more: Further = {}): Operation =>
  get('offre', `/api/v1${path}`, is, [...refusals, ...(more.reads === undefined ? [] : [422]), ...SOURCE], more);

/** Describes a file of the records of which this relay is the source. */
const feed = (path: string, type: string): Operation =>
  get('flux', `/feed${path}`, { type }, [404, 422, 503], { reads: sinceQuery });

/** Describes an operation that only moderators may use. */
const moderate = (
  method: Operation['method'],
  path: string,
  success: Operation['success'],
  refusals: readonly number[] = [],
  more: Further = {},
): Operation =>
  operation(method, 'moderation', `/moderation${path}`, success, [401, 503, ...refusals], {
    ...more,
    access: 'session',
  });

/** All operations of the relay. The tests compare them with its routes. */
export const operations: readonly Operation[] = [
  offer('/search/services', 'ServiceSearchPage', [], { reads: searchServicesQuery }),
  offer('/search/services/facets', 'Facets', [404], { reads: searchServicesQuery }),
  offer('/search/services/points', 'OfferPoints', [404], { reads: searchServicesQuery }),
  offer('/search/services/question', 'OfferQuestion', [404], { reads: searchServicesQuery }),
  offer('/search', 'SearchPage', [], { reads: searchQuery }),
  offer('/services', 'ServicePage', [], { reads: servicesQuery }),
  offer('/services/{id}', 'DetailedService', [404], { reads: extraQuery }),
  offer('/structures', 'StructurePage', [], { reads: structuresQuery }),
  offer('/structures/{id}', 'DetailedStructure', [404]),
  offer('/sources', { listOf: 'Source' }),
  ...Object.keys(referentiels).map((name) =>
    offer(`/doc/${name}`, { listOf: 'ReferentielValue' }, [], { route: '/api/v1/doc/{name}' }),
  ),
  offer('/capabilities', 'Capabilities'),
  get('offre', '/api/v1/activites', 'OfferActivities', [422], { reads: activitiesQuery }),
  get('offre', '/api/v1/structures-nommees', 'NamedStructures', [422], { reads: structuresNamedQuery }),

  get('lieux', '/api/v1/communes', 'Communes', [422], { reads: communesQuery }),
  get('lieux', '/api/v1/communes/{code}', 'Commune', [404]),
  get('lieux', '/api/v1/adresses', 'Adresses', [422, 503, 504], { reads: addressesQuery }),
  get('lieux', '/api/v1/adresses/proche', 'AdresseProche', [422, 503, 504], { reads: positionQuery }),
  get('lieux', '/api/v1/position', 'Position', [404, 422, 503, 504], { reads: positionQuery }),

  operation('post', 'contributions', '/contributions', { 200: 'Receipt', 201: 'Receipt' }, [404, 409, 503], {
    body: 'Contribution',
  }),
  get('contributions', '/contributions/{id}', 'FollowUp', [404, 503], { reads: followUpQuery }),
  operation('post', 'contributions', '/contributions/{id}/reponse', { 200: 'FollowUp' }, [404, 409, 503], {
    body: 'AuthorAnswer',
    reads: followUpQuery,
  }),
  operation('post', 'contributions', '/contributions/{id}/suite', { 200: 'FollowUp' }, [404, 409, 503], {
    body: 'AuthorAmendment',
    reads: followUpQuery,
  }),
  get('contributions', '/schemas/contribution.json', { type: 'application/schema+json' }),
  get('semaine', '/schemas/programme.json', { type: 'application/schema+json' }),
  get('semaine', '/schemas/presences.json', { type: 'application/schema+json' }),

  ...['structures', 'services'].flatMap((list) => [
    feed(`/${list}.json`, MEDIA_TYPES.json),
    feed(`/${list}.ndjson`, MEDIA_TYPES.ndjson),
    feed(`/${list}.csv`, 'text/csv'),
  ]),
  feed('/offre.xlsx', MEDIA_TYPES.xlsx),
  feed('/datapackage.json', MEDIA_TYPES.json),

  operation('post', 'moderation', '/moderation/session', { 201: 'Moderating' }, [401, 404, 429, 503], {
    body: 'SignInForm',
  }),
  moderate('get', '/session', { 200: 'Moderating' }),
  operation('delete', 'moderation', '/moderation/session', { 204: null }, [503]),
  operation('post', 'moderation', '/moderation/session/fin', { 303: null }, [503]),
  moderate('get', '/contributions', { 200: 'Queue' }, [404, 422], { reads: queueQuery }),
  moderate('patch', '/contributions', { 200: 'BulkResult' }, [404], { body: 'BulkAct' }),
  moderate('get', '/contributions/{id}', { 200: 'Dossier' }, [404]),
  moderate('patch', '/contributions/{id}', { 200: 'Dossier' }, [404, 409], { body: 'ModeratorAct' }),
  moderate('post', '/contributions/{id}/livraisons/{livraison}/relance', { 200: 'Dossier' }, [404, 409, 415]),
  moderate('delete', '/contributions/{id}/auteur', { 204: null }, [404]),
  moderate('get', '/invitations', { 200: 'Invitations' }, [422], { reads: staleQuery }),
  moderate('post', '/invitations', { 201: 'Invited' }, [404, 409], { body: 'Invitation' }),

  get('pages', '/contribuer', html, [404, 503], { reads: accessPageQuery }),
  operation('post', 'pages', '/contribuer/confirmations', { 303: null }, [404, 503]),
  operation('post', 'pages', '/contribuer/corrections', { 303: null }, [404, 422, 503]),
  operation('post', 'pages', '/contribuer/fermetures', { 303: null }, [404, 422, 503]),
  operation('post', 'pages', '/contribuer/annulations', { 303: null }, [404, 409, 503]),
  operation('post', 'pages', '/contribuer/courriels', { 303: null }, [404, 503]),
  operation('post', 'pages', '/contribuer/lien', { 200: html }, [404, 413, 422]),
  operation('post', 'pages', '/contribuer/fermer', { 200: html }, []),

  get('pages', '/', html),
  get('pages', '/recherche', html, [404]),
  get('pages', '/ajouter', html, [404]),
  get('pages', '/a-propos', html),
  get('pages', '/hors-ligne', html, [404, 503]),
  get('pages', '/hors-ligne/{path}', { type: '*/*' }, [404, 503]),
  get('pages', '/docs', html),
  get('pages', '/docs/{path}', { type: '*/*' }, [404]),
  get('pages', '/llms.txt', { type: 'text/plain' }, [404]),
  get('pages', '/reference', html),
  get('pages', '/openapi.json', { type: 'application/json' }),
  get('pages', '/widget/{version}/{path}', { type: '*/*' }, [404]),
  get('pages', '/tiles/{z}/{x}/{y}', { type: 'image/*' }, [404, 503]),
  get('pages', '/embed', html, [404, 422], { reads: embedQuery }),
  get('pages', '/feed', html, [404]),
  get('pages', '/composer', html, [404]),
  get('pages', '/jeu-de-donnees', html, [404]),
  get('pages', '/semaine', html, [404]),
  get('pages', '/communes.json', { type: 'application/json' }, [404]),
  get('pages', '/moderation', html, [404]),
  get('pages', '/pages/structure.css', { type: 'text/css' }),
  get('pages', '/pages/structure.js', { type: 'text/javascript' }),
  get('pages', '/pages/composer.css', { type: 'text/css' }),
  get('pages', '/pages/composer.js', { type: 'text/javascript' }),
  get('pages', '/pages/embed.css', { type: 'text/css' }, [422], { reads: embedColoursQuery }),
  get('pages', '/pages/embed.js', { type: 'text/javascript' }),
  get('pages', '/pages/home.css', { type: 'text/css' }),
  get('pages', '/pages/home.js', { type: 'text/javascript' }),
  get('pages', '/pages/besoins.json', { type: 'application/json' }),
  get('pages', '/pages/style.css', { type: 'text/css' }),
  get('pages', '/pages/tools.css', { type: 'text/css' }),
  get('pages', '/pages/copy.js', { type: 'text/javascript' }),
  get('pages', '/pages/territory.js', { type: 'text/javascript' }),
  get('pages', '/pages/reference.js', { type: 'text/javascript' }),

  get('exploitation', '/healthz', 'Health'),
  get('exploitation', '/readyz', 'Readiness', [503]),
  get('exploitation', '/metrics', { type: 'text/plain' }, [401, 404], { access: 'metrics' }),
  get('exploitation', '/admin', html, [401, 404, 429], { access: 'moderators' }),
  get('pages', '/territoire', html, [401, 404, 429], { access: 'moderators' }),
  get('pages', '/territoire/chiffres', { type: 'application/json' }, [401, 404, 422, 429, 503], {
    access: 'moderators',
    reads: territoryQuery,
  }),
  get('pages', '/territoire/fiches', { type: 'application/json' }, [401, 404, 422, 429, 503], {
    access: 'moderators',
    reads: behindQuery,
  }),
  get('pages', '/territoire/note', html, [401, 404, 422, 429, 503], { access: 'moderators', reads: territoryQuery }),
  ...(
    [
      ['/territoire/a-appeler', callsQuery],
      ['/territoire/campagnes', campaignsQuery],
      ['/territoire/campagnes/{id}', afterQuery],
      ['/territoire/sources', withinQuery],
    ] as const
  ).map(([path, reads]) => get('pages', path, html, [401, 404, 422, 429], { access: 'moderators', reads })),
  ...['/territoire/a-appeler', '/territoire/besoins', '/territoire/campagnes', '/territoire/campagnes/{id}'].map(
    (path) => operation('post', 'pages', path, { 303: null }, [401, 404, 409, 413, 422, 503], { access: 'session' }),
  ),
];
