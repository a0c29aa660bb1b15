import { isAddress } from '../deliveries/address.ts';
import type { DetailedStructure } from '@inclusion-kit/sdk/schemas';
import { readCurrentRecord } from '../../offer/overlays/current-record.ts';
import { createLeftAloneTest } from '../../offer/partners.ts';
import { isModerated } from '../../store/contributions/moderation-store.ts';
import type { CampaignsTable } from '../../store/campaigns/campaign-rows.ts';
import type { CampaignStore } from '../../store/campaigns/campaign-store.ts';
import type { ContributionsContext } from '../contributions-context.ts';
import { contactSince, settledSince, type CampaignCriteria, type createPlaceReader } from './criteria.ts';

/** The acts that tell of a call, and the one that takes one of them back: `du` in its details is the date of that call. */
export const callActs = ['appel-joint', 'appel-absent'] as const;
export const CALL_UNDONE = 'appel-annule';

/** A structure with old offers that is asked about. */
interface AskedCallee {
  structure: string;
  nom: string;
  source: string | null;
  perimees: number;
  /** Tells that a server refuses its address. */
  isRefused?: boolean;
}

/** A structure to call, with the number of its record and the last call to it. */
export interface Callee extends Omit<AskedCallee, 'isRefused'> {
  telephone: string | null;
  /** Contributions about it or its offers that wait at the desk: the call may be needless. */
  aLire: number;
  /** When it answered by its own link, ISO date and time, while that waits at the desk. Null for no answer. */
  repondu_le: string | null;
  appel: { acte: string; par: string; date: string } | null;
  /** `possible` where campaigns may write to it, `refus` where it, or the animateur for it, said no. Null where no mail would reach it. */
  ecrire: 'possible' | 'refus' | null;
}

/** The last calls by structure. */
export type Called = ReadonlyMap<string, NonNullable<Callee['appel']>>;

/** The latest campaigns that are looked at: who never answered an older one is in a later one too. */
const CAMPAIGNS = 5;

/** Lists the campaigns that tell whom to call, the latest first. */
export const listLatest = async (campaigns: CampaignStore): Promise<CampaignsTable[]> =>
  (await campaigns.list()).slice(0, CAMPAIGNS);

/** Contributions about one structure that are counted. */
const MOST_WAITING = 100;

/** Reads the last call to each structure that was called lately. One that was taken back was none. */
export async function readCalledLately(campaigns: CampaignStore | undefined, now: Date): Promise<Called> {
  const since = contactSince(now).toISOString();
  const calls = new Map<string, NonNullable<Callee['appel']>[]>();
  for (const { sujet, acte, par, date, details } of (await campaigns?.trail.ofKind('structure')) ?? []) {
    if (date <= since) continue;
    const id = sujet.slice('structure:'.length);
    const own = calls.get(id) ?? [];
    if (acte === CALL_UNDONE)
      calls.set(
        id,
        own.filter((call) => call.date !== details['du']),
      );
    else if ((callActs as readonly string[]).includes(acte)) calls.set(id, [...own, { acte, par, date }]);
  }
  return new Map(
    [...calls].flatMap(([id, own]) => {
      const last = own.at(-1);
      return last === undefined ? [] : [[id, last]];
    }),
  );
}

/**
 * Creates the reader of a structure that is asked about: its offers that still wait, and its number. It returns null when none waits. The
 * contributions that are shown are looked through once for all structures of a page.
 * @param answered ids of offers whose answer waits for the desk: nobody calls about them
 */
export async function createCallees(
  { source, overlays, privacy, store }: Pick<ContributionsContext, 'source' | 'overlays' | 'privacy' | 'store'>,
  criteria: CampaignCriteria,
  findPlace: ReturnType<typeof createPlaceReader>,
  answered: readonly string[] = [],
) {
  const shown = overlays();
  const settled = settledSince(shown, criteria.avant);
  const closed = new Set(settled.withheld?.structures);
  const place = await findPlace(criteria);
  const confirmed = [...settled.confirmed, ...answered];
  const test = createLeftAloneTest({ ...criteria, ...place, before: criteria.avant, ...settled, confirmed });
  return async ({ isRefused = false, ...one }: AskedCallee): Promise<Omit<Callee, 'appel'> | null> => {
    if (closed.has(one.structure)) return null;
    const current = await readCurrentRecord(source, shown, { modele: 'structure', id: one.structure });
    if (current.is === 'gone') return null;
    const nom = one.nom === '' ? one.structure : one.nom;
    if (current.is === 'unread') return { ...one, nom, telephone: null, aLire: 0, repondu_le: null, ecrire: null };
    const raw = current.raw as DetailedStructure;
    const old = raw.services.filter((service) => test(service, raw.code_insee).perimee).map(({ id }) => id);
    const perimees = old.length;
    if (perimees === 0) return null;
    const cibles = [one.structure, ...raw.services.map(({ id }) => id)];
    const waiting = isModerated(store)
      ? await store.queue({ etats: ['recue'], cibles, size: MOST_WAITING, after: null, isUncounted: true })
      : null;
    const { telephone, services, courriel } = privacy.withoutObjected(current.record as DetailedStructure);
    const isStopped = ((await store.campaigns?.stops([one.structure])) ?? []).length > 0;
    const canReach = !isRefused && isAddress(courriel?.trim());
    return {
      ...{ ...one, nom: one.nom === '' ? raw.nom : one.nom, perimees },
      aLire: waiting?.total ?? 0,
      repondu_le: waiting?.items.findLast(({ evenements }) => evenements[0]?.par === 'structure')?.recue_le ?? null,
      telephone: telephone ?? services.find((service) => service.telephone !== null)?.telephone ?? null,
      ecrire: isStopped ? 'refus' : canReach ? 'possible' : null,
    };
  };
}
