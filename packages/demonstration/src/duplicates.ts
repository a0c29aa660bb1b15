import type { Calendar } from './calendar.ts';
import { typeset } from './french.ts';
import type { Random } from './random.ts';
import type { DemonstrationService, DemonstrationStructure } from './records.ts';
import { sourceSlugs } from './sources.ts';

/** Structures that a second source describes again, with some of their services. */
export interface Duplicates {
  structures: DemonstrationStructure[];
  services: DemonstrationService[];
}

/**
 * Describes some structures once or twice more, as a directory would: other case, rounded point, shorter texts, other date.
 * Each member of a cluster names the others in `doublons`: the structures given are completed.
 */
export function createDuplicates(
  random: Random,
  calendar: Calendar,
  structures: readonly DemonstrationStructure[],
  services: readonly DemonstrationService[],
  clusters: number,
): Duplicates {
  const made: Duplicates = { structures: [], services: [] };
  const described = structures.filter(({ description }) => description !== null);
  for (const [index, original] of random.sample(described, clusters).entries()) {
    const cluster = [original];
    // Every sixth cluster holds three.
    const copies = index % 6 === 0 ? 2 : 1;
    for (let copy = 1; copy <= copies; copy += 1) {
      const twin = copyStructure(random, calendar, original, copy);
      cluster.push(twin);
      made.structures.push(twin);
      const own = services.filter(({ structure_id }) => structure_id === original.id);
      made.services.push(
        ...random.sample(own, random.int(1, 2)).map((service) => copyService(random, calendar, service, twin)),
      );
    }
    for (const member of cluster) {
      member.doublons = cluster.filter((other) => other !== member).map(({ source, id }) => ({ source, id }));
    }
  }
  return made;
}

function copyStructure(
  random: Random,
  calendar: Calendar,
  original: DemonstrationStructure,
  copy: number,
): DemonstrationStructure {
  const { nom } = original;
  const renamed = random.pick([
    withoutAccents(nom).toUpperCase(),
    withoutAccents(nom),
    `Association ${nom}`,
    `${nom} (accueil)`,
  ]);
  return {
    ...original,
    source: sourceSlugs.annuaire,
    id: `${sourceSlugs.annuaire}--${original.id.slice(-3)}-${copy}`,
    nom: copy === 2 ? `${nom} – antenne` : renamed,
    date_maj: calendar.daysAgo(random.int(30, 1400)),
    lien_source: null,
    adresse: original.adresse === null ? null : original.adresse.toUpperCase(),
    complement_adresse: null,
    // A directory geocodes to the street: about a hundred metres off.
    latitude: original.latitude === null ? null : Math.round(original.latitude * 1e3) / 1e3,
    longitude: original.longitude === null ? null : Math.round(original.longitude * 1e3) / 1e3,
    courriel: random.chance(0.5) ? original.courriel : null,
    description: random.chance(0.5) ? typeset(`${nom} : accueil, information et accompagnement du public.`) : null,
    horaires_accueil: null,
    reseaux_porteurs: random.chance(0.3) ? original.reseaux_porteurs : null,
    doublons: [],
  };
}

function copyService(
  random: Random,
  calendar: Calendar,
  service: DemonstrationService,
  twin: DemonstrationStructure,
): DemonstrationService {
  const { adresse, latitude, longitude } = twin;
  const modes = (service.modes_mobilisation ?? []).filter((mode) => mode !== 'utiliser-lien-mobilisation');
  const [firstSentence = service.description] = service.description.split('\n');
  return {
    ...service,
    source: twin.source,
    structure_id: twin.id,
    id: `${twin.id}-${service.id.slice(service.structure_id.length + 1, service.structure_id.length + 25)}`,
    description: firstSentence,
    date_maj: calendar.daysAgo(random.int(30, 1400)),
    lien_source: null,
    lien_mobilisation: null,
    modes_mobilisation: modes.length === 0 ? null : modes,
    adresse: service.adresse === null ? null : adresse,
    complement_adresse: null,
    latitude,
    longitude,
    frais_precisions: null,
    publics_precisions: null,
    conditions_acces: random.chance(0.5) ? service.conditions_acces : null,
    mobilisation_precisions: null,
    horaires_accueil: null,
  };
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
}
