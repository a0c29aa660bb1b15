import type { OfferSource } from '@inclusion-kit/sdk';
import { LICENCE_TEXTE_VERSION, type Contribution } from '@inclusion-kit/sdk/contributions';
import { foldText } from '@inclusion-kit/sdk/internal';
import type { DetailedService, Service } from '@inclusion-kit/sdk/schemas';
import { toAuteur, toProof, type MoyenDePreuve } from '../draft/proof.ts';
import { toWhole } from '../../shared/sending/confirmation.ts';

export type ReportGenre = 'fermeture' | 'doublon';

/** A report in which nothing is answered yet. */
export const emptyReport = {
  genre: 'fermeture' as ReportGenre,
  /** Null until it is said: a closure for good takes an offer out of the searches. */
  isFinal: null as boolean | null,
  /** First and last day closed, `YYYY-MM-DD`. The last one is asked of a closure for a time. */
  du: '',
  au: '',
  /** Nobody knows the last day: `au` is the day until which the record says so. */
  isEndUnknown: false,
  /** Id of the record that says the same. */
  other: '',
  moyen: '' as MoyenDePreuve | '',
  precisions: '',
  courriel: '',
};

export type Report = Readonly<typeof emptyReport>;

export type ReportIssue = 'kind' | 'au' | 'order' | 'past' | 'other' | 'courriel';

export function findReportIssues(report: Report, today: string): ReportIssue[] {
  const { genre, isFinal, du, au, other, courriel } = report;
  const issues: ReportIssue[] = [];
  if (genre === 'fermeture' && isFinal === null) issues.push('kind');
  if (genre === 'fermeture' && isFinal === false) {
    if (au === '') issues.push('au');
    else if (du !== '' && au < du) issues.push('order');
    // With its first day a closure may be over: it is noted.
    else if (du === '' && au < today) issues.push('past');
  }
  if (genre === 'doublon' && other === '') issues.push('other');
  if (courriel.trim() !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(courriel.trim())) issues.push('courriel');
  return issues;
}

/** The days for which a closure is told whose end nobody knows. */
const UNKNOWN_DAYS = 30;

/** Returns the day until which a closure is told whose end nobody knows: a record without one would be closed for good. */
export const unknownEnd = (today: string): string =>
  new Date(Date.parse(today) + UNKNOWN_DAYS * 86_400_000).toISOString().slice(0, 10);

export function toReportContribution(report: Report, service: DetailedService): Contribution {
  const { genre, isFinal, du, au, isEndUnknown, other, moyen, precisions, courriel } = report;
  return {
    genre,
    cible: toWhole(service),
    ...(genre === 'fermeture'
      ? {
          fermeture: {
            ...(du === '' ? {} : { du }),
            ...(isFinal === false ? { au } : {}),
            ...(isFinal === false && isEndUnknown ? { fin_inconnue: true } : {}),
          },
        }
      : { doublon_de: other }),
    ...toProof(moyen, { precisions }),
    ...toAuteur({ courriel }),
    licence: 'etalab-2.0',
    licence_texte_version: LICENCE_TEXTE_VERSION,
  };
}

/**
 * Orders records by how much their names say the same as an offer's, without the offer itself.
 * @param least the share of words in common that a record needs, 0 to 1
 */
export function rankLikely<S extends Pick<Service, 'id' | 'nom'>>(
  service: Pick<Service, 'id' | 'nom'>,
  records: readonly S[],
  most: number,
  least = 0,
): S[] {
  const words = wordsOf(service.nom);
  const byId = new Map(records.filter(({ id }) => id !== service.id).map((one) => [one.id, one]));
  const scored = [...byId.values()].map((one) => {
    const theirs = wordsOf(one.nom);
    const shared = [...theirs].filter((word) => words.has(word)).length;
    return { one, score: shared === 0 ? 0 : (2 * shared) / (words.size + theirs.size) };
  });
  return scored
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ one }) => one);
}

function wordsOf(name: string): Set<string> {
  return new Set(
    foldText(name.slice(0, 300))
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2),
  );
}

/** A record that may say the same as another one, with the name of its structure. */
export interface Likely extends Pick<Service, 'id' | 'nom' | 'source' | 'commune' | 'latitude' | 'longitude'> {
  readonly structure: string;
}

/** A record that was searched for, as `Likely` is shown. */
export type Offered = Pick<Likely, 'id' | 'nom'> & { readonly detail: string };

/** More of them would push the search for another one out of sight. */
const SHOWN = 3;
const STRUCTURES = 4;

/** Finds the records of its structure, its twins and its commune that may say the same. An unreadable one is left out. */
export async function findLikely(
  source: OfferSource,
  service: DetailedService,
  thematiques: readonly string[],
): Promise<readonly Likely[]> {
  const structure = await source.structure(service.structure_id).catch(() => null);
  const twins = await Promise.all(
    (structure?.doublons ?? []).slice(0, STRUCTURES).map(({ id }) => source.structure(id).catch(() => null)),
  );
  const own = [structure, ...twins].flatMap((one) =>
    one === null ? [] : one.services.map((other) => toLikely(other, one.nom)),
  );
  return rankLikely(service, [...own, ...(await findAround(source, service, thematiques))], SHOWN);
}

async function findAround(
  source: OfferSource,
  { code_insee }: DetailedService,
  thematiques: readonly string[],
): Promise<Likely[]> {
  if (code_insee === null || thematiques.length === 0) return [];
  const page = await source.searchServices({ code_commune: code_insee, thematiques, size: 50 }).catch(() => null);
  return (page?.items ?? [])
    .filter((result) => result.service.code_insee === code_insee)
    .map((result) => toLikely(result.service, result.service.structure.nom));
}

export function toLikely(service: Service, structure: string): Likely {
  const { id, nom, source, commune, latitude, longitude } = service;
  return { id, nom, source, commune, latitude, longitude, structure };
}
