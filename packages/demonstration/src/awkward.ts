import { capitalise, typeset } from './french.ts';
import type { Random } from './random.ts';
import type { DemonstrationService, DemonstrationStructure } from './records.ts';
import { topics } from './texts/index.ts';
import { looseHours } from './texts/phrases.ts';

/**
 * Roughens the records as real ones are rough: producers leave fields out, or write them otherwise or at length. Records are
 * changed in place. Every case gets a known share or number.
 */
export function roughen(
  random: Random,
  structures: readonly DemonstrationStructure[],
  services: readonly DemonstrationService[],
): void {
  const share = (part: number): DemonstrationService[] => random.sample(services, Math.round(services.length * part));

  for (const service of share(0.06)) service.publics = null;
  for (const service of share(0.05)) withoutPoint(service);
  for (const structure of random.sample(structures, Math.round(structures.length * 0.05))) withoutPoint(structure);
  for (const service of share(0.01)) {
    withoutPoint(service);
    Object.assign(service, {
      adresse: null,
      complement_adresse: null,
      code_postal: null,
      code_insee: null,
      commune: null,
    });
  }
  for (const service of share(0.02)) service.modes_accueil = null;
  for (const service of share(0.005)) service.thematiques = null;
  for (const service of share(0.02)) withoutContact(service);
  for (const service of share(0.02)) service.horaires_accueil = typeset(random.deal(looseHours));
  for (const service of share(0.01)) {
    service.conditions_acces = typeset(
      "Être orienté par un référent\\nApporter une pièce d'identité\\nÊtre disponible le matin",
    );
  }
  for (const service of services.filter(({ code_postal }) => code_postal?.startsWith('130'))) {
    // Some producers write the arrondissement, which data·inclusion folds into the city.
    const arrondissement = service.code_insee === '13055' && random.chance(0.05);
    if (arrondissement) service.code_insee = `132${service.code_postal?.slice(3) ?? ''}`;
  }
  // The rarest cases go to records that no other one has touched.
  const rare = random.sample(services, 40);
  for (const service of rare.slice(0, 8)) lengthenName(random, service);
  for (const service of rare.slice(8, 12)) service.description = longDescription(random);
  for (const [index, service] of rare.slice(12, 22).entries()) {
    service.id = oddId(index, service.id);
  }
  for (const [index, service] of rare.slice(22, 30).entries())
    Object.assign(service, newerValues[index % newerValues.length]);
}

function withoutPoint(record: DemonstrationService | DemonstrationStructure): void {
  record.latitude = null;
  record.longitude = null;
}

function withoutContact(service: DemonstrationService): void {
  Object.assign(service, {
    telephone: null,
    courriel: null,
    lien_mobilisation: null,
    contact_nom_prenom: null,
    modes_mobilisation: service.modes_mobilisation?.includes('se-presenter') ? ['se-presenter'] : null,
  });
}

/** Values that a later patch of the schema could bring: reading never fails on them. */
const newerValues: readonly Partial<DemonstrationService>[] = [
  { publics: ['gens-du-voyage', 'familles'] },
  { thematiques: ['logement-hebergement--renover-un-logement', 'logement-hebergement--se-maintenir-dans-le-logement'] },
  { type: 'mise-en-relation' },
  { frais: 'prix-libre' },
  { modes_accueil: ['itinerant', 'en-presentiel'] },
  { modes_mobilisation: ['envoyer-un-sms'] },
  { mobilisable_par: ['proches'] },
  { thematiques: ['transition-ecologique--se-former-aux-metiers-verts'] },
];

function lengthenName(random: Random, service: DemonstrationService): void {
  const tails = [
    'accueil, diagnostic, plan d’action, suivi individuel et ateliers collectifs',
    'pour les personnes qui reprennent une activité après une longue interruption',
    'sur rendez-vous, au siège comme dans les permanences de quartier',
    'avec les partenaires de l’emploi, de la santé et du logement du territoire',
  ];
  const name = [service.nom, ...random.sample(tails, tails.length)].join(', ');
  service.nom = name.slice(0, 150).replace(/[ ,.]+$/, (end) => '…'.repeat(end.length));
}

/** Writes a year's programme, month by month: close to the 10,000 characters that the schema allows. */
function longDescription(random: Random): string {
  const months = [
    'Janvier',
    'Février',
    'Mars',
    'Avril',
    'Mai',
    'Juin',
    'Juillet',
    'Août',
    'Septembre',
    'Octobre',
    'Novembre',
    'Décembre',
  ];
  const limit = 9990;
  let text = "Programme détaillé de l'année. Toutes les séances sont ouvertes sur inscription.";
  for (let round = 0; ; round += 1) {
    const topic = random.deal(topics);
    const month = months[round % months.length] ?? '';
    const part = `\n\n### ${month} : ${random.pick(topic.names)}\n\n${random
      .pick(topic.openings)
      .replaceAll(' {aVille}', '')
      .replaceAll(' {deVille}', '')}\n\n${random
      .sample(topic.points, 4)
      .map((point) => `- ${capitalise(point.replace(' depuis {quartier}', ''))}`)
      .join('\n')}`;
    if (text.length + part.length > limit) return typeset(text);
    text += part;
  }
}

/** Ids as some producers make them: slashes, spaces, accents, percent signs, great length. */
function oddId(index: number, id: string): string {
  const odd = [
    '/2024/03',
    ' fiche n° 12',
    '–été à l’école',
    '%2Fdeux',
    '?fiche=3&v=2',
    '#4',
    `/${'segment/'.repeat(25)}`,
    '+a b',
    ':2024-47BXY',
    '…',
  ];
  return `${id}${odd[index % odd.length] ?? ''}`;
}
