// Records and stand-ins for the tests of the elements: fictitious offers, a source, a geography and a sink in memory.
import type { Contribution, ContributionSink, Receipt } from '@inclusion-kit/sdk/contributions';
import type { Commune, Geography } from '@inclusion-kit/sdk/geography';
import { emptyRecord } from '@inclusion-kit/sdk/internal';
import type { BaseStructure, DetailedService, ServiceSearchResult } from '@inclusion-kit/sdk/schemas';
import { ApiError, type CallOptions, type OfferSource, type Page, type SearchServicesParams } from '@inclusion-kit/sdk';

const address = {
  adresse: '18 rue des Tilleuls',
  code_postal: '59000',
  code_insee: '59350',
  commune: 'Lille',
  longitude: 3.0586,
  latitude: 50.6292,
};

/** Builds a valid structure. Every field can be replaced. */
export function aStructure(fields: Partial<BaseStructure> = {}): BaseStructure {
  return {
    ...emptyRecord('structure'),
    source: 'dora',
    id: 'dora--structure-1',
    nom: 'Auto-école solidaire des Tilleuls',
    date_maj: '2026-06-12',
    ...address,
    telephone: '+33353010012',
    courriel: 'accueil@structure.example',
    description: 'Une auto-école qui prend son temps.',
    site_web: 'https://structure.example',
    adresse_certifiee: true,
    ...fields,
  };
}

/** Builds a valid service with its structure. Every field can be replaced. */
export function aService(fields: Partial<DetailedService> = {}): DetailedService {
  return {
    ...emptyRecord('service'),
    source: 'dora',
    id: 'dora--service-1',
    structure_id: 'dora--structure-1',
    nom: 'Préparer le permis B avec un accompagnement social',
    description: 'Code en petit groupe, conduite à son rythme, aide pour trouver un **financement**.',
    date_maj: '2026-06-12',
    ...address,
    telephone: '+33353010012',
    courriel: 'accueil@structure.example',
    type: 'formation',
    thematiques: ['mobilite--preparer-un-permis'],
    frais: 'payant',
    frais_precisions: '30 € d’inscription',
    publics: ['demandeurs-emploi', 'jeunes'],
    modes_accueil: ['en-presentiel'],
    zone_eligibilite: ['59'],
    lien_mobilisation: 'https://structure.example/orienter',
    modes_mobilisation: ['envoyer-un-courriel', 'telephoner', 'utiliser-lien-mobilisation'],
    mobilisable_par: ['professionnels'],
    adresse_certifiee: true,
    score_qualite: 0.9,
    structure: aStructure(),
    ...fields,
  };
}

/** Builds a search result around a service. */
export function aResult(fields: Partial<DetailedService> = {}, distance: number | null = 3): ServiceSearchResult {
  return { service: aService(fields), distance };
}

/** Builds `count` results with distinct ids and names, nearest first. */
export function someResults(count: number): ServiceSearchResult[] {
  return Array.from({ length: count }, (_, index) =>
    aResult({ id: `dora--service-${index + 1}`, nom: `Offre numéro ${index + 1}` }, index),
  );
}

/** Cuts results into the page asked for, as the API does. */
export function toPage<T>(items: readonly T[], page = 1, size = 20): Page<T> {
  const slice = items.slice((page - 1) * size, page * size);
  return { items: slice, total: items.length, page, size: slice.length, pages: Math.ceil(items.length / size) };
}

/** Builds a commune. Every field can be replaced. */
export function aCommune(fields: Partial<Commune> = {}): Commune {
  return {
    code: '59350',
    nom: 'Lille',
    codes_postaux: ['59000', '59160', '59260', '59777', '59800'],
    code_departement: '59',
    code_epci: '200093201',
    population: 236710,
    latitude: 50.6311,
    longitude: 3.0468,
    ...fields,
  };
}

/** The answer of a stand-in source to a search: results to page through, or a function of the call. */
export type SearchAnswer =
  | readonly ServiceSearchResult[]
  | ((params: SearchServicesParams, options: CallOptions) => Promise<Page<ServiceSearchResult>>);

/** A source in memory that remembers the searches it was asked. */
export interface FakeSource extends OfferSource {
  readonly searches: SearchServicesParams[];
  readonly signals: (AbortSignal | undefined)[];
  /** The answer of the next searches. */
  answer: SearchAnswer;
}

/** Creates a source in memory. `service` answers from `services`, else from the results, else `not_found`. */
export function fakeSource(answer: SearchAnswer = [], services: readonly DetailedService[] = []): FakeSource {
  const searches: SearchServicesParams[] = [];
  const signals: (AbortSignal | undefined)[] = [];
  const source: FakeSource = {
    searches,
    signals,
    answer,
    async searchServices(params, options = {}) {
      searches.push(params);
      signals.push(options.signal);
      if (typeof source.answer === 'function') return source.answer(params, options);
      return Promise.resolve(toPage(source.answer, params.page, params.size));
    },
    service(id) {
      const results = typeof source.answer === 'function' ? [] : source.answer.map(({ service }) => service);
      const found = [...services, ...results].find((service) => service.id === id);
      return found === undefined
        ? Promise.reject(new ApiError(404, `No service has the id ${id}.`))
        : Promise.resolve(found);
    },
    structure: (id) => Promise.reject(new ApiError(404, `No structure has the id ${id}.`)),
    sources: () => Promise.resolve([]),
    referentiel: () => Promise.resolve([]),
  };
  return source;
}

/** Creates a geography in memory. It finds a place when its name or a postal code starts with the typed text. */
export function fakeGeography(communes: readonly Commune[] = [aCommune()]): Geography & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    communes(q, { limit = 10 } = {}) {
      asked.push(q);
      const typed = q.toLocaleLowerCase('fr');
      const found = communes.filter(
        ({ nom, codes_postaux }) =>
          nom.toLocaleLowerCase('fr').startsWith(typed) || codes_postaux.some((code) => code.startsWith(typed)),
      );
      return Promise.resolve(found.slice(0, limit));
    },
    commune: (code) => Promise.resolve(communes.find((commune) => commune.code === code) ?? null),
  };
}

/** Creates a sink that keeps the contributions that it receives. It fails while `failing` is an error. */
export function fakeSink(): ContributionSink & {
  readonly kept: Contribution[];
  readonly keys: (string | undefined)[];
  failing: Error | null;
} {
  const kept: Contribution[] = [];
  const keys: (string | undefined)[] = [];
  const sink = {
    kept,
    keys,
    failing: null as Error | null,
    submit(contribution: Contribution, options: CallOptions & { idempotencyKey?: string } = {}): Promise<Receipt> {
      keys.push(options.idempotencyKey);
      if (sink.failing !== null) return Promise.reject(sink.failing);
      kept.push(contribution);
      return Promise.resolve({ id: `contribution-${kept.length}`, numero: `IK-${kept.length}`, etat: 'recue' });
    },
  };
  return sink;
}

/** A promise whose end the test decides. */
export interface Deferred<T> {
  readonly promise: Promise<T>;
  resolve(value: T): void;
  reject(reason: unknown): void;
}

/** Creates a promise that the test resolves or rejects when it wants. */
export function defer<T>(): Deferred<T> {
  let settle: Omit<Deferred<T>, 'promise'> | undefined;
  const promise = new Promise<T>((resolve, reject) => {
    settle = { resolve, reject };
  });
  return { promise, resolve: (value) => settle?.resolve(value), reject: (reason) => settle?.reject(reason) };
}
