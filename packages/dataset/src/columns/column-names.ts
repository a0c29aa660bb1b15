import { fieldFacts, foldText } from '@inclusion-kit/sdk/internal';
import { toClean } from '../values/fields/text.ts';
import { NAMES, OF, OFFER, OWNER } from './french-names.ts';
import { permissionOf, type Permission } from './permission-names.ts';

/**
 * The goal of a name of a column: a field, with its model when the name tells it, or a part with an underscore before it. Parts
 * are a point in one cell, fields of schema v0 that become several of v1, and facts about the row.
 */
export interface ColumnTarget {
  model: 'structure' | 'service' | null;
  field: string;
}

const patterns = NAMES.map(([target, names]) => [target, new RegExp(`^(?:${names})$`)] as const);
const BODY = OWNER.replace('|lieux?|lieu d accueil', '');
const OWNED = new RegExp(`^(?:${BODY} (.+)|(.+?)${OF} ${BODY})$`);
/** Fields that a structure has of its own beside those of its services. */
const OWN_FIELDS =
  /^(?:adresse|complement_adresse|code_postal|code_insee|commune|latitude|longitude|telephone|courriel|description|horaires_accueil|site|siret|date_maj)$/;
/** Words that programs and people shorten in the names of columns of several words. */
const SHORTENED: Readonly<Record<string, string>> = {
  ...{ acc: 'acces', act: 'action', adr: 'adresse', adr1: 'adresse', adr2: 'complement adresse', asso: 'association' },
  ...{ assoc: 'association', ben: 'beneficiaires', benef: 'beneficiaires', cd: 'code', cod: 'code', com: 'commune' },
  ...{ comm: 'commune', compl: 'complement', cond: 'conditions', cpl: 'complement', dat: 'date', desc: 'description' },
  ...{
    descr: 'description',
    dt: 'date',
    equip: 'equipement',
    etab: 'etablissement',
    etabl: 'etablissement',
    hor: 'horaires',
  },
  ...{ intit: 'intitule', lib: 'libelle', n: 'numero', nb: 'nombre', nbre: 'nombre', num: 'numero', org: 'organisme' },
  ...{ ouv: 'ouverture', post: 'postal', prest: 'prestation', pub: 'publics', sem: 'semaines', serv: 'service' },
  ...{ struct: 'structure', tel1: 'telephone', them: 'thematique', thema: 'thematique', typ: 'type', ville: 'commune' },
};
/** Those that leave no doubt alone. « Com. » may be a commune or a comment, « Pub. » people or publicity. */
const ALONE = /^(?:benef|descr?|etabl?|hor|intit|struct|thema?)$/;
/** Words before the name of a column, or behind it, that tell what its values look like. */
const FORM = /^(?:libelle|texte|txt|valeur|val|liste) (?!long$)| (?:libelle|txt)$/;
/** Words before the name of a column of yes and no, and the fields that may be one: `TOP_GRATUIT` is a cost, `FLAG_MAIL` is no address. */
const FLAG = /^(?:top|indicateur|ind|flag|flg) /;
const FLAG_FIELDS = /^(?:frais|_frais_inverse|_etat)$/;
/**
 * Fields that a name behind a colon may tell: « addr:city », « Contact : téléphone ». The word « nom » there is that of anything, and a date
 * that of any event.
 */
const BEHIND_COLON = /^(?:_mobile|zone_eligibilite|publics|thematiques|frais)$/;
const known = new Map<string, ColumnTarget | null>();

/** Words that say more of what the object around them is about, and the fields that they then give: `tarification.detail`. */
const MORE = /^(?:details?|precisions?|descriptions?|infos?|informations?)$/;
const MORE_OF: Readonly<Record<string, string>> = {
  frais: 'frais_precisions',
  publics: 'publics_precisions',
  modes_mobilisation: 'mobilisation_precisions',
};

/** Words of a name that say that nobody is to see its values. « Publié / non publié » offers both, and says nothing of the kind. */
const UNPUBLISHED =
  /\b(?:ne (?:sera|seront|sont|est|doit|doivent) (?:pas|jamais) (?:etre )?(?:publie|diffuse|affiche|rendu|visible|communique|partage)|(?<!\b(?:publie|diffuse|publiable|diffusable|visible)e?s? (?:ou )?)(?:non|pas) (?:publie|diffuse|publiable|diffusable|visible)|(?:a )?ne pas (?:publier|diffuser|communiquer|afficher)|confidentiel|usage interne)/;

const STATES = /^_(?:etat|fin)$/;

/** Words of programs before what a place or a contact is: `LIEU_CP`. Only what a place or a contact has is told so. */
const OF_PLACE = /^(?:lieu|lieux|site|contact|adresse|coordonnees) (?=.)/;
const FIELDS_OF_PLACE =
  /^(?:adresse|complement_adresse|code_postal|code_insee|commune|latitude|longitude|telephone|courriel|horaires_accueil)$/;

/** Folds the name of a column: its encoding put right, lower case, no accents, signs as single spaces, brackets left out. */
export const foldColumn = (name: string): string =>
  foldText(withSpaces(toClean(name)))
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Parts the words of a name as programs write it: `structureNom`, `derniereMiseAJour`. « MàJ » is one word. */
const withSpaces = (name: string): string =>
  /\s/.test(name) ? name : name.replace(/(?<=\p{Ll})(?=\p{Lu}\p{L})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ');

/** Returns the field or part that a name of a column tells, or null when it tells none. */
export function targetOfName(name: string): ColumnTarget | null {
  const column = name.replace(/ \(\d+\)$/, '');
  const found = known.get(column);
  if (found !== undefined) return found;
  const target = findTarget(column);
  if (known.size < 10_000) known.set(column, target);
  return target;
}

function findTarget(name: string): ColumnTarget | null {
  if (fieldFacts(name) !== undefined) return { model: null, field: name };
  if (name.trim() === '@') return { model: null, field: 'courriel' };
  const target = readName(name);
  // A state is never published, and keeps rows from being so.
  if (target !== null && STATES.test(target.field)) return target;
  if (permissionOfName(name) !== null) return { model: null, field: '_diffusion' };
  const isUnpublished = UNPUBLISHED.test(foldText(toClean(name)).replace(/[^a-z]+/g, ' '));
  return isUnpublished ? { model: null, field: '_rien' } : target;
}

/** Returns what the name of a column says about publishing, or null when it says nothing of it. */
export const permissionOfName = (name: string): Permission | null =>
  permissionOf(foldColumn(name.split(/[.\]]/).at(-1) ?? name), (object) => targetOfPhrase(object)?.field ?? null);

function readName(name: string): ColumnTarget | null {
  const last = name.split(/[.\]]/).at(-1) ?? name;
  const path = foldColumn(name.replace(/\[\d*\]/g, ' '));
  const whole = targetOfPhrase(path);
  // « Pour s’inscrire (lien) » tells the way and what stands there.
  if (whole?.field === 'modes_mobilisation' && /\((?:lien|url|site|adresse web)\)/i.test(name))
    return { ...whole, field: 'lien_mobilisation' };
  if (whole?.field === '_duree') return targetOfAll(name) ?? whole;
  if (whole !== null) return whole;
  const owned = ownedTarget(path, foldColumn(last));
  if (owned !== null) return owned;
  return (
    targetOfMore(name) ??
    targetOfPath(name) ??
    targetOfPhrase(foldColumn(last)) ??
    targetOfProgram(path, isShortened(name)) ??
    targetOfParts(name) ??
    targetOfAll(name)
  );
}

/** Reads a word that says more of the object it stands in. */
function targetOfMore(name: string): ColumnTarget | null {
  const [last = '', around = ''] = name.split(/[.\]]/).reverse();
  if (around === '' || !MORE.test(foldColumn(last))) return null;
  const field = MORE_OF[targetOfPhrase(foldColumn(around))?.field ?? ''];
  return field === undefined ? null : { model: null, field };
}

/** Reads the end of a path, the longest that is known: `attributes.organization.name` is the name of an organisation. */
function targetOfPath(name: string): ColumnTarget | null {
  const parts = name.split(/[.\]]/).filter((part) => part !== '');
  for (let from = 1; from < parts.length - 1; from += 1) {
    const end = foldColumn(parts.slice(from).join(' ').replace(/\[\d*/g, ' '));
    const found = targetOfPhrase(end) ?? ownedTarget(end, foldColumn(parts.at(-1) ?? ''));
    if (found !== null) return found;
  }
  return null;
}

/** Tells whether a name is one word that a full stop shortens: « Hor. », « Intit. ». */
const isShortened = (name: string): boolean => /^\p{L}+\.$/u.test(name.trim());

/** Reads a name as programs write it, `LIB_COMMUNE`, `DT_MAJ`, `TOP_GRATUIT`, and one that people shorten. */
function targetOfProgram(path: string, isOne: boolean): ColumnTarget | null {
  const words = path.split(' ');
  if (words.length === 1 && !(isOne && ALONE.test(path))) return null;
  const whole = words.map((word) => (Object.hasOwn(SHORTENED, word) ? SHORTENED[word] : word)).join(' ');
  const flag = FLAG.test(whole) ? targetOfPhrase(whole.replace(FLAG, '')) : null;
  if (flag !== null) return FLAG_FIELDS.test(flag.field) ? flag : null;
  const told = targetOfPhrase(whole) ?? targetOfPhrase(whole.replace(FORM, '')) ?? ownedTarget(whole);
  if (told !== null || !OF_PLACE.test(whole)) return told;
  const placed = targetOfPhrase(whole.replace(OF_PLACE, ''));
  return placed !== null && FIELDS_OF_PLACE.test(placed.field) ? placed : null;
}

/** Reads the name of a field of the structure: « Tél. de la structure », `ORG_SIRET`. */
function ownedTarget(path: string, last = ''): ColumnTarget | null {
  const [, behind = '', before = ''] = OWNED.exec(path) ?? [];
  const base = behind === '' ? before : behind;
  const owned = base === '' ? null : (targetOfPhrase(base) ?? (last === '' ? null : targetOfPhrase(last)));
  return owned !== null && !owned.field.startsWith('_') && OWN_FIELDS.test(owned.field)
    ? { ...owned, model: 'structure' }
    : null;
}

/** Reads a name with what stands in its brackets: « Durée (semaines) » says less without it. */
const targetOfAll = (name: string): ColumnTarget | null =>
  name.includes('(') ? targetOfPhrase(foldColumn(name.replace(/[()]/g, ' '))) : null;

/** Reads a name in two languages, « Ville / City », or one behind a colon. */
function targetOfParts(name: string): ColumnTarget | null {
  const [part = '', ...others] = name.split(/[/|]/);
  const first = others.length === 0 ? null : targetOfPhrase(foldColumn(part));
  if (first !== null && others.every((other) => targetOfPhrase(foldColumn(other))?.field === first.field)) return first;
  const behind = name.includes(':') ? targetOfPhrase(foldColumn(name.slice(name.lastIndexOf(':')))) : null;
  if (behind === null || behind.field === 'date_maj') return null;
  return OWN_FIELDS.test(behind.field) || BEHIND_COLON.test(behind.field) ? behind : null;
}

function targetOfPhrase(folded: string): ColumnTarget | null {
  const target = patterns.find(([, pattern]) => pattern.test(folded))?.[0];
  if (target === undefined) return null;
  return { model: target.startsWith('structure.') ? 'structure' : null, field: target.replace('structure.', '') };
}

const OF_OFFER = new RegExp(`\\b${OFFER}\\b`);

/** Names that only ask which one, as « Qui ? » below « Porteur ». */
const ASKS_WHICH = /^(?:qui|quoi|(?:le|la)?quel(?:le)?s?|libelle|intitule)$/;

/** Returns the goal of a column below the name of a group: « Nom » below « Porteur » is that of a structure. */
export function targetInGroup(name: string, group: string | undefined): ColumnTarget | null {
  const own = targetOfName(name);
  const both = group === undefined ? null : targetOfName(`${group} ${name}`);
  if (both === null && own === null && group !== undefined && ASKS_WHICH.test(foldColumn(name)))
    return targetOfName(group);
  if (both === null || own === null) return both ?? own;
  // « Nom » below « Observations » is still a name: a part says less than it does.
  return (own.field === 'nom' && !both.field.startsWith('_')) || both.model === 'structure' ? both : own;
}

/** Tells whether the name of a column names an action or a service, as « Nom de l’action » does. */
export const namesAnOffer = (name: string): boolean => OF_OFFER.test(foldColumn(name));

/** Tells whether a text is the name of a column that is known, even of one that is not published. */
export const readsAsColumn = (name: string): boolean => name !== '' && targetOfName(name) !== null;

/** The fields by which a table is one of services. */
export const serviceFields: readonly string[] = [
  ...['publics', 'frais', 'thematiques', 'zone_eligibilite', 'type', 'modes_accueil', 'modes_mobilisation'],
  ...['mobilisable_par', 'structure_id'],
];

/** Tells whether folded names of columns are those of places of médiation numérique. */
export const isOfMednum = (folded: ReadonlySet<string>): boolean =>
  folded.has('services') &&
  ['pivot', 'frais a charge', 'modalites acces', 'fiche acces libre'].some((name) => folded.has(name));
