/** A column of yes and no that says what may be published: « Ne pas publier », « Peut-on afficher le téléphone ? ». */
export interface Permission {
  /** Tells whether « oui » forbids it. */
  isRefusal: boolean;
  /** Tells whether somebody has to agree first: an empty cell says nothing then. */
  isConsent: boolean;
  /** Tells whether the name can be nothing else: an unclear answer is asked. « Diffusion » may also name a channel. */
  isPlain: boolean;
  /** Tells whether « oui » may mean something else, and is asked: a service that is confidential for those who come is no secret. */
  isUnsure: boolean;
  /** The fields that it is about, null for the whole row. */
  fields: readonly string[] | null;
}

const VERB =
  '(?:publier|diffuser|afficher|communiquer|partager|montrer|divulguer|rendre (?:publi(?:c|cs|que|ques)|visibles?)|mettre en ligne)';
const NOUN = '(?:publication|diffusion|affichage|communication|mise en ligne|partage)';
const OWN = '(?:le|la|l|les|votre|vos|ma|mon|mes|son|sa|ses|ce|cet|cette|ces|notre|nos|leur|leurs)';
const OBJECT = `(?: (?:de |du |des |d |a )?(?:${OWN} )?(.+))?`;

const REFUSED = new RegExp(
  `^(?:(?:a )?ne (?:pas|jamais) ${VERB}|refus(?:e|ee)?(?: de)?(?: la| l)? (?:${NOUN}|${VERB})|non (?:publiable|diffusable|communicable)s?|confidentiel(?:le)?s?)${OBJECT}$`,
);
/** « Adresse confidentielle », « Téléphone à ne pas diffuser ». */
const REFUSED_BEHIND = new RegExp(
  `^(.+?) (?:(?:a )?ne (?:pas|jamais) ${VERB}|confidentiel(?:le)?s?|non (?:publiable|diffusable|communicable)s?)$`,
);
const CONSENT = new RegExp(
  `^(?:(?:accord|autorisation|consentement)(?: ecrit)?(?: (?:pour|de|a|sur))?(?: (?:la|l|le))? (?:${NOUN}|${VERB})|(?:(?:j|je|nous) )?(?:autorise|accepte|acceptez|autorisez|autorisons|acceptons)(?: vous)?(?: (?:que|a|de|d|la|l|le|nous))* (?:${NOUN}|${VERB})|etes vous d accord pour(?: que nous)? (?:${VERB}|publiions)|(?:accord|consentement) rgpd)${OBJECT}$`,
);
const ALLOWED = new RegExp(
  `^(?:(?:peut on|pouvons nous|faut il|doit on) ${VERB}|(?:a )?${VERB}|(?:publication|diffusion|mise en ligne)(?: (?:autorisee|possible|ok))?|(?:publiable|diffusable|communicable)s?)${OBJECT}$`,
);
const BARE = /^(?:publication|diffusion|mise en ligne)/;
/** Words for the whole of a row. */
const WHOLE =
  /^(?:(?:fiches?|actions?|services?|structures?|offres?|lignes?|donnees?|informations?|infos?|tout)(?: .*)?|(?:sur|dans) .+|en ligne|internet|au public|grand public)$/;
/** The words for a row of a file, which nothing but the row itself is called. */
const ROW = /^(?:fiches?|lignes?|donnees?)$/;
const CONFIDENTIAL = /^confidentiel/;
const CONFIDENTIAL_BEHIND = / confidentiel(?:le)?s?$/;
const CONTACTS = ['telephone', '_mobile', 'courriel', 'contact_nom_prenom'] as const;
const PLACE = ['adresse', 'complement_adresse', 'latitude', 'longitude', '_latlon'] as const;

/**
 * Reads the folded name of a column as a permission. `fieldOf` tells the field of a name. Returns null for another column, and for what
 * stands behind the words of a permission and is not known.
 */
export function permissionOf(folded: string, fieldOf: (name: string) => string | null): Permission | null {
  const toPermission = (
    object: string | undefined,
    isRefusal: boolean,
    { isConsent = false, isPlain = false, isConfidential = false } = {},
  ): Permission | null => {
    const fields = object === undefined || WHOLE.test(object) ? null : fieldsOf(object, fieldOf);
    const isUnsure = isConfidential && object !== undefined && fields === null && !ROW.test(object);
    return fields === undefined ? null : { isRefusal, isConsent, isPlain, isUnsure, fields };
  };
  const refused = REFUSED.exec(folded);
  if (refused !== null) return toPermission(refused[1], true, { isConfidential: CONFIDENTIAL.test(folded) });
  const behind = REFUSED_BEHIND.exec(folded);
  if (behind !== null) return toPermission(behind[1], true, { isConfidential: CONFIDENTIAL_BEHIND.test(folded) });
  const consent = CONSENT.exec(folded);
  if (consent !== null) return toPermission(consent[1], false, { isConsent: true, isPlain: true });
  const allowed = ALLOWED.exec(folded);
  return allowed === null ? null : toPermission(allowed[1], false, { isPlain: !BARE.test(folded) });
}

function fieldsOf(object: string, fieldOf: (name: string) => string | null): readonly string[] | undefined {
  if (/^(?:coordonnees|contacts?)(?: .*)?$/.test(object)) return CONTACTS;
  const field = fieldOf(object);
  if (field === null || (field.startsWith('_') && field !== '_mobile')) return undefined;
  if (field === 'telephone') return [field, '_mobile'];
  return field === 'adresse' ? PLACE : [field];
}
