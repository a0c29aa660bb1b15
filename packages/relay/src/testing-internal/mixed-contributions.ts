import type { Contribution, FieldValue } from '@inclusion-kit/sdk/contributions';
import { writableFields, type ListedStructure, type Model, type Service } from '@inclusion-kit/sdk/schemas';
import { buildService, buildStructure } from '@inclusion-kit/sdk/testing';
import { createRandom, type Random } from '@inclusion-kit/demonstration';

/** The records that contributions are drawn about. */
export interface MixedOffer {
  readonly structures: readonly ListedStructure[];
  readonly services: readonly Service[];
}

const licence = { licence: 'etalab-2.0', licence_texte_version: '2026-11' } as const;
/** Fields that a source decides, and nobody corrects. */
const ofSource: ReadonlySet<string> = new Set(['source', 'id', 'date_maj', 'structure_id']);
/** Texts that people write and the builders of records do not: awkward for CSV, a spreadsheet, a phone. */
const texts = [
  'Sur rendez-vous, le matin.',
  'Cotisation : 5 €, "tarif libre"\npour qui ne peut pas',
  '=SOMME(A1:A9)',
  'Après l’entretien ; apporter 2 pièces d’identité',
];

/**
 * Draws contributions of every genre about an offer, the same for a seed.
 * @returns a function that draws the next one, given the ids of the contributions of new structures so far
 */
export function createMixedContributions(
  { structures, services }: MixedOffer,
  seed: number,
): (told: readonly string[]) => Contribution {
  const random = createRandom(seed);
  let drawn = 0;
  return (told) => {
    drawn += 1;
    const [modele, record] = random.chance(0.7)
      ? (['service', random.pick(services)] as const)
      : (['structure', random.pick(structures)] as const);
    const cible = { modele, id: record.id, source: record.source, date_maj: record.date_maj, base: {} };
    switch (random.weighted(weights)) {
      case 'correction': {
        const changements = drawChanges(random, modele, record, drawn);
        const base = Object.fromEntries(Object.keys(changements).map((champ) => [champ, valueOf(record, champ)]));
        return { genre: 'correction', cible: { ...cible, base }, changements, ...drawWho(random), ...licence };
      }
      case 'confirmation':
        return { genre: 'confirmation', cible, ...licence };
      case 'fermeture': {
        const fermeture = random.chance(0.5) ? { fermeture: { du: '2026-08-01', au: '2027-01-31' } } : {};
        return { genre: 'fermeture', cible, ...fermeture, ...licence };
      }
      case 'doublon': {
        const others = modele === 'service' ? services : structures;
        const other = random.pick(others.filter(({ id }) => id !== record.id));
        return { genre: 'doublon', cible, doublon_de: other.id, ...licence };
      }
      case 'nouvelle-structure':
        return { genre: 'nouvelle-structure', changements: drawNew(random, 'structure', drawn), ...licence };
      case 'nouveau-service': {
        const isTold = told.length > 0 && random.chance(0.4);
        const structure_id = isTold ? random.pick(told) : random.pick(structures).id;
        const changements = { ...drawNew(random, 'service', drawn), structure_id };
        const financement = { financeurs: ['Département'], dispositif: 'PDI' };
        return { genre: 'nouveau-service', changements, financement, ...drawWho(random), ...licence };
      }
      case 'manque': {
        const { thematiques, publics } = buildService({}, { seed: drawn });
        const manque = { thematiques: thematiques ?? [], publics: publics ?? [], code_commune: '59350' };
        return { genre: 'manque', manque, ...licence };
      }
    }
  };
}

const weights = [
  ['correction', 35],
  ['confirmation', 15],
  ['fermeture', 3],
  ['doublon', 3],
  ['nouvelle-structure', 14],
  ['nouveau-service', 25],
  ['manque', 5],
] as const;

function drawChanges(random: Random, model: Model, record: object, seed: number): Record<string, FieldValue> {
  const other = drawRecord(model, 10_000 + seed);
  const isOther = (champ: string): boolean => {
    const value = valueOf(other, champ);
    return value !== null && JSON.stringify(value) !== JSON.stringify(valueOf(record, champ));
  };
  const champs = writableFields(model).filter((champ) => !ofSource.has(champ) && isOther(champ));
  const changements = Object.fromEntries(
    random.sample(champs, random.int(1, 4)).map((champ) => [champ, valueOf(other, champ)]),
  );
  if (model === 'service' && random.chance(0.3)) changements['conditions_acces'] = random.pick(texts);
  if (model === 'service' && random.chance(0.2)) changements['volume_horaire_hebdomadaire'] = 3.5;
  return changements;
}

function drawNew(random: Random, model: Model, seed: number): Record<string, FieldValue> {
  const record = drawRecord(model, 20_000 + seed);
  // Half say little, as people do.
  const champs = writableFields(model).filter(
    (champ) =>
      !ofSource.has(champ) &&
      valueOf(record, champ) !== null &&
      (['nom', 'description'].includes(champ) || random.chance(0.6)),
  );
  return {
    ...Object.fromEntries(champs.map((champ) => [champ, valueOf(record, champ)])),
    ...(model === 'service' ? { frais_precisions: random.pick(texts), nombre_semaines: random.int(1, 40) } : {}),
  };
}

function drawRecord(model: Model, seed: number): object {
  return model === 'service' ? buildService({}, { seed }) : buildStructure({}, { seed });
}

function drawWho(random: Random): Pick<Contribution, 'auteur' | 'preuve'> {
  if (random.chance(0.5)) return {};
  return { auteur: { organisation: 'CCAS', courriel: 'accueil@exemple.fr' }, preuve: { moyen: 'appel' } };
}

function valueOf(record: object, champ: string): FieldValue {
  return (Reflect.get(record, champ) as FieldValue | undefined) ?? null;
}
