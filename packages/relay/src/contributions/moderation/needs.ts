import { departementOf, type Geography } from '@inclusion-kit/sdk/geography';
import { etatsOuverts, type Contribution } from '@inclusion-kit/sdk/contributions';
import { dayInParis, foldText, gatherNeeds } from '@inclusion-kit/sdk/internal';
import { isNeed, needOf } from '@inclusion-kit/sdk/referentiels';
import { dangersIn } from '@inclusion-kit/sdk/words';
import { everyDossier, type ModerationStore } from '../../store/contributions/moderation-store.ts';
import { nameCommunes, nameDepartement } from './place-names.ts';
import { looksUnwanted } from './unwanted.ts';

/** Needs older than this are no longer counted. */
const MONTHS = 12;
/** Sentences of people that are shown beside a need. */
const MOST_WORDS = 3;
const MONTH_MS = 30 * 86_400_000;

/** How often a need was told, in one commune: on one theme, or in the same words alone. */
export interface CountedNeed {
  code_commune: string;
  /** Name of the commune, null when unknown. */
  commune: string | null;
  /** Name of the département, null when unknown. */
  departement: string | null;
  /** Theme as the need was told: a thématique, or the name of a need of which all were. Null when none was chosen. */
  thematique: string | null;
  /** The words of a need without a theme, folded: only those who wrote the same told the same. Null with a theme, or without words. */
  dit: string | null;
  /** In twelve months. */
  nombre: number;
  /** In thirty days. */
  recents: number;
  /** Of these, those that wait for a moderator. */
  a_relire: number;
  /** The latest words of those who told it, for people who are signed in. Words that tell a danger are left out, and those that look unwanted while they wait. */
  mots: string[];
}

type NeedStore = Pick<ModerationStore, 'queue' | 'acceptedVersion'>;

/** The needs as last counted: every list of contributions asks for them, and to count them reads them all. */
const lastCounted = new WeakMap<NeedStore, { key: string; needs: Promise<CountedNeed[]> }>();

/** A thing that a need says: one of its themes, or else its words. */
type Saying = Pick<CountedNeed, 'thematique' | 'dit'>;

/** Lists the things that a need says. Each is counted with what says the same in the same commune. */
export function sayingsOf({ thematiques, precisions = '' }: NonNullable<Contribution['manque']>): Saying[] {
  if (thematiques.length > 0) return gatherNeeds(thematiques).map((thematique) => ({ thematique, dit: null }));
  const words = foldText(precisions).replaceAll(/[^\p{L}\p{N}]+/gu, ' ');
  return [{ thematique: null, dit: words.trim() || null }];
}

/** Names what a need says, apart from all others. */
export const keyOfSaying = ({ thematique, dit }: Saying): string => thematique ?? (dit === null ? '' : `« ${dit}`);

/** Counts the needs without an answer by commune and by what they say, the most frequent first. Refused ones are left out. */
export async function countNeeds(
  store: NeedStore,
  geography: Pick<Geography, 'commune'>,
  now: Date,
): Promise<CountedNeed[]> {
  const [newest, acts] = await Promise.all([
    store.queue({ genres: ['manque'], newestFirst: true, size: 1, after: null }),
    store.acceptedVersion(),
  ]);
  const key = [dayInParis(now), newest.total, newest.items[0]?.id, acts].join(' ');
  const last = lastCounted.get(store);
  if (last?.key === key) return last.needs;
  const needs = count(store, geography, now);
  lastCounted.set(store, { key, needs });
  needs.catch(() => lastCounted.delete(store));
  return needs;
}

async function count(store: NeedStore, geography: Pick<Geography, 'commune'>, now: Date): Promise<CountedNeed[]> {
  const given: Told[] = [];
  for await (const { contribution, etat, recue_le } of everyDossier(store, { genres: ['manque'], newestFirst: true })) {
    const age = now.getTime() - Date.parse(recue_le);
    if (age > MONTHS * MONTH_MS) break;
    const { manque } = contribution;
    if (manque === undefined || etat === 'refusee') continue;
    const { code_commune } = manque;
    const words = manque.precisions?.trim() ?? '';
    const isMasked = etatsOuverts.includes(etat) && looksUnwanted(contribution);
    const said = isMasked || dangersIn(words).length > 0 ? '' : words;
    const isOpen = etatsOuverts.includes(etat);
    given.push({ code_commune, sayings: sayingsOf(manque), said, isRecent: age <= MONTH_MS, isOpen });
  }
  const counted = new Map<string, CountedNeed>();
  for (const { code_commune, sayings, said, isRecent, isOpen } of joinParts(given)) {
    for (const saying of sayings) {
      const key = `${code_commune} ${keyOfSaying(saying)}`;
      let need = counted.get(key);
      if (need === undefined) {
        const departement = nameDepartement(departementOf(code_commune));
        const zeros = { nombre: 0, recents: 0, a_relire: 0, mots: [] };
        need = { code_commune, commune: null, departement, ...saying, ...zeros };
        counted.set(key, need);
      }
      need.nombre += 1;
      if (said !== '' && need.mots.length < MOST_WORDS && !need.mots.includes(said)) need.mots.push(said);
      if (isRecent) need.recents += 1;
      if (isOpen) need.a_relire += 1;
    }
  }
  const needs = [...counted.values()].sort((a, b) => b.nombre - a.nombre);
  const names = await nameCommunes(
    geography,
    needs.map(({ code_commune }) => code_commune),
  );
  return needs.map((need) => ({ ...need, commune: names.get(need.code_commune) ?? null }));
}

/** A need as one person told it. */
interface Told {
  code_commune: string;
  sayings: Saying[];
  /** Words that may be shown, empty for none. */
  said: string;
  isRecent: boolean;
  isOpen: boolean;
}

/**
 * Has a thématique stand with the need that it is a part of, where others of the same département told that need whole: people would
 * read one need under two names. Who told several parts of it told it once.
 */
function joinParts(given: readonly Told[]): Told[] {
  const keyOf = (code: string, need: string): string => `${departementOf(code)} ${need}`;
  const whole = new Set(
    given.flatMap(({ code_commune, sayings }) =>
      sayings.flatMap(({ thematique }) =>
        thematique !== null && isNeed(thematique) ? [keyOf(code_commune, thematique)] : [],
      ),
    ),
  );
  return given.map((one) => {
    const sayings = one.sayings.map((saying): Saying => {
      const need = saying.thematique === null ? null : needOf(saying.thematique);
      return need !== null && whole.has(keyOf(one.code_commune, need)) ? { thematique: need, dit: null } : saying;
    });
    return { ...one, sayings: [...new Map(sayings.map((saying) => [keyOfSaying(saying), saying])).values()] };
  });
}
