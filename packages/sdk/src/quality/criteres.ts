import { countCharacters } from '../schemas/characters.ts';
import { toDayNumber } from '../schemas/day.ts';

/** The fields of a service that the score looks at. Drafts may leave any of them out. */
export interface ScorableService {
  /** Source of the record. For some sources the age does not count. */
  source?: string | null | undefined;
  /** Markdown, whose length in characters counts. */
  description?: string | null | undefined;
  /** Day of the last change, `YYYY-MM-DD`. */
  date_maj?: string | null | undefined;
  /** Street and number, null when unknown. */
  adresse?: string | null | undefined;
  /** One phone number, null when unknown. */
  telephone?: string | null | undefined;
  /** One e-mail address, null when unknown. */
  courriel?: string | null | undefined;
  /** Address of the page that mobilises the service, null when unknown. */
  lien_mobilisation?: string | null | undefined;
  /** A value of `frais`, null when unknown. */
  frais?: string | null | undefined;
  /** The cost in words, needed when `frais` is `payant`. */
  frais_precisions?: string | null | undefined;
  /** Values of `thematiques`, null when unknown. */
  thematiques?: readonly string[] | null | undefined;
  /** Values of `publics`, null when unknown, which does not mean everyone. */
  publics?: readonly string[] | null | undefined;
  /** Values of `modes_accueil`, null when unknown. */
  modes_accueil?: readonly string[] | null | undefined;
  /** Values of `modes_mobilisation`, null when unknown. */
  modes_mobilisation?: readonly string[] | null | undefined;
  /** Values of `mobilisable_par`, null when unknown. */
  mobilisable_par?: readonly string[] | null | undefined;
}

/** The ten criteria, in the order of the schema's documentation. */
export const nomsDesCriteres = [
  'adresse_bien_definie',
  'modes_mobilisation_bien_definis',
  'au_moins_un_public',
  'au_moins_une_thematique',
  'au_moins_un_moyen_de_contact',
  'courriel_bien_defini',
  'telephone_bien_defini',
  'date_maj_recente',
  'frais_bien_definis',
  'description_bien_definie',
] as const;

/** The name of a criterion of the quality score. */
export type Critere = (typeof nomsDesCriteres)[number];

/** The value of each criterion, 0–1, or null when it does not apply to the service. */
export type Criteres = Record<Critere, number | null>;

// Months of 30 days and years of 365, as the reference counts them.
const RECENT_DAYS = 180;
const STALE_DAYS = 730;

// These two re-date their whole catalogue or keep permanent offers: their date says nothing.
const undatedSources = new Set(['agefiph', 'france-travail']);

/** Values each criterion for a day number. */
export function toCriteres(service: ScorableService, today: number): Criteres {
  const modes = service.modes_mobilisation ?? [];
  return {
    adresse_bien_definie:
      isIn(service.modes_accueil, 'en-presentiel') || isIn(modes, 'se-presenter') ? toUnit(service.adresse) : null,
    modes_mobilisation_bien_definis: (toUnit(modes) + toUnit(service.mobilisable_par)) / 2,
    au_moins_un_public: toUnit(service.publics),
    au_moins_une_thematique: toUnit(service.thematiques),
    au_moins_un_moyen_de_contact: Math.max(
      toUnit(service.courriel),
      toUnit(service.lien_mobilisation),
      toUnit(service.telephone),
    ),
    courriel_bien_defini: isIn(modes, 'envoyer-un-courriel') ? toUnit(service.courriel) : null,
    telephone_bien_defini: isIn(modes, 'telephoner') ? toUnit(service.telephone) : null,
    date_maj_recente: undatedSources.has(service.source ?? '')
      ? null
      : freshness(toDayNumber(toText(service.date_maj)), today),
    frais_bien_definis: fees(service),
    description_bien_definie: descriptionLength(toText(service.description)),
  };
}

// Drafts and files may hold anything: what is neither text nor list counts as unknown, as the reading of it would say.
function isIn(values: unknown, value: string): boolean {
  return Array.isArray(values) && values.includes(value);
}

function toUnit(value: unknown): 0 | 1 {
  return (typeof value === 'string' || Array.isArray(value)) && value.length > 0 ? 1 : 0;
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function freshness(updated: number | null, today: number): number {
  if (updated === null) return 0;
  const age = today - updated;
  if (age < RECENT_DAYS) return 1;
  // The reference compares with strict bounds on both sides, so exactly 180 days falls through to 0.
  if (age === RECENT_DAYS || age >= STALE_DAYS) return 0;
  return 1 - (age - RECENT_DAYS) / (STALE_DAYS - RECENT_DAYS);
}

function fees({ frais, frais_precisions }: ScorableService): number {
  if (toUnit(frais) === 0) return 0;
  return frais === 'payant' && toUnit(frais_precisions) === 0 ? 0.5 : 1;
}

function descriptionLength(description: string): number {
  // A character has one or two units: most lengths need no count of characters.
  const { length: units } = description;
  if (units >= 400 && units < 2000) return 1;
  if (units < 50) return 0;
  if (units >= 100 && units < 200) return 0.5;
  const length = countCharacters(description);
  if (length < 50) return 0;
  return length >= 200 && length < 2000 ? 1 : 0.5;
}
