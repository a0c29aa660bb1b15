import { frais } from '../../referentiels/frais.ts';
import type { FrameworkValue } from '../../referentiels/framework-value.ts';
import { modesAccueil } from '../../referentiels/modes-accueil.ts';
import { modesMobilisation } from '../../referentiels/modes-mobilisation.ts';
import { personnesMobilisatrices } from '../../referentiels/personnes-mobilisatrices.ts';
import { publics } from '../../referentiels/publics.ts';
import { reseauxPorteurs } from '../../referentiels/reseaux-porteurs.ts';
import { thematiques } from '../../referentiels/thematiques.ts';
import { typesServices } from '../../referentiels/types-services.ts';

/** The vocabulary of each field that has one. */
export const vocabularyByField: Readonly<Record<string, readonly FrameworkValue[]>> = {
  type: typesServices,
  thematiques,
  frais,
  publics,
  modes_accueil: modesAccueil,
  modes_mobilisation: modesMobilisation,
  mobilisable_par: personnesMobilisatrices,
  reseaux_porteurs: reseauxPorteurs,
};
