import * as z from 'zod';
import {
  etatsAcceptes,
  etatsOuverts,
  FieldValue,
  followEvents,
  isSameMeaning,
  moyensDePreuve,
  overlayOf,
} from '@inclusion-kit/sdk/contributions';
import type { CurrentRecord } from '../../offer/overlays/current-record.ts';
import { everyDossier, type Dossier, type ModerationStore } from '../../store/contributions/moderation-store.ts';

/** The person who sent a contribution, as moderators are told them beside another one. */
export const Person = z.object({ nom: z.optional(z.string()), organisation: z.optional(z.string()) });
export type Person = z.infer<typeof Person>;

/** Returns how a person is told beside another contribution, or null when nobody is named. */
export function toPerson(auteur: Dossier['auteur']): Person | null {
  const { nom, organisation } = auteur ?? {};
  if (nom === undefined && organisation === undefined) return null;
  return { ...(nom === undefined ? {} : { nom }), ...(organisation === undefined ? {} : { organisation }) };
}

/** A value that this relay shows in the place of the source's, since a contribution was accepted. */
export const ShownValue = z.object({
  /** The value of the source. */
  source: FieldValue,
  le: z.nullable(z.iso.datetime()),
  /** The person who accepted it, or null when nobody is told. */
  par: z.nullable(z.string()),
  /** The means by which its author knew, or null when none was told. */
  preuve: z.nullable(z.enum(moyensDePreuve)),
  /** The person who sent it, or null when nobody is named. */
  auteur: z.nullable(Person),
});
export type ShownValue = z.infer<typeof ShownValue>;

/** Finds, by field, the values proposed by a contribution to decide that earlier ones, accepted meanwhile, already changed. */
export async function findShownValues(
  store: Pick<ModerationStore, 'queue'>,
  { id, etat, contribution: { cible, changements = {} } }: Dossier,
  current: CurrentRecord | null,
): Promise<Record<string, ShownValue>> {
  const isOpen = etatsOuverts.includes(etat);
  const overlay = current?.is === 'there' ? overlayOf(current.record) : null;
  const changed = Object.entries(overlay?.changements ?? {}).filter(([champ]) => Object.hasOwn(changements, champ));
  if (!isOpen || cible === undefined || changed.length === 0) return {};
  const found: Record<string, ShownValue> = {};
  for await (const other of everyDossier(store, { etats: etatsAcceptes, cibles: [cible.id] })) {
    if (other.id === id || other.contribution.cible?.modele !== cible.modele) continue;
    const { changements: values, decision } = followEvents(other.evenements, other.contribution.changements);
    for (const [champ, { avant, apres }] of changed) {
      const isShown = Object.hasOwn(values, champ) && isSameMeaning(champ, values[champ] ?? null, apres);
      if (isShown)
        found[champ] = {
          source: avant,
          le: decision?.date ?? null,
          par: decision?.par ?? null,
          preuve: other.contribution.preuve?.moyen ?? null,
          auteur: toPerson(other.auteur),
        };
    }
  }
  return found;
}
