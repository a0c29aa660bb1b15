import { INSEE_COMMUNE, NEW_STRUCTURE } from '@inclusion-kit/sdk/internal';
import { etatsOuverts, isSameValue, type Cible, type FieldValue } from '@inclusion-kit/sdk/contributions';
import type { Commune } from '@inclusion-kit/sdk/geography';
import type { DetailedService, DetailedStructure } from '@inclusion-kit/sdk/schemas';
import { toLabels } from '@inclusion-kit/sdk/referentiels';
import { toFeedId } from '../../offer/additions/new-records.ts';
import { isModerated } from '../../store/contributions/moderation-store.ts';
import { readProposedStructure } from '../moderation/proposed-structure.ts';
import { nameCommunes, nameDepartement } from '../moderation/place-names.ts';
import { tryToPeek } from '../../offer/overlays/current-record.ts';
import { protect } from '../../privacy/protect.ts';
import type { ContributionsContext } from '../contributions-context.ts';
import type { ToldFollowUp } from './follow-up.ts';

type NamedSource = DetailedService | DetailedStructure;

const toReadable = toLabels([]);

/** The name of a record, and the address on this relay that shows it, or null where none does. */
export interface NamedRecord {
  nom: string;
  /** Its structure and its town, that tell it from twenty others of one name. */
  lieu: string | null;
  lien: string | null;
}

/** The names that a follow-up needs: nobody knows a record or a source by its id. Null for those that are not known. */
export interface FollowUpNames {
  fiche: NamedRecord | null;
  /** The record that says the same. */
  autre: NamedRecord | null;
  /** The offer that answers the need. */
  offre: NamedRecord | null;
  /** The structure that a new offer names. */
  structure: NamedRecord | null;
  source: string | null;
  /** The commune of the need, with its postal code where it has one alone. */
  commune: string | null;
  /** The names of the communes and départements of the zone that is proposed, by their codes. */
  zone: ReadonlyMap<string, string | null>;
  /** The structure of the offer as the public sees it: its contacts stand in for those that the offer lacks. */
  host: object | null;
  /** The fields of the record whose value is there and hidden from everybody. */
  masked: ReadonlySet<string>;
}

/** Reads the names of the records and of the source of a contribution. Those that cannot be read now are left out. */
export async function readNames(
  {
    source,
    feed,
    privacy,
    geography,
    store,
  }: Pick<ContributionsContext, 'source' | 'feed' | 'privacy' | 'geography' | 'store'>,
  { id, genre, cible, changements, doublon_de, reliee_a, etat, manque }: ToldFollowUp,
): Promise<FollowUpNames> {
  const read = async (modele: Cible['modele'], of: unknown): Promise<NamedSource | null> => {
    const record = typeof of === 'string' ? await tryToPeek(source, { modele, id: of }) : null;
    return record ? privacy.withoutObjected(record) : null;
  };
  const toNamed = (modele: Cible['modele'], record: NamedSource | null, known?: unknown): NamedRecord | null => {
    const nom = record === null ? known : record.nom;
    if (typeof nom !== 'string' || nom === '') return null;
    return {
      nom,
      lieu: record === null ? null : sayWhere(record, nom),
      lien: record !== null && modele === 'service' ? `/#di-offre=${encodeURIComponent(record.id)}` : null,
    };
  };
  const modele = cible?.modele ?? (genre === 'nouvelle-structure' ? 'structure' : 'service');
  const [fiche, autre, offre, structure, proposed, sources, communes] = await Promise.all([
    read(modele, cible?.id ?? toFeedId(feed.slug, id)),
    read(modele, doublon_de),
    read('service', reliee_a),
    read('structure', changements?.['structure_id']),
    isModerated(store) ? readProposedStructure(changements?.['structure_id'], (of) => store.dossier(of)) : null,
    source.sources().catch(() => []),
    manque === undefined ? [] : geography.communes(manque.code_commune).catch(() => []),
  ]);
  const zones = [changements?.['zone_eligibilite'] ?? []].flat().filter((code) => typeof code === 'string');
  const zone = await nameCommunes(
    geography,
    zones.filter((code) => INSEE_COMMUNE.test(code)),
  );
  const told = sources.find(({ slug }) => slug === cible?.source);
  // A file of offers tells no name: the words of the slug do.
  const named = told === undefined ? null : told.nom === told.slug ? toReadable(told.slug) : told.nom;
  const shown = protect(fiche, privacy.anyone) as Readonly<Record<string, unknown>> | null;
  // A value that the source took up after the decision tells nothing of what was there before.
  const isTaken = (field: string, value: FieldValue): boolean => {
    return !etatsOuverts.includes(etat) && isSameValue(value, changements?.[field] ?? null);
  };
  return {
    fiche: toNamed(modele, fiche, cible?.base['nom'] ?? changements?.['nom']),
    autre: toNamed(modele, autre),
    offre: toNamed('service', offre),
    structure: toNamed('structure', structure, changements?.[NEW_STRUCTURE] ?? proposed?.nom),
    source: named,
    commune: sayCommune(communes.find(({ code }) => code === manque?.code_commune)),
    zone: new Map([...zones.map((code) => [code, nameDepartement(code)] as const), ...zone]),
    host: (shown?.['structure'] as object | undefined) ?? null,
    masked: new Set(
      Object.entries(fiche ?? {}).flatMap(([field, value]) =>
        value !== null && shown?.[field] === null && !isTaken(field, value as FieldValue) ? [field] : [],
      ),
    ),
  };
}

function sayWhere(record: NamedSource, nom: string): string | null {
  const structure = 'structure' in record ? (record as DetailedService).structure : null;
  const town = record.commune ?? structure?.commune ?? null;
  // « Maison de l’emploi de Marseille » says its town already.
  const isTold = typeof town === 'string' && structure?.nom.includes(town) === true;
  const said = [structure?.nom, isTold ? null : town].filter((one) => typeof one === 'string' && one !== nom);
  return said.length === 0 ? null : said.join(', ');
}

function sayCommune(commune: Commune | undefined): string | null {
  if (commune === undefined) return null;
  const [postal, other] = commune.codes_postaux;
  return postal === undefined || other !== undefined ? commune.nom : `${commune.nom} (${postal})`;
}
