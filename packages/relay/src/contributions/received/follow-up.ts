import type { Contribution, Etat, Evenement } from '@inclusion-kit/sdk/contributions';
import type { KeptContribution } from '../../store/contributions/contribution-store.ts';

/** A moderator may be called « source »: the act, and not the name, tells an event of the source. */
const BY_SOURCE: ReadonlySet<Evenement['acte']> = new Set(['remplacement', 'reprise', 'expiration']);

/** The content of a contribution's private page: everything but its sender. */
export interface FollowUp {
  id: string;
  numero: string;
  genre: Contribution['genre'];
  cible?: Contribution['cible'];
  changements?: Contribution['changements'];
  fermeture?: Contribution['fermeture'];
  doublon_de?: Contribution['doublon_de'];
  manque?: Contribution['manque'];
  etat: Etat;
  /** ISO date and time, UTC. */
  recue_le: string;
  /** `par` stands only where no person did the act. */
  evenements: Pick<Evenement, 'acte' | 'etat' | 'date' | 'motif' | 'par'>[];
}

/** Picks the parts of a contribution for its private page one by one, so that nothing personal comes along. */
export function toFollowUp({ id, numero, contribution, etat, recue_le, evenements }: KeptContribution): FollowUp {
  const { genre, cible, changements, fermeture, doublon_de, manque } = contribution;
  return {
    id,
    numero,
    genre,
    ...(cible === undefined ? {} : { cible }),
    ...(changements === undefined ? {} : { changements }),
    ...(fermeture === undefined ? {} : { fermeture }),
    ...(doublon_de === undefined ? {} : { doublon_de }),
    ...(manque === undefined ? {} : { manque }),
    etat,
    recue_le,
    // Moderators act in the name of their département: their own names stay hidden.
    evenements: evenements.map(({ acte, etat, date, motif, par }) => ({
      acte,
      etat,
      date,
      ...(motif === undefined ? {} : { motif }),
      ...(par === 'source' && BY_SOURCE.has(acte) ? { par } : {}),
    })),
  };
}
