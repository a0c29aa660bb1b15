import type { ModeMobilisation, PersonneMobilisatrice } from '@inclusion-kit/sdk/referentiels';
import type { Calendar } from './calendar.ts';
import { inventPhone } from './people/contacts.ts';
import { writeDescription } from './descriptions.ts';
import { slugify, typeset } from './french.ts';
import { createNamer, type Namer } from './people/names.ts';
import { townOf } from './places/places.ts';
import type { Random } from './random.ts';
import type { DemonstrationService } from './records.ts';
import type { StructureDraft } from './structures.ts';
import { documentProfiles, fraisProfiles, publicProfiles, type FraisKey } from './texts/conditions.ts';
import { topics } from './texts/index.ts';
import { contacts, mobilisationWords, osmHours } from './texts/phrases.ts';
import type { StructureKind } from './texts/structure-kinds.ts';
import type { Topic } from './texts/topic.ts';

/** Gives each structure one to eight services of its kind. */
export function createServices(
  random: Random,
  calendar: Calendar,
  drafts: readonly StructureDraft[],
): DemonstrationService[] {
  const namer = createNamer(random);
  const topicsOf = new Map<StructureKind, readonly Topic[]>();
  return drafts.flatMap((draft) => {
    const known = topicsOf.get(draft.kind) ?? findTopics(draft.kind);
    topicsOf.set(draft.kind, known);
    const count = random.weighted([
      [1, 18],
      [2, 26],
      [3, 24],
      [4, 15],
      [5, 9],
      [6, 4],
      [7, 2],
      [8, 2],
    ] as const);
    const chosen = new Set<Topic>();
    while (chosen.size < Math.min(count, known.length)) chosen.add(random.deal(known));
    return [...chosen].map((topic, nth) => withSession(createService(random, calendar, draft, topic, namer), nth));
  });
}

function findTopics(kind: StructureKind): readonly Topic[] {
  return topics.filter(({ themes: [main] }) =>
    kind.themes.some((theme) => main === theme || main.startsWith(`${theme}--`)),
  );
}

function createService(
  random: Random,
  calendar: Calendar,
  draft: StructureDraft,
  topic: Topic,
  namer: Namer,
): DemonstrationService {
  const { structure, commune, sparse } = draft;
  const where = topic.where ?? 'place';
  const remoteOnly = where === 'distance' || (where === 'both' && random.chance(0.17));
  const mixed = !remoteOnly && (where === 'both' ? random.chance(0.75) : random.chance(0.12));
  const publicKey = random.deal(topic.publics);
  const documentsKey = random.pick(topic.documents);
  const profile = publicProfiles[publicKey];
  const frais = fraisProfiles[random.pick<FraisKey>(topic.frais ?? ['gratuit'])];
  const nom = namer.name(topic, commune, publicKey, remoteOnly);
  const slug = slugify(nom).slice(0, 60);
  const site = structure.site_web;
  const link = site !== null && random.chance(0.6) ? `${site}${slug}` : null;
  const telephone = random.chance(0.15)
    ? inventPhone(random, commune)
    : random.chance(0.9)
      ? structure.telephone
      : null;
  const courriel = random.chance(0.85) ? structure.courriel : null;
  const lien_mobilisation = link !== null && random.chance(0.5) ? `${link}/inscription` : null;
  const adresse = remoteOnly && random.chance(0.5) ? null : structure.adresse;
  const modes: ModeMobilisation[] = [];
  if (courriel !== null && random.chance(0.7)) modes.push('envoyer-un-courriel');
  if (adresse !== null && !remoteOnly && random.chance(0.45)) modes.push('se-presenter');
  if (telephone !== null && random.chance(0.85)) modes.push('telephoner');
  if (lien_mobilisation !== null) modes.push('utiliser-lien-mobilisation');
  const par = random.weighted<PersonneMobilisatrice[] | null>([
    [['usagers', 'professionnels'], 55],
    [['usagers'], 25],
    [['professionnels'], 16],
    [null, 4],
  ]);
  const wordsFor =
    par?.length === 1 && par[0] === 'professionnels' ? mobilisationWords.professionnels : mobilisationWords.usagers;
  const perWeek = topic.hours !== undefined && random.chance(0.75) ? topic.hours : undefined;
  return {
    source: structure.source,
    id: `${structure.id}-${slug}`,
    structure_id: structure.id,
    nom,
    description: sparse
      ? namer.brief(topic, nom, commune)
      : writeDescription(random, { topic, commune, publicKey, documentsKey, remoteOnly, link }),
    date_maj: calendar.daysAgo(age(random, sparse)),
    lien_source: structure.lien_source === null ? null : `${structure.lien_source}/services/${slug}`,
    type: sparse && random.chance(0.5) ? null : topic.type,
    thematiques: [...topic.themes],
    frais: sparse && random.chance(0.6) ? null : frais.frais,
    frais_precisions: sparse ? null : typesetOrNull(random.deal<string | null>(frais.precisions)),
    publics: sparse && random.chance(0.6) ? null : [...profile.publics],
    publics_precisions: sparse ? null : typesetOrNull(random.deal<string | null>(profile.precisions)),
    conditions_acces: sparse
      ? null
      : typesetOrNull(random.deal<string | null>(documentProfiles[documentsKey].conditions)),
    adresse,
    complement_adresse: adresse === null ? null : structure.complement_adresse,
    code_postal: structure.code_postal,
    code_insee: structure.code_insee,
    commune: structure.commune,
    latitude: structure.latitude,
    longitude: structure.longitude,
    telephone,
    courriel,
    horaires_accueil: random.chance(sparse ? 0.1 : 0.5) ? random.deal(osmHours) : null,
    modes_accueil: remoteOnly ? ['a-distance'] : mixed ? ['a-distance', 'en-presentiel'] : ['en-presentiel'],
    zone_eligibilite: zone(random, draft, remoteOnly),
    contact_nom_prenom: random.chance(0.35) ? typeset(random.pick(contacts)) : null,
    lien_mobilisation,
    modes_mobilisation: modes.length === 0 || (sparse && random.chance(0.5)) ? null : modes,
    mobilisable_par: sparse && random.chance(0.6) ? null : par,
    mobilisation_precisions: !sparse && random.chance(0.45) ? typeset(random.deal<string>(wordsFor)) : null,
    volume_horaire_hebdomadaire: perWeek === undefined ? null : random.int(perWeek[0] * 2, perWeek[1] * 2) / 2,
    nombre_semaines:
      topic.weeks !== undefined && random.chance(0.7) ? random.int(topic.weeks[0], topic.weeks[1]) : null,
  };
}

const sessionDays = ['Tu', 'Th', 'We', 'Mo', 'Fr'] as const;
const sessionHours = [14, 9, 10] as const;

/** Gives a workshop of some hours its own time of the week, where it stood under the hours of a desk. Every other one keeps them. */
function withSession(service: DemonstrationService, nth: number): DemonstrationService {
  const { id, nom, horaires_accueil, volume_horaire_hebdomadaire: hours } = service;
  const draw = id.length + nth;
  const saysDay = /\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi)\b/i.test(nom);
  if (horaires_accueil === null || hours === null || hours > 4 || saysDay || draw % 2 === 0) return service;
  const day = sessionDays[draw % sessionDays.length] ?? 'Tu';
  const from = sessionHours[draw % sessionHours.length] ?? 14;
  const at = (hour: number): string => `${String(Math.floor(hour)).padStart(2, '0')}:${hour % 1 === 0 ? '00' : '30'}`;
  return { ...service, horaires_accueil: `${day} ${at(from)}-${at(from + hours)}` };
}

function typesetOrNull(text: string | null): string | null {
  return text === null ? null : typeset(text);
}

/** Days since the last change: half are fresh, one in ten has not moved for three years. */
function age(random: Random, sparse: boolean): number {
  if (sparse) return random.int(600, 1900);
  return random.weighted([
    [random.int(1, 175), 52],
    [random.int(176, 720), 30],
    [random.int(721, 1094), 9],
    [random.int(1100, 2400), 9],
  ]);
}

function zone(random: Random, { commune }: StructureDraft, remoteOnly: boolean): string[] | null {
  const { code: town } = townOf(commune);
  const { code_departement: departement, code_epci: epci } = commune;
  const codes = random.weighted([
    [null, 12],
    [[town], remoteOnly ? 2 : 24],
    [epci === null ? [town] : [epci], remoteOnly ? 5 : 18],
    [[departement], 40],
    [departement === '93' ? ['75', '92', '93', '94'] : [departement], 5],
    [['france'], remoteOnly ? 18 : 1],
  ]);
  return codes === null ? null : [...codes];
}
