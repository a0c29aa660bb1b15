import { departementOf } from '@inclusion-kit/sdk/geography';
import { of, typeset } from './french.ts';
import { createRandom } from './random.ts';

/** Share of the people who look for work, and how many of them have each frein, in hundredths. */
const SEEKERS_SHARE = 0.08;
/** Share of the inhabitants who receive the RSA. */
const RECIPIENTS_SHARE = 0.035;
/** The columns of France Travail's extraction with the share of people in hundredths. */
const FREINS = [
  ['contrainte_numerique', 22],
  ['contrainte_mobilite', 31],
  ['contrainte_savoir', 11],
  ['contrainte_familiale', 18],
  ['contrainte_admin_jurid', 12],
  ['contrainte_logement', 16],
  ['contrainte_financiere', 15],
  ['contrainte_sante', 20],
] as const;
/** Months of the history, and those between the numbers of today and the earlier ones. */
const [MONTHS, EARLIER_MONTHS] = [24, 6];
/** The earlier numbers beside those of today. */
const EARLIER = { services: 0.93, structures: 0.95, a_jour: 0.87, visibles: 0.84 } as const;

/** Names the comité local of an EPCI: a comité has an id and a name of its own. */
const committeeOf = (epci: string): string => `CLPE${epci}`;

/** A fictitious group of job seekers, in the columns of the extraction. */
export interface DemonstrationNeeds {
  /** Code of the comité local. */
  readonly id_clpe: string;
  /** Its name. */
  readonly libelle_clpe: string;
  /** Day on which people were counted. */
  readonly date_extraction: string;
  /** Job seekers. */
  readonly defm: number;
  /** Freins of all of them together. */
  readonly freins_actifs: number;
  /** Job seekers by frein. */
  readonly personnes: Readonly<Record<string, number>>;
}

/** Creates fictitious needs: the inhabitants of each EPCI make the job seekers of a comité local of its own, and those of each département its recipients of the RSA. */
export function createDemonstrationNeeds(
  communes: readonly {
    readonly code: string;
    readonly nom: string;
    readonly code_epci: string | null;
    readonly population: number | null;
  }[],
  options: { now: Date; seed?: number },
): {
  people: Map<string, { demandeurs_emploi: number; clpe_id: string | null }>;
  committees: Map<string, string>;
  freins: DemonstrationNeeds[];
  departements: { code: string; beneficiaires_rsa: number }[];
} {
  const random = createRandom(options.seed ?? 13_93_974);
  const people = new Map<string, { demandeurs_emploi: number; clpe_id: string | null }>();
  const sums = new Map<string, { seekers: number; nom: string; departement: string; most: number }>();
  const inhabitants = new Map<string, number>();
  for (const { code, nom, code_epci, population } of communes) {
    const departement = departementOf(code);
    inhabitants.set(departement, (inhabitants.get(departement) ?? 0) + (population ?? 0));
    const seekers = Math.round((population ?? 0) * SEEKERS_SHARE);
    people.set(code, { demandeurs_emploi: seekers, clpe_id: code_epci === null ? null : committeeOf(code_epci) });
    if (code_epci === null) continue;
    const sum = sums.get(code_epci) ?? { seekers: 0, nom, departement, most: 0 };
    sum.seekers += seekers;
    if (seekers > sum.most) Object.assign(sum, { nom, most: seekers });
    sums.set(code_epci, sum);
  }
  const month = `${new Date(Date.UTC(options.now.getUTCFullYear(), options.now.getUTCMonth() - 2, 1)).toISOString().slice(0, 8)}01`;
  const homonyms = [...sums.values()].map(({ nom }) => nom);
  // There is a Saint-Denis in two of the départements.
  const tell = (nom: string, departement: string): string =>
    homonyms.filter((one) => one === nom).length > 1 ? `${of(nom)}, ${departement}` : of(nom);
  const freins = [...sums].map(([id, { seekers, nom, departement: where }]) => ({
    ...{
      id_clpe: committeeOf(id),
      libelle_clpe: typeset(`Comité local ${tell(nom, where)}`),
      date_extraction: month,
      defm: Math.round(seekers * 0.6),
      freins_actifs: 2,
    },
    personnes: Object.fromEntries(
      FREINS.map(([column, share]) => [column, Math.round((seekers * share * (0.7 + random.next() * 0.6)) / 100)]),
    ),
  }));
  const departements = [...inhabitants].map(([code, count]) => ({
    code,
    beneficiaires_rsa: Math.round(count * RECIPIENTS_SHARE),
  }));
  const committees = new Map(freins.map(({ id_clpe: id, libelle_clpe: nom }) => [id, nom]));
  return { people, committees, freins, departements };
}

/** Categories that fictitious people search, and words that nobody found: searches know one of them since. */
const SEARCHED = ['mobilite', 'logement-hebergement', 'numerique', 'famille', 'sante'] as const;
const WORDS = ['brouette', 'nourrice', 'tondeuse'] as const;
/** Communes of fewer inhabitants are not asked for. */
const LEAST_INHABITANTS = 80_000;

/** Needs that fictitious people report, by thématique, in their words. */
const REPORTED = [
  ['famille--garde-denfants', 'Une garde d’enfants avant 7 h 30'],
  ['mobilite--preparer-un-permis', 'Apprendre à conduire le soir, après le travail'],
  ['logement-hebergement--louer-un-logement', 'Un logement sans garant'],
  ['sante--acces-aux-soins', 'Un dentiste qui prend de nouveaux patients'],
] as const;
/** Months during which needs are reported, and days of the latest ones. */
const [REPORTED_DAYS, LATEST_DAYS] = [330, 40];
/** Most needs of one thématique in a commune. */
const MOST_REPORTED = 9;

/** A need that a fictitious person reported. */
export interface DemonstrationReport {
  /** Code of the commune that it was reported from. */
  readonly code_commune: string;
  /** Its thématique. */
  readonly thematique: string;
  /** The words of the person. */
  readonly precisions: string;
  /** Days since it was reported. */
  readonly jours: number;
}

/** Creates the needs that people reported from the largest communes: often enough to be told in some, too seldom in others. */
export function createDemonstrationReports(
  communes: readonly { readonly code: string; readonly population: number | null }[],
  seed = 13_93_974,
): DemonstrationReport[] {
  const random = createRandom(seed);
  const large = communes.filter(({ population }) => (population ?? 0) >= LEAST_INHABITANTS);
  return large.flatMap(({ code }) => {
    const [thematique, precisions] = random.pick(REPORTED);
    return Array.from({ length: random.int(2, MOST_REPORTED) }, () => ({
      ...{ code_commune: code, thematique, precisions },
      jours: random.int(1, random.chance(0.3) ? LATEST_DAYS : REPORTED_DAYS),
    }));
  });
}

/** Creates fictitious searches that found nothing: by commune and category, and by word. */
export function createDemonstrationDemand(
  communes: readonly { readonly code: string; readonly population: number | null }[],
  options: { now: Date; seed?: number },
): {
  vain: { lieu: string; categorie: string; nombre: number }[];
  words: { mot: string; departements: string[]; mois: string; nombre: number }[];
} {
  const random = createRandom(options.seed ?? 13_93_974);
  const large = communes.filter(({ population }) => (population ?? 0) >= LEAST_INHABITANTS);
  const vain = large
    .flatMap(({ code }) => SEARCHED.map((categorie) => ({ lieu: code, categorie, nombre: random.int(0, 19) })))
    .filter(({ nombre }) => nombre >= 5);
  const departements = [...new Set(large.map(({ code }) => departementOf(code)))];
  const mois = options.now.toISOString().slice(0, 7);
  const words = WORDS.map((mot) => ({ mot, departements, mois, nombre: random.int(5, 30) }));
  return { vain: vain.sort((a, b) => b.nombre - a.nombre), words };
}

/**
 * Creates two fictitious years that end with the offers of today: each category grew at its own pace, or lost some. The numbers
 * of six months ago are a little lower than those of today.
 * @param counts offers of today by category
 * @param figures numbers of today in all
 * @param day `2026-11-28`
 */
export function createDemonstrationHistory(
  counts: Readonly<Record<string, number>>,
  figures: Readonly<Record<keyof typeof EARLIER, number>>,
  day: string,
  seed = 13_93_974,
): {
  croissance: { jours: string[]; par_mention: false; series: Record<string, number[]> };
  avant: { jour: string; chiffres: Record<keyof typeof EARLIER, number> };
} {
  const random = createRandom(seed);
  const months = Array.from({ length: MONTHS + 1 }, (_, at) => MONTHS - at);
  const firstOf = (back: number): string =>
    new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 - back, 1)).toISOString().slice(0, 10);
  const earlier = (name: keyof typeof EARLIER): number => Math.round(figures[name] * EARLIER[name]);
  const avant = {
    jour: firstOf(EARLIER_MONTHS),
    chiffres: {
      ...{ services: earlier('services'), structures: earlier('structures') },
      ...{ a_jour: earlier('a_jour'), visibles: earlier('visibles') },
    },
  };
  const croissance = {
    jours: months.map((back) => (back === 0 ? day : firstOf(back))),
    par_mention: false as const,
    series: Object.fromEntries(
      Object.entries(counts).map(([name, now]) => {
        const pace = random.next() * 0.6 - 0.1;
        return [
          name,
          months.map((back) => {
            const wave = back === 0 ? 0 : (random.next() - 0.5) * 0.04;
            return Math.max(0, Math.round(now * (1 - (pace * back) / MONTHS + wave)));
          }),
        ];
      }),
    ),
  };
  return { croissance, avant };
}
