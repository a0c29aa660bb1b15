import { createHash } from 'node:crypto';
import type { LocalWord } from '@inclusion-kit/sdk/words';
import type { ActTrail, TerritoryAct } from '../../store/campaigns/act-trail.ts';
import { departementOf, type Geography } from '@inclusion-kit/sdk/geography';
import { leastOf, rankOfCount } from '@inclusion-kit/sdk/internal';
import type { VainSearches } from '../../store/lost-words.ts';
import { keyOfSaying, type CountedNeed } from './needs.ts';
import { nameCommunes, nameDepartement } from './place-names.ts';

/** Sentences of people that are shown beside a need. */
const MOST_WORDS = 3;

/** The answers that an animateur notes beside a need or a word. */
export const demandActs = ['offre-trouvee', 'ouverture-demandee', 'mot-ajoute', 'sans-suite', 'annulation'] as const;
export type DemandAct = (typeof demandActs)[number];

/** The act on a need or a word that stands, by whom and when. */
export interface DemandMark {
  acte: DemandAct;
  par: string;
  /** ISO date and time, UTC. */
  date: string;
  /** Words of the moderator, empty without any. */
  note: string;
  /** The thématique or the category that the moderator gave a word as its meaning. Null for none. */
  sens: string | null;
}

/** A need as it is told: of a commune where it was told often enough, else of the rest of its département. */
export interface ToldNeed extends Omit<CountedNeed, 'code_commune' | 'dit'> {
  /** Code of the commune, or of the département where communes are gathered. */
  lieu: string;
  /** Names it in the trail of acts. */
  sujet: string;
  /** Communes that are gathered here, 0 when it is one that is told alone. */
  autres: number;
}

/** Names what a need says in the trail of acts, which is kept: words of people are no part of it. */
const nameSaying = (need: CountedNeed): string =>
  need.dit === null
    ? keyOfSaying(need)
    : createHash('sha256').update(keyOfSaying(need)).digest('base64url').slice(0, 16);

/**
 * Gathers the needs of communes where the same was told less than a number of times, by département: so few may point at a
 * person. While they are too few together, the next commune joins them: a total less the others would tell their number. The most
 * frequent come first, small numbers in the order of their places. The words of one that is still told too few times are left out:
 * nothing then tells apart those of a département that were written freely, which are one.
 */
export function gatherSmall(needs: readonly CountedNeed[], least: number): ToldNeed[] {
  const groups = new Map<string, CountedNeed[]>();
  for (const need of needs) {
    const sujet = `besoin:${need.departement ?? ''} ${nameSaying(need)}`;
    groups.set(sujet, [...(groups.get(sujet) ?? []), need]);
  }
  /** Those without a theme whose words are left out, by département. */
  const written = new Map<string, CountedNeed[]>();
  const told = [...groups].flatMap(([sujet, group]) => {
    const rising = group.toSorted((a, b) => a.nombre - b.nombre);
    let small = 0;
    let sum = 0;
    while (small < rising.length && ((rising[small]?.nombre ?? 0) < least || (small > 0 && sum < least))) {
      sum += rising[small]?.nombre ?? 0;
      small += 1;
    }
    const alone = rising.slice(small).map((need): ToldNeed => {
      const { code_commune: lieu, dit: _, ...told } = need;
      return { ...told, lieu, sujet: `besoin:${lieu} ${nameSaying(need)}`, autres: 0 };
    });
    const gathered = rising.slice(0, small);
    if (small === 0) return alone;
    if (gathered[0]?.thematique !== null || sum >= least) return [...alone, joinNeeds(sujet, gathered)];
    const free = `besoin:${gathered[0].departement ?? ''} `;
    written.set(free, [...(written.get(free) ?? []), ...gathered]);
    return alone;
  });
  for (const [sujet, needs] of written) told.push({ ...joinNeeds(sujet, needs), mots: [] });
  return told
    .map((need) => (need.nombre < least ? { ...need, mots: [] } : need))
    .sort((a, b) => rankOfCount(b.nombre, least) - rankOfCount(a.nombre, least) || byText(a.sujet, b.sujet));
}

/** Counts of needs, as they are told. */
export type NeedCounts = Pick<CountedNeed, 'nombre' | 'recents' | 'a_relire'>;

/**
 * Gathers needs by a name, the most frequent first, by what is told of them: those of the same small numbers are in the order of their
 * names. A need of several themes stands in each.
 */
export function gatherBy(
  needs: readonly ToldNeed[],
  nameOf: (need: ToldNeed) => string,
): ReadonlyMap<string, readonly NeedCounts[]> {
  const named = new Map<string, NeedCounts[]>();
  for (const need of needs) named.set(nameOf(need), [...(named.get(nameOf(need)) ?? []), need]);
  const rankOf = (counts: readonly NeedCounts[]): number => leastOf(counts.map(({ nombre }) => nombre)).nombre;
  return new Map([...named].sort(([a, some], [b, others]) => rankOf(others) - rankOf(some) || byText(a, b)));
}

const byText = (a: string, b: string): number => a.localeCompare(b, 'fr');

const joinNeeds = (sujet: string, needs: readonly CountedNeed[]): ToldNeed => {
  const add = (what: 'nombre' | 'recents' | 'a_relire'): number => needs.reduce((sum, need) => sum + need[what], 0);
  return {
    ...{ departement: needs[0]?.departement ?? null, thematique: needs[0]?.thematique ?? null, commune: null, sujet },
    ...{ nombre: add('nombre'), recents: add('recents'), a_relire: add('a_relire') },
    autres: new Set(needs.map(({ code_commune }) => code_commune)).size,
    lieu: departementOf(needs[0]?.code_commune ?? ''),
    mots: [...new Set(needs.flatMap(({ mots }) => mots))].slice(0, MOST_WORDS),
  };
};

/** The searches that found nothing, of a place and a category, with the name of the place. */
export interface ToldSearches extends VainSearches {
  /** Names them in the trail of acts. */
  sujet: string;
  /** Null where no place is told. */
  place: string | null;
}

/** Names the places of searches that found nothing, and leaves out those beyond a number of them: the rarest ones. */
export async function nameVain(
  vain: readonly VainSearches[],
  geography: Pick<Geography, 'commune'>,
  most: number,
): Promise<ToldSearches[]> {
  const told = vain.slice(0, most);
  const names = await nameCommunes(
    geography,
    told.map(({ lieu }) => lieu).filter((lieu) => lieu.length === 5),
  );
  return told.map((one) => ({
    ...one,
    sujet: `recherche:${one.lieu} ${one.categorie}`,
    place: names.get(one.lieu) ?? nameDepartement(one.lieu),
  }));
}

const WORD = 'mot:';
/** Names a word in the trail of acts. */
export const wordSubject = (mot: string): string => `${WORD}${mot}`;

/** Returns the words that were given a meaning, in their order: searches know them. */
export const addedWordsOf = (marks: ReadonlyMap<string, DemandMark>): LocalWord[] =>
  [...marks]
    .flatMap(([sujet, { acte, sens }]) =>
      sujet.startsWith(WORD) && acte === 'mot-ajoute' && sens !== null
        ? [{ mot: sujet.slice(WORD.length), valeurs: [sens] }]
        : [],
    )
    .sort((a, b) => byText(a.mot, b.mot));

/** The kinds of what people asked in vain, each with the part of the page that lists it. */
export const demandKinds = { besoin: 'besoins', recherche: 'recherches', mot: 'mots-cherches' } as const;
type DemandKind = keyof typeof demandKinds;
const kindNames = Object.keys(demandKinds) as DemandKind[];

/** Tells the kind of what a text names in the trail of acts. Undefined for a text that names nothing. */
export const kindOfSubject = (sujet: string): DemandKind | undefined =>
  kindNames.find((kind) => sujet.startsWith(`${kind}:`) && /^[^\0]{1,200}$/.test(sujet.slice(kind.length + 1)));

/** Reads what was last done about needs, searches and words, by their names. One that was taken back is left out. */
export async function readMarks(trail: ActTrail): Promise<ReadonlyMap<string, DemandMark>> {
  const marks = new Map<string, DemandMark>();
  const acts = [];
  for (const kind of kindNames) acts.push(...(await trail.ofKind(kind)));
  for (const act of acts) {
    const acte = demandActs.find((one) => one === act.acte);
    if (acte === undefined) continue;
    if (acte === 'annulation') marks.delete(act.sujet);
    else marks.set(act.sujet, toMark(acte, act));
  }
  return marks;
}

const toMark = (acte: DemandAct, { par, date, details }: TerritoryAct): DemandMark => ({
  acte,
  par,
  date,
  note: String(details['note'] ?? ''),
  sens: details['sens'] === undefined || details['sens'] === null ? null : String(details['sens']),
});
