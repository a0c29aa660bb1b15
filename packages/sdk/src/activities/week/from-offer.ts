import { mailOf, phoneOf } from '../../normalise/contacts-of.ts';
import { citeOffer } from './cite-offer.ts';
import { minutesOf, timeOf, DAY_MINUTES } from './clock.ts';
import type { OffreDeSemaine } from './offre-de-semaine.ts';
import type { ActiviteDeSemaine, Lieu } from './week.ts';

/** The time that an offer is put at, as far as it is known. */
export interface AddOptions {
  /** Identifier of the new activity, unique in the programme. */
  readonly id: string;
  /** The Monday of its first week, `YYYY-MM-DD`. */
  readonly semaine: string;
  /** Day of the week, 1 for Monday. Absent: to be asked for. */
  readonly jour?: number | undefined;
  /** Begin, `HH:MM`. Absent: to be asked for. */
  readonly debut?: string | undefined;
  /** True where somebody told this time. Absent, a day of an offer that has no hours but those of its structure is to confirm. */
  readonly confirmee?: boolean | undefined;
  /** True where the person follows it at a distance, though others come. Absent: as the offer says. */
  readonly a_distance?: boolean | undefined;
  /** Code in a list of activities. Absent: none. */
  readonly code_activite?: string | undefined;
}

/**
 * Makes an activity of an offer. Its hours a week are the minutes that count, or unknown, never 0. An offer of several weeks
 * repeats each week until its last. A day, or a time, of which only the hours of the structure tell is to confirm.
 * @example toActivite(service, { id: 'a1', semaine: '2026-11-30', jour: 2, debut: '14:00' });
 */
export function toActivite(
  offre: OffreDeSemaine,
  { id, semaine, jour, debut, confirmee = false, a_distance = false, code_activite }: AddOptions,
): ActiviteDeSemaine {
  const duree = weeklyMinutes(offre);
  const from = minutesOf(debut);
  const ends = from !== null && duree !== null && duree < DAY_MINUTES;
  const weeks = offre.nombre_semaines;
  const cite = citeOffer(offre);
  const lieu = placeOf(offre);
  const [telephone, courriel] = [phoneOf(offre), mailOf(offre)];
  return {
    id,
    titre: offre.nom,
    code_activite: code_activite ?? null,
    offre: cite,
    lieu: a_distance ? { ...lieu, a_distance } : lieu,
    telephone,
    ...(telephone === null && courriel !== null && { courriel }),
    semaine,
    jour: jour ?? null,
    debut: debut ?? null,
    ...(cite.horaires_de_la_structure === true && jour !== undefined && !confirmee && { heure_a_confirmer: true }),
    fin: ends ? timeOf(from + duree) : null,
    duree_minutes: ends ? null : duree,
    repetition: weeks !== null && weeks > 1 ? { toutes_les: 1, jusqu_au: lastDayOf(semaine, weeks) } : null,
    seances: [],
  };
}

/** Returns the minutes that an offer takes a week, null when it does not tell them, or tells more than a week has. */
export function weeklyMinutes({ volume_horaire_hebdomadaire: hours }: OffreDeSemaine): number | null {
  return hours !== null && hours > 0 && hours <= 168 ? Math.round(hours * 60) : null;
}

/** Returns the place of an offer. It is at a distance only when nobody can come. */
export function placeOf(offre: OffreDeSemaine): Lieu {
  const { adresse, code_postal, commune, code_insee, latitude, longitude, modes_accueil: modes } = offre;
  const town = [code_postal, commune].filter((part) => part !== null).join(' ');
  const written = [adresse, town === '' ? null : town].filter((part) => part !== null).join(', ');
  return {
    nom: offre.structure?.nom ?? null,
    adresse: written === '' ? null : written,
    code_insee,
    latitude,
    longitude,
    a_distance: modes !== null && modes.includes('a-distance') && !modes.includes('en-presentiel'),
  };
}

/** Returns the Sunday of the last of some weeks. */
function lastDayOf(semaine: string, weeks: number): string {
  const day = new Date(`${semaine}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + Math.min(weeks, 5200) * 7 - 1);
  return day.toISOString().slice(0, 10);
}
