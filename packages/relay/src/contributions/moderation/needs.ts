import { departementOf, type Geography } from '@inclusion-kit/sdk/geography';
import { gatherNeeds } from '@inclusion-kit/sdk/internal';
import { everyDossier, type ModerationStore } from '../../store/contributions/moderation-store.ts';
import { nameCommunes, nameDepartement } from './place-names.ts';

/** Needs older than this are no longer counted. */
const MONTHS = 12;
/** Sentences of people that are shown beside a need. */
const MOST_WORDS = 3;
const MONTH_MS = 30 * 86_400_000;

/** How often a need was told, in one commune and on one theme. */
export interface CountedNeed {
  code_commune: string;
  /** Name of the commune, null when unknown. */
  commune: string | null;
  /** Name of the département, null when unknown. */
  departement: string | null;
  /** Theme as the need was told: a thématique, or the name of a need of which all were. Null when none was chosen. */
  thematique: string | null;
  /** In twelve months. */
  nombre: number;
  /** In thirty days. */
  recents: number;
  /** Of these, those that wait for a moderator. */
  a_relire: number;
  /** The latest words of those who told it, for people who are signed in. */
  mots: string[];
}

type NeedStore = Pick<ModerationStore, 'queue' | 'acceptedVersion'>;

/** The needs as last counted: every list of contributions asks for them, and to count them reads them all. */
const lastCounted = new WeakMap<NeedStore, { key: string; needs: Promise<CountedNeed[]> }>();

/** Counts the needs without an answer by commune and theme, the most frequent first. Refused ones are left out. */
export async function countNeeds(
  store: NeedStore,
  geography: Pick<Geography, 'commune'>,
  now: Date,
): Promise<CountedNeed[]> {
  const [newest, acts] = await Promise.all([
    store.queue({ genres: ['manque'], newestFirst: true, size: 1, after: null }),
    store.acceptedVersion(),
  ]);
  const key = [now.toISOString().slice(0, 10), newest.total, newest.items[0]?.id, acts].join(' ');
  const last = lastCounted.get(store);
  if (last?.key === key) return last.needs;
  const needs = count(store, geography, now);
  lastCounted.set(store, { key, needs });
  needs.catch(() => lastCounted.delete(store));
  return needs;
}

async function count(store: NeedStore, geography: Pick<Geography, 'commune'>, now: Date): Promise<CountedNeed[]> {
  const counted = new Map<string, CountedNeed>();
  for await (const { contribution, etat, recue_le } of everyDossier(store, { genres: ['manque'], newestFirst: true })) {
    const age = now.getTime() - Date.parse(recue_le);
    if (age > MONTHS * MONTH_MS) break;
    const { manque } = contribution;
    if (manque === undefined || etat === 'refusee') continue;
    const { code_commune, thematiques } = manque;
    const said = manque.precisions?.trim() ?? '';
    for (const thematique of thematiques.length === 0 ? [null] : gatherNeeds(thematiques)) {
      const key = `${code_commune} ${thematique ?? ''}`;
      let need = counted.get(key);
      if (need === undefined) {
        const departement = nameDepartement(departementOf(code_commune));
        const zeros = { nombre: 0, recents: 0, a_relire: 0, mots: [] };
        need = { code_commune, commune: null, departement, thematique, ...zeros };
        counted.set(key, need);
      }
      need.nombre += 1;
      if (said !== '' && need.mots.length < MOST_WORDS && !need.mots.includes(said)) need.mots.push(said);
      if (age <= MONTH_MS) need.recents += 1;
      if (etat === 'recue' || etat === 'en-attente-auteur') need.a_relire += 1;
    }
  }
  const needs = [...counted.values()].sort((a, b) => b.nombre - a.nombre);
  const names = await nameCommunes(
    geography,
    needs.map(({ code_commune }) => code_commune),
  );
  return needs.map((need) => ({ ...need, commune: names.get(need.code_commune) ?? null }));
}
