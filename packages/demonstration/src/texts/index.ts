import { droits } from './droits.ts';
import { emploi } from './emploi.ts';
import { formation } from './formation.ts';
import { logement } from './logement.ts';
import { mobilite } from './mobilite.ts';
import { numerique } from './numerique.ts';
import { quotidien } from './quotidien.ts';
import { remobilisation } from './remobilisation.ts';
import { sante } from './sante.ts';
import type { Topic } from './topic.ts';

/** Every topic, all families together. */
export const topics: readonly Topic[] = [
  ...emploi,
  ...formation,
  ...droits,
  ...quotidien,
  ...logement,
  ...mobilite,
  ...numerique,
  ...sante,
  ...remobilisation,
];
