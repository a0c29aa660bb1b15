import type { Frais } from '../values/frais.ts';
import type { ModeAccueil } from '../values/modes-accueil.ts';
import type { ModeMobilisation } from '../values/modes-mobilisation.ts';
import type { PersonneMobilisatrice } from '../values/personnes-mobilisatrices.ts';
import type { Public } from '../values/publics.ts';
import type { Categorie } from '../values/thematiques-categories.ts';
import type { Thematique } from '../values/thematiques.ts';
import type { TypeService } from '../values/types-services.ts';

/** The values whose labels are words. Networks and sources have names, which are the same in every language. */
type Value =
  Categorie | Thematique | Public | TypeService | ModeAccueil | ModeMobilisation | Frais | PersonneMobilisatrice;

/** The labels of a language by value: the compiler names a value that has none. */
export type Translations = Readonly<Record<Value, string>>;
