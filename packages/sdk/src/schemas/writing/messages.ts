import { vocabularyOf } from '../../referentiels/by-field.ts';
import { fieldFacts } from '../../tables/field-names.ts';
import type { FieldKind } from '../../tables/record-fields.ts';
import type { EmailFault } from './email.ts';
import type { Finding, IssueCode } from './issue.ts';

type Writer = (finding: Finding, value: unknown, field: string) => string;

const forms: Record<string, string> = {
  code_insee: 'Un code INSEE compte 5 caractères, par exemple « 59350 » ou « 2A004 ».',
  code_postal: 'Un code postal compte 5 chiffres, par exemple « 59000 ».',
  siret: 'Un SIRET compte 14 chiffres, par exemple « 13003013300016 ».',
  zone: 'Donnez un code INSEE de commune (« 59350 »), de département (« 59 »), un SIREN d’EPCI (9 chiffres), ou « france ».',
};

const emailFaults: Record<EmailFault | 'named', string> = {
  named: 'Gardez l’adresse de courriel seule, sans le nom qui la précède.',
  no_at: 'Il manque « @ » dans l’adresse de courriel, par exemple « accueil@exemple.fr ».',
  local: 'La partie avant « @ » n’est pas valable : ni espace, ni point au début, à la fin ou en double.',
  no_ending: 'Il manque la fin de l’adresse, par exemple « .fr ».',
  domain: 'La partie après « @ » n’est pas valable, par exemple « exemple.fr ».',
  reserved: 'Ce domaine ne reçoit pas de courriel. Donnez une adresse publique, par exemple « accueil@exemple.fr ».',
  too_long: 'Cette adresse de courriel est trop longue.',
};

const urlFaults: Record<string, string> = {
  scheme: 'Le lien doit commencer par « https:// » ou « http:// ».',
  no_scheme: 'Le lien doit être complet, par exemple « https://www.exemple.fr ».',
  broken: 'Ce lien n’est pas valable. Copiez-le depuis la barre d’adresse du navigateur.',
};

const writers: Record<IssueCode, Writer> = {
  type: ({ reason }, value, field) => {
    if (field === '') return 'Une fiche est un objet qui nomme ses champs, par exemple {"nom": "Centre social"}.';
    const example = exampleOf(field, value);
    const form = reason === 'array' ? 'une liste' : 'un texte entre guillemets';
    if (example === undefined) return `Donnez ${form}.`;
    return `Donnez ${form}, par exemple ${JSON.stringify(reason === 'array' ? [example] : example)}.`;
  },
  missing: () => 'Ce champ est obligatoire.',
  empty: () => 'Choisissez au moins une valeur, ou laissez le champ non renseigné.',
  blank: () => 'Ce champ ne contient que des espaces. Écrivez un texte ou videz-le.',
  too_short: ({ bound = 0, reason = '' }) =>
    forms[reason] ??
    (reason === 'empty'
      ? `Ce champ est vide : il faut au moins ${bound} caractères.`
      : `Trop court : il faut au moins ${bound} caractères.`),
  too_long: ({ bound = 0, reason = '' }) => forms[reason] ?? `Trop long : ${formatCount(bound)} caractères au plus.`,
  format: ({ reason = '' }) => forms[reason] ?? 'Cette valeur n’a pas la forme attendue.',
  email: ({ reason }) => emailFaults[(reason ?? 'domain') as EmailFault | 'named'],
  url: ({ reason = 'broken' }) => urlFaults[reason] ?? '',
  date: () => 'Donnez une date qui existe, sous la forme AAAA-MM-JJ, par exemple « 2026-06-30 ».',
  date_too_old: () => 'La date doit être au plus tôt le 1er janvier 2000.',
  date_future: () => 'La date ne peut pas être dans le futur.',
  number: ({ reason }) =>
    reason === 'integer'
      ? 'Donnez un nombre entier, par exemple « 3 ».'
      : 'Donnez un nombre, avec un point pour les décimales, par exemple « 50.6 ».',
  too_small: ({ bound = 0 }) => `La valeur doit être au moins ${bound}.`,
  enum: ({ reason }, value) => {
    if (value === '') return 'Choisissez une valeur de la liste, ou laissez le champ non renseigné.';
    return reason === 'category'
      ? `« ${quote(value)} » est une catégorie : choisissez une de ses thématiques.`
      : `« ${quote(value)} » n’est pas une valeur connue.`;
  },
  tous_publics: () => '« Tous publics » va seul : retirez-le, ou retirez les autres publics.',
  name_dot: () => 'Le nom ne devrait pas finir par un point : retirez-le.',
  phone: () => 'Donnez un seul numéro de téléphone, sans texte, par exemple « 03 20 00 00 00 » : sinon il sera perdu.',
  unknown_field: () => 'Ce champ n’existe pas dans le schéma.',
};

const examples: Readonly<Partial<Record<FieldKind, string>>> = {
  phone: '03 20 00 00 00',
  date: '2026-06-30',
  email: 'accueil@exemple.fr',
  link: 'https://www.exemple.fr',
  codes: '59350',
};

/** Returns a value that a field takes, near the one that was given, or undefined where any text will do. */
function exampleOf(field: string, value: unknown): string | undefined {
  const { kind, length = 0 } = fieldFacts(field) ?? {};
  const values = vocabularyOf(field).map((one) => one.value);
  const near = values.find((one) => typeof value === 'string' && `${one}--`.startsWith(`${value}--`)) ?? values[0];
  const known = near ?? (kind === undefined ? undefined : examples[kind]);
  return known ?? (typeof value === 'number' ? String(value).padStart(length, '0') : undefined);
}

/** Puts a finding about a field into a French sentence that says how to put it right. */
export function toMessage(field: string, finding: Finding, value: unknown, suggestion: string | undefined): string {
  const message = writers[finding.code](finding, value, field);
  return suggestion === undefined ? message : `${message} Vouliez-vous dire « ${suggestion} » ?`;
}

function formatCount(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, '\u202f');
}

function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}
