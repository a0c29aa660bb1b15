import { communeOf, departementOf, loadEpciNames, type Commune } from '@inclusion-kit/sdk/geography';
import { createKeptTest, sumBands, type TerritoryName, type Withheld } from '@inclusion-kit/sdk/internal';
import type { ListedStructure, Service } from '@inclusion-kit/sdk/schemas';
import {
  describeTerritorySteps,
  findTerritory,
  listBehindSteps,
  readTerritorySteps,
  toTerritoryCommunes,
  type Band,
  type Behind,
  type DepartementPeople,
  type FoundTerritory,
  type FreinsGroup,
  type RecordsBehind,
  type RefusedNumber,
  type TerritoryCommune,
  type TerritoryOffer,
  type TerritoryReport,
} from '@inclusion-kit/sdk/territory';
import { categorieOf, expandThematiques } from '@inclusion-kit/sdk/referentiels';
import { LRUCache } from 'lru-cache';
import { createPauses } from '../../shared/pauses.ts';
import type { VainSearches } from '../../store/lost-words.ts';
import { createAskedFrom } from './asked-from.ts';
import { createBandReader } from './figures.ts';
import { withinPopulation } from './need-rows.ts';
import { withHistory, type ToldHistory } from '../history/tell-history.ts';

/** The question for the figures of a territory. */
export interface TerritoryQuestion extends TerritoryName {
  /** Day of the figures, `YYYY-MM-DD`. */
  day: string;
  /** Needs that were told, with their communes, or the départements where those are gathered, and their thématiques. */
  needs: readonly { code_commune: string; thematique: string | null; nombre: number }[];
  /** Words that searches did not find, with the départements that they were looked for from. */
  words: readonly { mot: string; departements: readonly string[] }[];
  /** Searches that found nothing, by place and category. Null where nobody counts them. */
  vain: readonly VainSearches[] | null;
  /** The records closed for good, which no list holds and which count nowhere. Null or absent when there are none. */
  withheld?: Withheld | null;
}

/** The question for some of the records behind a number of the figures of a day. */
export interface BehindQuestion extends TerritoryName, Behind {
  day: string;
  /** Records before the first that is listed. */
  from: number;
  /** Records that are listed. */
  most: number;
  withheld?: Withheld | null;
}

/** An offer that tells its territories. */
export interface TellsTerritory {
  territory(question: TerritoryQuestion): Promise<TerritoryReport>;
  /** Lists the records behind a number of such a report. */
  behind(question: BehindQuestion): Promise<RecordsBehind>;
  /** Names a territory and its communes. Null where no known commune is in it. */
  place(territory: TerritoryName): Promise<FoundTerritory | null>;
  /**
   * Counts the offers of each source by their age on a day, without those closed for good, the source of most offers first. Those of a
   * territory are the ones that stand in it, as in its report. Default: all offers.
   */
  freshness(day: string, withheld?: Withheld | null, territory?: TerritoryName | null): Promise<SourceFreshness[]>;
  /** Lists the codes of the départements in which an offer stands by its own commune, without those closed for good, in their order. */
  departements(withheld?: Withheld | null): Promise<string[]>;
}

/** The offers of a source by their age. */
export type SourceFreshness = TerritoryReport['fraicheur']['sources'][number];

/** Facts beside the records. */
export interface BesideRecords {
  /** Job seekers, CLPE and bassin d'emploi by commune. */
  readonly people?: ReadonlyMap<
    string,
    Pick<TerritoryCommune, 'demandeurs_emploi' | 'clpe_id'> & Partial<Pick<TerritoryCommune, 'bassin_emploi'>>
  >;
  /** Names of CLPE by id. */
  readonly committees?: ReadonlyMap<string, string>;
  /** People in difficulty by CLPE and obstacle, as France Travail counts them. */
  readonly freins?: readonly FreinsGroup[];
  /** Recipients of the RSA by département. */
  readonly departements?: readonly DepartementPeople[];
  /** Codes of files of people that are no known commune. */
  readonly unknownCommunes?: readonly string[];
  /** Numbers of the files that have no sense, and months that cannot be read. */
  readonly refused?: readonly RefusedNumber[];
  /** Funders by id of an offer or of a structure. */
  readonly financeurs?: ReadonlyMap<string, readonly string[]>;
  /** Tells how the territory of a report, which has some services, was before. */
  readonly history?: (report: TerritoryReport, services: readonly Service[]) => ToldHistory;
}

interface Records {
  readonly structures: readonly ListedStructure[];
  readonly services: readonly Service[];
}

/** Reports that are kept. The offer that is replaced takes its own with it. */
const KEPT = 60;
/** Services between two places to pause. */
const SLICE = 500;
const createBands = (): Record<Band, number> => ({
  ...{ moins_de_6_mois: 0, de_6_mois_a_1_an: 0, de_1_a_2_ans: 0, plus_de_2_ans: 0, inconnue: 0 },
});
/** Words that are told. */
export const MOST_WORDS = 12;

/** Tells the territories of an offer, with pauses in which its thread goes on answering. The offer is read once a day. */
export function createReports(all: Records, communes: readonly Commune[], beside: BesideRecords = {}): TellsTerritory {
  const kept = new LRUCache<string, Promise<TerritoryReport>>({ max: KEPT });
  let read: { key: string; shown: Records; offer: Promise<TerritoryOffer> } | null = null;
  const {
    people,
    freins,
    departements: recipients,
    financeurs,
    unknownCommunes,
    refused = [],
    committees = new Map(),
  } = beside;

  const readNames = async (): Promise<ReadonlyMap<string, string>> =>
    new Map<string, string>([
      ...committees,
      ...(await loadEpciNames()),
      ...communes.map(({ code, nom }) => [code, nom] as const),
    ]);

  const makePlaces = async () => {
    const beyond: RefusedNumber[] = [];
    const known = toTerritoryCommunes(communes).map((commune) =>
      withinPopulation({ ...commune, ...people?.get(commune.code) }, beyond),
    );
    return { communes: known, noms: await readNames(), nombresRefuses: [...refused, ...beyond] };
  };
  /** The communes and the names, made once for the offer: the page of a territory asks for them at each visit. */
  let places: ReturnType<typeof makePlaces> | null = null;
  const readPlaces = () => {
    if (places === null) {
      places = makePlaces();
      // A reading that failed is tried again at the next question.
      places.catch(() => (places = null));
    }
    return places;
  };

  const leaveOut = (withheld: Withheld | null): Records => {
    if (withheld === null) return all;
    const isKept = createKeptTest(withheld);
    return { structures: all.structures.filter(isKept), services: all.services.filter(isKept) };
  };

  const readFrom = async (day: string, { structures, services }: Records): Promise<TerritoryOffer> => {
    const facts = {
      offer: { day, structures: structures as never, services: services as never },
      ...(await readPlaces()),
      ...{ freins, departements: recipients, financeurs, communesInconnues: unknownCommunes },
    };
    return inSlices(readTerritorySteps(facts));
  };

  const readOffer = (day: string, withheld: Withheld | null): Pick<NonNullable<typeof read>, 'shown' | 'offer'> => {
    const key = JSON.stringify([day, withheld]);
    if (read?.key === key) return read;
    const shown = leaveOut(withheld);
    const reading = { key, shown, offer: readFrom(day, shown) };
    read = reading;
    // A reading that failed is tried again at the next question.
    reading.offer.catch(() => {
      if (read === reading) read = null;
    });
    return reading;
  };

  return {
    territory(question) {
      const key = JSON.stringify(question);
      const before = kept.get(key);
      if (before !== undefined) return before;
      const answer = tell(question);
      kept.set(key, answer);
      // A failure is not kept.
      answer.catch(() => kept.delete(key));
      return answer;
    },
    async behind({ day, from, most, withheld = null, ...asked }) {
      return inSlices(listBehindSteps(await readOffer(day, withheld).offer, asked, { from, most }));
    },
    async place({ niveau, code }) {
      return findTerritory(await readPlaces(), niveau, code);
    },
    freshness: countFreshness,
    async departements(withheld = null) {
      const isKept = createKeptTest(withheld);
      const pause = createPauses();
      const codes = new Set<string>();
      let seen = 0;
      for (const service of all.services) {
        if (service.code_insee !== null && isKept(service)) codes.add(departementOf(service.code_insee));
        if ((seen += 1) % SLICE === 0) await pause();
      }
      return [...codes].sort();
    },
  };

  /** One pass over the dates alone: the report of a whole country takes a hundred times as long. */
  async function countFreshness(
    day: string,
    withheld: Withheld | null = null,
    territory: TerritoryName | null = null,
  ): Promise<SourceFreshness[]> {
    const isKept = createKeptTest(withheld);
    const isWhole = territory === null || territory.niveau === 'france';
    const inside = isWhole
      ? null
      : new Set(findTerritory(await readPlaces(), territory.niveau, territory.code)?.communes);
    const pause = createPauses();
    const bandOf = createBandReader(day);
    const counts = new Map<string, Record<Band, number>>();
    let seen = 0;
    for (const service of all.services) {
      if (!isKept(service)) continue;
      const { source, date_maj: date, code_insee } = service;
      if (inside !== null && (code_insee === null || !inside.has(communeOf(code_insee)))) continue;
      const band = bandOf(date);
      let bandes = counts.get(source);
      if (bandes === undefined) counts.set(source, (bandes = createBands()));
      bandes[band] += 1;
      if ((seen += 1) % SLICE === 0) await pause();
    }
    return [...counts]
      .map(([source, bandes]) => ({ source, bandes }))
      .sort((a, b) => sumBands(b.bandes).total - sumBands(a.bandes).total);
  }

  async function tell(question: TerritoryQuestion): Promise<TerritoryReport> {
    const { niveau, code, day, needs, words, vain, withheld = null } = question;
    const { shown, offer: reading } = readOffer(day, withheld);
    const offer = await reading;
    const { places } = offer;
    const isInside = (commune: string): boolean => places.get(communeOf(commune))?.codes[niveau] === code;
    const asked = createAskedFrom({ niveau, code }, [...places.keys()].filter(isInside));
    const isAskedIn = (lieu: string): boolean => asked.from(lieu) === 'inside';
    const manques: Record<string, number[]> = {};
    for (const { code_commune, thematique, nombre } of needs) {
      if (!isAskedIn(code_commune)) continue;
      // A need counts once, though it may stand for several categories. One without a thématique is of none, and counts in the whole.
      const categorie = thematique === null ? '' : categorieOf(expandThematiques([thematique])[0] ?? thematique);
      (manques[categorie] ??= []).push(nombre);
    }
    const isFromHere = (one: string): boolean => asked.departements.has(one);
    const mots = words.filter((word) => word.departements.some(isFromHere)).map(({ mot }) => mot);
    const vaines: Record<string, number> = {};
    for (const { lieu, categorie, nombre } of vain ?? []) {
      if (!isAskedIn(lieu)) continue;
      vaines[categorie] = (vaines[categorie] ?? 0) + nombre;
    }
    const demand = { manques, mots: mots.slice(0, MOST_WORDS), ...(vain === null ? {} : { vaines }) };
    const facts = { ...offer.facts, demand };
    const report = await inSlices(describeTerritorySteps({ ...offer, facts }, niveau, code));
    if (beside.history === undefined) return report;
    const inside = shown.services.filter(
      ({ code_insee }) => niveau === 'france' || (code_insee !== null && isInside(code_insee)),
    );
    return withHistory(report, beside.history(report, inside));
  }
}

async function inSlices<T>(steps: Generator<undefined, T>): Promise<T> {
  const pause = createPauses();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await pause();
  }
}
