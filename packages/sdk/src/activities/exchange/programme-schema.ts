import * as z from 'zod/mini';
import { orNull } from '../../schemas/open-enum.ts';
import { etats, MOST_WEEKS } from '../week/week.ts';

/** The version of the formats that this version of the kit writes. */
export const VERSION = 1;

const day = z.iso.date();
const time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/));
/** A zone whose clock is known here: no week can be planned on another one. */
const zone = z.string().check(z.refine(isZone));
const weekday = z.int().check(z.gte(1), z.lte(7));
const minutes = z.number().check(z.gt(0), z.lte(10_080));
const text = z.string().check(z.maxLength(2000));
const id = z.string().check(z.minLength(1), z.maxLength(2000));
/** Any version from the first on: a later one is told, and read as far as it is known. */
const version = z.int().check(z.gte(1));

const lieu = z.looseObject({
  nom: orNull(text),
  adresse: orNull(text),
  code_insee: orNull(text),
  latitude: orNull(z.number()),
  longitude: orNull(z.number()),
  a_distance: z._default(z.boolean(), false),
});

const offre = z.looseObject({
  id,
  source: text,
  date_maj: text,
  horaires_accueil: orNull(text),
  horaires_de_la_structure: z.optional(z.boolean()),
  volume_horaire_hebdomadaire: orNull(z.number()),
  nombre_semaines: orNull(z.number()),
});

const etat = z.enum(etats);

const seance = z.looseObject({
  semaine: day,
  etat: z.optional(etat),
  jour: z.optional(weekday),
  debut: z.optional(time),
  fin: z.optional(time),
  duree_minutes: z.optional(minutes),
});

const activite = z.looseObject({
  id,
  titre: text,
  code_activite: orNull(text),
  offre: orNull(offre),
  lieu: orNull(lieu),
  telephone: orNull(text),
  courriel: z.optional(z.nullable(text)),
  semaine: day,
  jour: orNull(weekday),
  debut: orNull(time),
  heure_a_confirmer: z.optional(z.boolean()),
  fin: orNull(time),
  duree_minutes: orNull(minutes),
  repetition: orNull(z.looseObject({ toutes_les: z.int().check(z.gte(1)), jusqu_au: orNull(day) })),
  seances: z._default(z.array(seance), []),
});

/** The format of a programme, as software hands it to the kit and takes it back. Unknown fields are kept. */
export const programmeSchema = z.looseObject({
  version,
  identifiant: z.optional(z.nullable(id)),
  debut: day,
  semaines: z._default(z.int().check(z.gte(1), z.lte(MOST_WEEKS)), 1),
  fuseau: z._default(zone, 'Europe/Paris'),
  code_insee: orNull(text),
  objectif: orNull(
    z.looseObject({ heures: z.number().check(z.gte(0), z.lte(168)), raison: orNull(text), jusqu_au: orNull(day) }),
  ),
  activites: z._default(z.array(activite), []),
  absences: z._default(
    z.array(z.looseObject({ du: day, au: day, debut: orNull(time), fin: orNull(time), raison: orNull(text) })),
    [],
  ),
  garde: orNull(z.array(z.looseObject({ jour: weekday, debut: time, fin: time }))),
});

/** The format of an attendance: one entry for an activity in a week. */
export const presencesSchema = z.looseObject({
  version,
  seances: z.array(
    z.looseObject({
      activite: id,
      code_activite: orNull(text),
      semaine: day,
      etat,
      jour: z.optional(weekday),
      debut: z.optional(time),
      fin: z.optional(time),
      duree_minutes: z.optional(minutes),
    }),
  ),
});

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
}
