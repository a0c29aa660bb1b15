import { frais } from './values/frais.ts';
import type { FrameworkValue } from './framework-value.ts';
import { modesAccueil } from './values/modes-accueil.ts';
import { modesMobilisation } from './values/modes-mobilisation.ts';
import type { ReferentielName } from './names.ts';
import { personnesMobilisatrices } from './values/personnes-mobilisatrices.ts';
import { publics } from './values/publics.ts';
import { reseauxPorteurs } from './values/reseaux-porteurs.ts';
import { thematiques } from './values/thematiques.ts';
import { typesServices } from './values/types-services.ts';

/**
 * The eight vocabularies under the names that `GET /api/v1/doc/{name}` uses.
 * @see /api/v1/doc/publics (checked 2026-06-30)
 */
export const referentiels = {
  frais,
  'modes-accueil': modesAccueil,
  'modes-mobilisation': modesMobilisation,
  'personnes-mobilisatrices': personnesMobilisatrices,
  publics,
  'reseaux-porteurs': reseauxPorteurs,
  thematiques,
  'types-services': typesServices,
} as const satisfies Record<ReferentielName, readonly FrameworkValue[]>;
