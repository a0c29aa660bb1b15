import type { Commune } from '@inclusion-kit/sdk/geography';
import { at, capitalise, enumerate, of, typeset } from './french.ts';
import { quarters, townOf } from './places/places.ts';
import type { Random } from './random.ts';
import { documentProfiles, publicProfiles, type DocumentsKey, type PublicKey } from './texts/conditions.ts';
import { delais, heures, jours, practicalOnSite, practicalRemote, stepsByType } from './texts/phrases.ts';
import type { Topic } from './texts/topic.ts';

/** The facts that a description has to agree with. */
export interface DescriptionContext {
  topic: Topic;
  commune: Commune;
  publicKey: PublicKey;
  documentsKey: DocumentsKey;
  remoteOnly: boolean;
  link: string | null;
}

/** Writes a description, plain or Markdown, in one of the shapes producers use. */
export function writeDescription(random: Random, context: DescriptionContext): string {
  const { topic, publicKey, documentsKey, remoteOnly, link } = context;
  const opening = random.deal(topic.openings);
  const points = random.sample(topic.points, random.int(3, 5));
  const step = random.deal(topic.steps !== undefined && random.chance(0.6) ? topic.steps : stepsByType[topic.type]);
  const who = random.deal<string>(publicProfiles[publicKey].sentences);
  const practicals = remoteOnly ? practicalRemote : practicalOnSite;
  const practical = random.deal(practicals);
  const bring = documentProfiles[documentsKey].bring;
  const list = (mark: string): string => points.map((point) => `${mark} ${capitalise(point)}`).join('\n');
  const sentence = `${random.pick(['Vous y trouverez', 'Au programme', 'Concrètement', 'Nous proposons'])} : ${enumerate(points)}.`;
  const toBring =
    bring.length === 0
      ? ''
      : `**${remoteOnly ? 'À prévoir' : 'À apporter'} :** ${enumerate(random.sample<string>(bring, random.int(1, bring.length)))}.`;
  const more = link === null ? '' : `Plus d'informations sur [le site du service](${link}).`;

  const shapes: Record<'prose' | 'list' | 'headed' | 'short' | 'steps' | 'full', readonly string[]> = {
    prose: [`${opening} ${sentence}`, `${who} ${step}`, practical],
    list: [opening, `**Ce qui est proposé :**\n\n${list('-')}`, `${step} ${practical}`, toBring],
    headed: [
      opening,
      `### Ce que nous proposons\n\n${list('*')}`,
      `### Pour qui ?\n\n${who}`,
      `### Comment ça se passe ?\n\n${step} ${practical}`,
      toBring,
      more,
    ],
    short: [`${opening} ${random.chance(0.5) ? who : step}`],
    full: [
      opening,
      topic.openings.find((other) => other !== opening) ?? '',
      `## Ce que nous proposons\n\n${list('-')}`,
      `## Pour qui ?\n\n${who}`,
      `## Déroulement\n\n${[...new Set([step, ...random.sample(stepsByType[topic.type], 3)])].join(' ')}`,
      `## En pratique\n\n${[...new Set([practical, ...random.sample(practicals, 2)])].map((line) => `- ${line}`).join('\n')}`,
      toBring,
      more,
    ],
    steps: [
      `${opening} ${who}`,
      `1. Premier contact : ${random.pick(['nous échangeons sur votre demande', 'nous vérifions ensemble que le service vous convient', 'un créneau vous est proposé'])}.\n2. ${step}\n3. ${random.pick(['Un point est fait avec vous à la fin', 'Nous restons joignables ensuite', 'Un bilan vous est remis'])}.`,
      sentence,
      more,
    ],
  };
  const shape = random.weighted([
    ['prose', 28],
    ['list', 28],
    ['headed', 16],
    ['short', 16],
    ['steps', 12],
    ['full', 9],
  ] as const);
  const text = shapes[shape].filter((part) => part !== '').join('\n\n');
  return typeset(fillIn(random, text, context.commune));
}

/** Fills in the place, the days and the delays that texts leave open. */
export function fillIn(random: Random, text: string, commune: Commune): string {
  const { nom: ville } = townOf(commune);
  return text
    .replaceAll('{aVille}', () => at(ville))
    .replaceAll('{deVille}', () => of(ville))
    .replaceAll('{quartier}', () => random.pick(quarters))
    .replaceAll('{jour}', () => random.pick(jours))
    .replaceAll('{heure}', () => random.pick(heures))
    .replaceAll('{delai}', () => random.pick(delais));
}
