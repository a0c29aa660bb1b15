import { hasOwnHours, hoursOf } from '../../normalise/contacts-of.ts';
import type { OffreDeSemaine } from './offre-de-semaine.ts';
import type { OffreCitee } from './week.ts';

/** Writes down the facts of an offer that an activity cites, so that it is told later what has changed. */
export function citeOffer(offre: OffreDeSemaine): OffreCitee {
  const horaires_accueil = hoursOf(offre);
  return {
    id: offre.id,
    source: offre.source,
    date_maj: offre.date_maj,
    horaires_accueil,
    ...(horaires_accueil !== null && !hasOwnHours(offre) && { horaires_de_la_structure: true }),
    volume_horaire_hebdomadaire: offre.volume_horaire_hebdomadaire,
    nombre_semaines: offre.nombre_semaines,
  };
}
