import type { Logger } from 'pino';
import type { Cible } from '@inclusion-kit/sdk/contributions';
import { toFeedId } from '../additions/new-records.ts';
import { repeat } from '../../shared/repeat.ts';
import { fr } from '../../locales/fr.ts';
import { tryToPeek } from './current-record.ts';
import type { RelaySource } from '../relay-source.ts';
import {
  DossierMovedError,
  type Dossier,
  type MissingRecords,
  type MissingStore,
  type ModerationStore,
} from '../../store/contributions/moderation-store.ts';
import { findReopened } from './overlays.ts';
import { toSourceAct } from './source-act.ts';

export interface FollowOptions {
  source: RelaySource;
  store: ModerationStore & Partial<MissingStore>;
  /** Changes when the offer does. Null when the offer may change at any time. */
  version: () => string | null;
  slug: string;
  now: () => Date;
  logger: Logger;
  onChange: () => Promise<void>;
}

const EVERY_MS = 60_000;
/** Where nothing tells that the offer changed, it is looked at all the same. */
const AT_LEAST_EVERY_MS = 3_600_000;
/** A record may be missing for one synchronisation. */
const GONE_MS = 24 * 3_600_000;

/**
 * Ends accepted contributions by the acts of their source: it takes them up, changes the field, or drops the record. A closure for
 * good ends with what brought its record back.
 */
export function followSource(options: FollowOptions) {
  const { source, store, version, slug, now, logger, onChange } = options;
  let goneSince: Map<string, number> | undefined;
  let looked: { version: string | null; at: number } | null = null;

  async function look(): Promise<void> {
    const at = now().getTime();
    looked = { version: version(), at };
    let ended = 0;
    const accepted = await store.accepted();
    // A restart must not forget since when records have been missing.
    goneSince ??= new Map(Object.entries((await store.missing?.()) ?? {}));
    const before = JSON.stringify(Object.fromEntries(goneSince));
    const reopened = findReopened(accepted);
    for (const dossier of accepted) ended += await follow(dossier, reopened.get(dossier.id) ?? [], goneSince, at);
    const waiting = new Set(accepted.map(({ id }) => id));
    goneSince = new Map([...goneSince].filter(([id]) => waiting.has(id)));
    const after = JSON.stringify(Object.fromEntries(goneSince));
    if (after !== before) await store.noteMissing?.(JSON.parse(after) as MissingRecords);
    if (ended > 0) await onChange();
  }

  /** @param closures those that it took the place of: they would close its record again once it ends */
  async function follow(
    dossier: Dossier,
    closures: readonly Dossier[],
    goneSince: Map<string, number>,
    at: number,
  ): Promise<number> {
    const target = targetOf(dossier, slug);
    const record = target === null ? undefined : await tryToPeek(source, target);
    if (record === undefined) return 0;
    if (record !== null) goneSince.delete(dossier.id);
    else if (dossier.contribution.cible !== undefined) {
      const since = goneSince.get(dossier.id) ?? at;
      goneSince.set(dossier.id, since);
      if (at - since < GONE_MS) return 0;
    }
    const event = toSourceAct(dossier, record, now());
    if (event === null) return 0;
    let ended = 0;
    try {
      const { date } = event;
      for (const { id, version: seen } of closures) {
        await store.act(id, seen, { acte: 'remplacement', par: 'relais', date, remplacee_par: dossier.id });
        ended += 1;
      }
      await store.act(dossier.id, dossier.version, event);
      goneSince.delete(dossier.id);
      return ended + 1;
    } catch (error) {
      // Somebody decided meanwhile: that is looked at next time.
      if (error instanceof DossierMovedError) return ended;
      throw error;
    }
  }

  const lookWhenDue = async (): Promise<void> => {
    const isDue = looked === null || looked.version !== version() || now().getTime() - looked.at > AT_LEAST_EVERY_MS;
    if (isDue) await look();
  };
  return { look, ...repeat(lookWhenDue, EVERY_MS, logger, fr.log.overlaysUnread) };
}

/** Returns the record that a contribution aims at, or the one that it adds, or null for a missing need. */
function targetOf({ id, contribution }: Dossier, slug: string): Pick<Cible, 'modele' | 'id'> | null {
  if (contribution.cible !== undefined) return contribution.cible;
  if (contribution.genre === 'nouveau-service') return { modele: 'service', id: toFeedId(slug, id) };
  if (contribution.genre === 'nouvelle-structure') return { modele: 'structure', id: toFeedId(slug, id) };
  return null;
}
