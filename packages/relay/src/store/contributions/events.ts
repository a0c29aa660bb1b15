import type { Insertable, Selectable } from 'kysely';
import type { Acte, Etat, Evenement } from '@inclusion-kit/sdk/contributions';
import type { ContributionEventsTable } from '../database/tables.ts';

type EventRow = Pick<Selectable<ContributionEventsTable>, 'etat' | 'date' | 'acte' | 'par' | 'details'>;
type Details = Pick<Evenement, 'motif' | 'champs' | 'base' | 'changements' | 'remplacee_par' | 'canal'>;

/** Reads an event from its row. */
export function toEvent({ etat, date, acte, par, details }: EventRow): Evenement {
  return {
    acte: (acte ?? 'reception') as Acte,
    etat: etat as Etat,
    date,
    ...(par === null ? {} : { par }),
    ...(details === null ? {} : (JSON.parse(details) as Details)),
  };
}

/** Writes the row of an event. */
export function toEventRow(contribution_id: string, event: Evenement): Insertable<ContributionEventsTable> {
  const { acte, etat, date, par = null, ...details } = event;
  const said = JSON.stringify(details);
  return { contribution_id, acte, etat, date, par, details: said === '{}' ? null : said };
}
