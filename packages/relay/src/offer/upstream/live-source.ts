import { mergeSources, type MergedSource } from '@inclusion-kit/catalogue';
import type { OfferLists, OfferSource } from '@inclusion-kit/sdk';
import type { RelaySource } from '../relay-source.ts';
import type { HostedOffer } from '../worker/hosted-offer.ts';
import { renameInAnswer, renameInParams, type RenamedValues } from '../worker/renamed-values.ts';
import { UPSTREAM_MS, type Upstream } from './upstream.ts';

/** The source that answers until the first API is synchronised: the APIs themselves, with the offer in memory. */
export type LiveSource = Pick<OfferSource, 'searchServices' | 'sources'> &
  Pick<OfferLists, 'services' | 'structures' | 'search'> &
  Required<Pick<RelaySource, 'absentFrom'>>;

export interface LiveOptions {
  /** The APIs in their order: of two records with one id, the first one's is shown. */
  upstreams: readonly Pick<Upstream, 'name' | 'client'>[];
  /** Returns the offer in memory: files, and the other APIs that were synchronised. Null while there is none. */
  inMemory: () => HostedOffer | null;
  /** Tells whether there are files: while they are not in memory, answers go without them and say so. */
  hasFiles: boolean;
  /** New values of vocabularies by the old ones, as the offer in memory has them. */
  renamedValues: RenamedValues;
  /** Milliseconds during which an API is left alone once it failed several times in a row. */
  pauseMs: number;
}

/** The name of the files among the absent sources that an answer tells. */
const FILES = 'fichiers';

/** As long as an answer that a shared cache may hold. */
const KEEP_MS = 60_000;
/** Up to this many results, all are read to count once the records that two APIs share, until the first synchronisation. */
const EXACT_UP_TO = 200;

/** Creates the live source. An API that fails is left out, left alone for a while, and named. */
export function createLiveSource({ upstreams, inMemory, hasFiles, renamedValues, pauseMs }: LiveOptions): LiveSource {
  const absences = new WeakMap<object, readonly { name: string }[]>();
  let made: { offer: HostedOffer | null; merged: MergedSource } | null = null;

  /** Merges the APIs with the offer in memory. APIs that are part of that offer are not asked too. */
  function merge(): MergedSource {
    const offer = inMemory();
    if (made?.offer === offer) return made.merged;
    const covered = new Set(offer?.summary.upstreams.map(({ name }) => name));
    const parts = [
      ...upstreams.filter(({ name }) => !covered.has(name)).map(({ name, client }) => ({ name, source: client })),
      ...(offer === null ? [] : [{ name: FILES, source: offer.source }]),
    ];
    made = {
      offer,
      merged: mergeSources(parts, { timeoutMs: UPSTREAM_MS, pauseMs, keepMs: KEEP_MS, exactUpTo: EXACT_UP_TO }),
    };
    return made.merged;
  }

  async function ask<T extends object>(call: (merged: MergedSource) => Promise<T>): Promise<T> {
    const unread = hasFiles && inMemory() === null ? [{ name: FILES }] : [];
    const merged = merge();
    const given = await call(merged);
    const answer = renameInAnswer(given, renamedValues);
    const absent = [...merged.absentFrom(given), ...unread];
    if (absent.length > 0) absences.set(answer, absent);
    return answer;
  }

  const rename = <P extends object>(params: P): P => renameInParams(params, renamedValues);
  return {
    searchServices: (params, options) => ask((merged) => merged.searchServices(rename(params), options)),
    services: (params = {}, options) => ask((merged) => merged.services(rename(params), options)),
    structures: (params = {}, options) => ask((merged) => merged.structures(rename(params), options)),
    search: (params, options) => ask((merged) => merged.search(rename(params), options)),
    sources: (...call) => ask((merged) => merged.sources(...call)),
    absentFrom: (answer) => absences.get(answer) ?? [],
  };
}
