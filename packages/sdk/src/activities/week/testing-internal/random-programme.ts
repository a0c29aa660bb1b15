import { createRandom } from '../../../testing/random.ts';
import type { Absence, ActiviteDeSemaine, Lieu, Programme, Seance } from '../week.ts';

const MONDAYS = ['2026-03-23', '2026-10-19', '2026-12-21', '2026-03-30', '2026-04-27', '2027-03-22', '2026-06-08'];
const places: readonly [zone: string, code: string | null][] = [
  ['Europe/Paris', '59183'],
  ['Europe/Paris', '67482'],
  ['Europe/Paris', null],
  ['Indian/Reunion', '97411'],
  ['America/Martinique', '97209'],
  ['Pacific/Noumea', '98818'],
];
const hours = [
  null,
  'Mo-Fr 09:00-12:00,13:30-17:00',
  'Mo-Fr 09:00-12:00,13:30-17:00; PH off',
  '24/7',
  'Mo-Su 22:00-02:00',
  'sur demande',
  'Mo-Fr 09:00-17:00 "sur rendez-vous"',
  'Tu,Th 08:00-20:00',
];

/** Makes a programme of a seed, with all that a programme may leave unknown, and times around changes of the clock. */
export function randomProgramme(seed: number): Programme {
  const random = createRandom(seed);
  const maybe = (share: number) => random.next() < share;
  const pad = (value: number) => String(value).padStart(2, '0');
  const time = () =>
    maybe(0.03) ? '25:10' : `${pad(maybe(0.2) ? random.below(24) : 8 + random.below(10))}:${pad(random.below(12) * 5)}`;
  const debut = random.pick(MONDAYS);
  const later = (days: number) => new Date(Date.parse(debut) + days * 86_400_000).toISOString().slice(0, 10);
  const [fuseau, code_insee] = random.pick(places);
  const lieu = (): Lieu | null =>
    maybe(0.15)
      ? null
      : {
          ...{ nom: 'Ici', adresse: null, code_insee: maybe(0.5) ? code_insee : null, a_distance: maybe(0.15) },
          latitude: maybe(0.1) ? null : 51 + random.below(5) * 0.06,
          longitude: 2.3 + random.below(5) * 0.08,
        };
  const seance = (): Seance => ({
    semaine: later(random.below(4) * 7),
    ...(maybe(0.8) ? { etat: random.pick(['prevue', 'declaree', 'validee', 'annulee'] as const) } : {}),
    ...(maybe(0.15) ? { jour: 1 + random.below(7) } : {}),
    ...(maybe(0.15) ? { debut: time() } : {}),
    ...(maybe(0.15) ? { fin: time() } : {}),
    ...(maybe(0.15) ? { duree_minutes: random.below(40) * 10 } : {}),
  });
  const absence = (): Absence => ({
    ...{ du: later(random.below(8)), au: later(5 + random.below(8)), raison: null },
    debut: maybe(0.7) ? null : time(),
    fin: maybe(0.6) ? null : time(),
  });
  const activite = (index: number): ActiviteDeSemaine => ({
    id: `a${maybe(0.02) ? 0 : index}`,
    titre: `Activité ${index}`,
    code_activite: null,
    offre: maybe(0.4)
      ? null
      : {
          ...{ id: `o${index}`, source: 'dora', date_maj: '2026-01-01', volume_horaire_hebdomadaire: null },
          horaires_accueil: random.pick(hours),
          nombre_semaines: maybe(0.2) ? 1 + random.below(3) : null,
        },
    lieu: lieu(),
    telephone: null,
    semaine: later((random.below(4) - 2) * 7 + (maybe(0.05) ? 3 : 0)),
    jour: maybe(0.1) ? null : maybe(0.02) ? 8 : 1 + random.below(7),
    debut: maybe(0.15) ? null : time(),
    ...((seed + index) % 5 === 0 ? { heure_a_confirmer: (seed + index) % 20 !== 0 } : {}),
    fin: maybe(0.3) ? null : time(),
    duree_minutes: maybe(0.6) ? null : maybe(0.05) ? 12_000 : random.below(30) * 10,
    repetition: maybe(0.5)
      ? { toutes_les: 1 + random.below(2), jusqu_au: maybe(0.5) ? later(random.below(20)) : null }
      : null,
    seances: Array.from({ length: random.below(3) }, seance),
  });
  return {
    version: 1,
    debut,
    semaines: 1 + random.below(3),
    fuseau,
    code_insee,
    objectif: maybe(0.5)
      ? null
      : {
          heures: random.below(30),
          raison: maybe(0.5) ? 'Santé' : null,
          jusqu_au: maybe(0.5) ? later(random.below(20)) : null,
        },
    activites: Array.from({ length: random.below(13) }, (_, index) => activite(index)),
    absences: maybe(0.4) ? Array.from({ length: 1 + random.below(2) }, absence) : [],
    garde: maybe(0.7)
      ? null
      : Array.from({ length: random.below(9) }, () => ({ jour: 1 + random.below(7), debut: time(), fin: time() })),
  };
}
