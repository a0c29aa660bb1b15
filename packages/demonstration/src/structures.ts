import type { Commune } from '@inclusion-kit/sdk/geography';
import { at, of, slugify, typeset } from './french.ts';
import type { Calendar } from './calendar.ts';
import { createContacts, hostLabel } from './people/contacts.ts';
import { createCommunePicker, inventPlace, quarters, townOf } from './places/places.ts';
import type { Random } from './random.ts';
import type { DemonstrationStructure } from './records.ts';
import { sourceSlugs } from './sources.ts';
import { osmHours } from './texts/phrases.ts';
import { properNames, structureKinds, type StructureKind } from './texts/structure-kinds.ts';

/** A structure and what its services need to know of it. */
export interface StructureDraft {
  structure: DemonstrationStructure;
  kind: StructureKind;
  commune: Commune;
  /** Poorly described by its producer: short, old, without publics. About one in eight. */
  sparse: boolean;
}

/** Invents structures spread as people are. */
export function createStructures(
  random: Random,
  calendar: Calendar,
  communes: readonly Commune[],
  count: number,
): StructureDraft[] {
  const pickCommune = createCommunePicker(random, communes);
  const kinds = structureKinds.map((kind) => [kind, kind.weight] as const);
  const names = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    const kind = random.weighted(kinds);
    const commune = pickCommune();
    const nom = inventName(random, kind, commune, names);
    const sparse = random.chance(0.12);
    const slug = slugify(nom);
    const place = inventPlace(random, commune);
    const source = sourceSlugs[kind.sort];
    const { telephone, courriel } = createContacts(random, commune, slug);
    const structure: DemonstrationStructure = {
      source,
      id: `${source}--${slug.slice(0, 48)}-${String(index + 1).padStart(3, '0')}`,
      nom,
      date_maj: calendar.daysAgo(sparse ? random.int(500, 1500) : random.int(1, 600)),
      lien_source: random.chance(0.5) ? `https://annuaire.${source}.example/structures/${slug}` : null,
      ...place,
      telephone,
      courriel,
      horaires_accueil: random.chance(sparse ? 0.2 : 0.7) ? random.deal(osmHours) : null,
      description: sparse ? null : describe(random, kind, nom, commune),
      siret: null,
      site_web: random.chance(0.55) ? `https://www.${hostLabel(slug)}.example/` : null,
      accessibilite_lieu: random.chance(0.15) ? `https://accessibilite.example/lieux/${slug}` : null,
      reseaux_porteurs: kind.reseaux.length > 0 && random.chance(0.8) ? [random.pick(kind.reseaux)] : null,
      doublons: [],
    };
    return { structure, kind, commune, sparse };
  });
}

function inventName(random: Random, kind: StructureKind, commune: Commune, taken: Set<string>): string {
  const { nom: ville } = townOf(commune);
  for (;;) {
    const base = `${random.deal(kind.prefixes)} ${random.deal(properNames)}`;
    const name = typeset(
      random.weighted([
        [base, 55],
        [`${base} ${of(ville)}`, 25],
        [`${base} – ${random.deal(quarters)}`, 12],
        [`${base} (${ville})`, 8],
      ]),
    );
    if (!taken.has(name)) {
      taken.add(name);
      return name;
    }
  }
}

function describe(random: Random, kind: StructureKind, nom: string, commune: Commune): string {
  const { nom: ville } = townOf(commune);
  const mission = random.deal(kind.missions);
  const since = `Créée il y a ${random.int(3, 40)} ans ${at(ville)}, la structure compte ${random.int(2, 28)} salariés et ${random.int(3, 90)} bénévoles.`;
  const practical = random.pick([
    "L'accueil est ouvert à tous et sans engagement.",
    'Elle travaille avec les services du département et les associations voisines.',
    'Un conseil des usagers se réunit deux fois par an.',
    `Une antenne reçoit aussi au quartier ${random.pick(quarters)}.`,
    "Les nouveaux venus sont reçus par une personne de l'équipe, qui les oriente.",
  ]);
  const parts = [
    `${nom} ${mission}.`,
    ...(random.chance(0.6) ? [since] : []),
    ...(random.chance(0.7) ? [practical] : []),
  ];
  return typeset(parts.join(' '));
}
