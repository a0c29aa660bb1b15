import { hasOwnHours, hoursOf } from '@inclusion-kit/sdk/internal';
import { formatPhone, toPlainText } from '@inclusion-kit/sdk/normalise';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { createLabels, publics } from '@inclusion-kit/sdk/referentiels';
import type { Pour, Way } from '../../shared/offers/ways.ts';
import { formatDate } from '../../shared/format/date.ts';
import { toSentenceList } from '../../shared/format/text.ts';
import { describeWeek } from '../../shared/format/hours/week-in-words.ts';
import { nameSource as nameKnownSource } from '../../shared/format/source-name.ts';

/** The options of the text of an orientation, besides the offer. */
export interface OrientationWriting {
  readonly way: Way;
  readonly pour: Pour;
  /** Address of the page of the record, or null when there is none. */
  readonly link: string | null;
  /** Names a source that this version does not know. */
  readonly nameSource?: ((slug: string) => string) | undefined;
}

const labelOfPublic = createLabels(publics);

/**
 * Writes the message that mobilises an offer. It is in French whatever the page speaks, since a structure reads it. The sender
 * completes the facts about the person.
 */
export function writeOrientation(
  service: DetailedService,
  { way: { kind, value }, pour, link, nameSource = nameKnownSource }: OrientationWriting,
): { objet: string; texte: string } {
  const nom = clean(service.nom, 150);
  const offre = `«\u00a0${nom}\u00a0» (${clean(service.structure.nom, 150)})`;
  const objet =
    pour === 'professionnels' ? `Orientation vers «\u00a0${nom}\u00a0»` : `Demande\u00a0: «\u00a0${nom}\u00a0»`;
  const write = { phone: writeCall, visit: writeVisit, link: writeLetter, mail: writeLetter }[kind];
  const texte = [...write(service, offre, { value, pour }), '', ...describeRecord(service, link, nameSource)].join(
    '\n',
  );
  return { objet, texte };
}

type Write = (service: DetailedService, offre: string, how: { value: string; pour: Pour }) => string[];

const writeLetter: Write = (service, offre, { pour }) => {
  const isPro = pour === 'professionnels';
  return [
    'Bonjour,',
    '',
    isPro
      ? `J’accompagne une personne que je souhaite orienter vers votre offre ${offre}.`
      : `Je souhaite bénéficier de votre offre ${offre}.`,
    '',
    ...describeConditions(service),
    'À compléter\u00a0:',
    isPro ? '- Son besoin\u00a0: ' : '- Ce dont j’ai besoin\u00a0: ',
    isPro ? '- Sa commune et ses disponibilités\u00a0: ' : '- Mes disponibilités\u00a0: ',
    isPro ? '- Pour la joindre, avec son accord\u00a0: ' : '- Pour me joindre\u00a0: ',
    '',
    'Avez-vous une place, sous quel délai\u00a0? Quels documents préparer\u00a0?',
    ...(isPro ? ['', 'Pour me joindre (nom, organisme, téléphone)\u00a0: '] : []),
    '',
    'Cordialement,',
  ];
};

const writeCall: Write = (service, offre, { value, pour }) => [
  `Appeler le ${clean(formatPhone(value), 40)}${describeHours(service)}`,
  `Offre\u00a0: ${offre}`,
  pour === 'professionnels'
    ? 'Dire\u00a0: «\u00a0J’accompagne une personne que je souhaite orienter vers cette offre.\u00a0»'
    : 'Dire\u00a0: «\u00a0Je souhaite bénéficier de cette offre.\u00a0»',
  ...describeConditions(service),
  'Demander\u00a0:',
  '- Reste-t-il une place, et sous quel délai\u00a0?',
  '- Quels documents préparer\u00a0?',
  '- Où, quand et avec qui est le premier rendez-vous\u00a0?',
];

const writeVisit: Write = (service, offre, { value }) => [
  `Offre\u00a0: ${offre}`,
  `Se présenter\u00a0: ${clean(value, 300)}${describeHours(service)}`,
  ...describeConditions(service),
  'Demander\u00a0:',
  '- Reste-t-il une place, et sous quel délai\u00a0?',
  '- Quels documents apporter\u00a0?',
];

/** Lists the conditions of the record that decide whether the offer suits the person. Unknown conditions are left out. */
function describeConditions(service: DetailedService): string[] {
  const { conditions_acces, frais, frais_precisions, mobilisation_precisions } = service;
  const cost = frais === 'gratuit' ? 'gratuit' : frais === 'payant' ? 'payant' : '';
  const lines = [
    ['Pour qui', toSentenceList((service.publics ?? []).map(labelOfPublic))],
    ['Conditions', conditions_acces ?? ''],
    ['Coût', [cost, frais_precisions ?? ''].filter((part) => part !== '').join(', ')],
    ['À savoir', mobilisation_precisions ?? ''],
  ] as const;
  const known = lines.flatMap(([label, text]) => {
    const said = clean(text, 240);
    return said === '' ? [] : [`- ${label}\u00a0: ${said}`];
  });
  return known.length === 0 ? [] : ['La fiche indique\u00a0:', ...known, ''];
}

function describeHours(service: DetailedService): string {
  const hours = describeWeek(hoursOf(service), 'fr');
  return hours === null
    ? ''
    : `\nHoraires${hasOwnHours(service) ? '' : ' de la structure'}\u00a0: ${clean(hours.text, 240)}`;
}

function describeRecord(
  { source, date_maj }: DetailedService,
  link: string | null,
  nameSource: (slug: string) => string,
): string[] {
  const from = `Source\u00a0: ${clean(nameSource(source), 150)}${date_maj === '' ? '' : `, mise à jour le ${formatDate(date_maj, 'fr')}`}`;
  return link === null ? [from] : [`Fiche\u00a0: ${link}`, from];
}

const clean = (text: string, maxLength: number): string => toPlainText(text, { maxLength });
