import {
  etatsOuverts,
  isSameMeaning,
  isSameValue,
  libelleDuChamp,
  type FieldValue,
  type Contribution,
} from '@inclusion-kit/sdk/contributions';
import { formatValue, labelOf } from '../../../shared/format/field-value.ts';
import { toSentenceList, toShort } from '../../../shared/format/text.ts';
import {
  confirmedNumber,
  gatherNeeds,
  INSEE_COMMUNE,
  metresBetween,
  saysWrongNumber,
} from '@inclusion-kit/sdk/internal';
import { labelOfTheme } from '../../../shared/offers/themes.ts';
import type { Dossier, ProposedStructure, RivalValue, ShownValue } from '../../desk/dossier.ts';
import { formatDate } from '../../../shared/format/date.ts';
import { formatAddress } from '../../../shared/format/place.ts';
import { nameDepartement } from '../../../shared/format/departement.ts';
import { kindOf } from '../../../shared/format/typed-value.ts';
import { isEpci } from '../../../shared/places/name-epcis.ts';
import { moderation as t } from '../../../locales/fr/moderation.ts';
import { seemTwo } from '../twins/keeper.ts';

/** Names the subject of a contribution: the record, or else the need. */
export function titleOf(dossier: Dossier): string {
  const { titre, contribution, besoin } = dossier;
  if (isUnwanted(dossier) && contribution.cible === undefined) return t.unwanted.title;
  if (titre !== null && titre !== '') return titre;
  const { manque } = contribution;
  if (manque === undefined) return t.queue.noTitle;
  if (tellsDanger(besoin)) return t.need.danger;
  const themes = gatherNeeds(manque.thematiques).map(labelOfTheme);
  return themes.length > 0 ? themes.join(', ') : toTitle(manque.precisions) || t.queue.need;
}

/** Names the subject of a contribution that is open. A need without a theme is told by its own words under its title. */
export function headingOf(dossier: Dossier): string {
  const { manque } = dossier.contribution;
  const title = titleOf(dossier);
  const isQuoted = manque !== undefined && title === toTitle(manque.precisions);
  return isQuoted ? t.queue.need : title;
}

/** Cuts the words of a need to a title. */
const toTitle = (words: string | undefined): string => toShort(words?.trim() ?? '', 80);

/** Tells whether the words of a need tell a danger: they are not for everybody who walks past the screen. */
export const tellsDanger = (besoin: Dossier['besoin']): boolean => (besoin?.urgences ?? []).length > 0;

/** Tells whether the words of a contribution seem to insult or to say nothing: they are shown to the person who asks for them alone. */
export const isUnwanted = (dossier: Dossier): boolean =>
  isOpen(dossier) && dossier.risque.raisons.includes('indesirable');

/** Returns the structure of a contribution. What is new may name it by words that seem to insult: null then. */
export const structureOf = (dossier: Dossier): string | null =>
  isUnwanted(dossier) && dossier.contribution.cible === undefined ? null : dossier.structure;

/** Tells whether something stands against accepting: the contrary or a closure is said too, the offer is there already, or the words insult. */
export const isDoubtful = (dossier: Dossier): boolean =>
  dossier.contraires.length > 0 ||
  dossier.fermeture_proposee !== null ||
  dossier.jumelle !== null ||
  isUnwanted(dossier);

/** Describes a contribution by its kind: « Correction, 5 champs ». */
export function describeKind(dossier: Dossier): string {
  const { genre, fermeture } = dossier.contribution;
  if (confirmedNumber(dossier.contribution) !== null) return t.kind.number;
  if (genre === 'correction') return t.kind.correction(proposedLines(dossier).length);
  if (genre === 'fermeture') return fermeture?.au === undefined ? t.kind.final : t.kind.temporary;
  return t.genres[genre];
}

/** Says when an offer is closed: « du 13 juillet 2026 au 16 août 2026 ». */
export function describeClosure({ fermeture }: Pick<Contribution, 'fermeture'>): string {
  const [du, au] = [fermeture?.du, fermeture?.au].map((day) => (day === undefined ? null : formatDate(day, 'fr')));
  if (au === null || au === undefined)
    return du === null || du === undefined ? t.kind.final : `${t.kind.final}, ${t.kind.from(du)}`;
  if (fermeture?.fin_inconnue === true) return t.kind.unknownEnd(au);
  if (du === null || du === undefined) return t.kind.until(au);
  return du === au ? t.kind.day(du) : t.kind.range(du, au);
}

/** Says the state of a contribution. A need is noted or closed, and never accepted nor refused. */
export const sayEtat = ({ etat, contribution }: Dossier): string =>
  (contribution.genre === 'manque' ? t.need.etats[etat] : undefined) ?? t.etats[etat];

/** The lines that people look for in a new offer first. */
const wanted = [
  'telephone',
  'horaires_accueil',
  'adresse',
  'commune',
  'publics',
  'frais',
  'thematiques',
  'mobilisable_par',
] as const;

/** Lists the fields that a new offer lacks. An offer at a distance needs no address, and a postal code tells the commune. */
export function findMissing({ contribution, changements }: Dossier): readonly (typeof wanted)[number][] {
  if (contribution.genre !== 'nouveau-service') return [];
  const isEmpty = (champ: string): boolean =>
    [changements[champ] ?? ''].flat().length === 0 || (changements[champ] ?? '') === '';
  const isRemote =
    [changements['modes_accueil'] ?? []].flat().every((mode) => mode === 'a-distance') && !isEmpty('modes_accueil');
  const isPlaced = isRemote || !isEmpty('code_postal') || !isEmpty('code_insee');
  return wanted.filter(
    (champ) => isEmpty(champ) && !(champ === 'adresse' && isRemote) && !(champ === 'commune' && isPlaced),
  );
}

/** Tells whether it adds an offer or a structure. */
export const isNew = ({ contribution: { genre } }: Dossier): boolean =>
  genre === 'nouveau-service' || genre === 'nouvelle-structure';

/** Tells whether something is to decide. */
export const isOpen = ({ etat }: Dossier): boolean => etatsOuverts.includes(etat);

/** Tells whether nothing is left but to refuse: the record is gone. What says that it is closed can still be accepted. */
export const isLost = ({ fiche, contribution: { genre } }: Dossier): boolean =>
  fiche === 'gone' && genre !== 'fermeture';

/** Returns the structure that a new offer names, while that one is to be decided too. Null for others. */
export function waitingHostOf({ structure_proposee: host }: Dossier): ProposedStructure | null {
  return host !== null && etatsOuverts.includes(host.etat) ? host : null;
}

/** Tells whether a new offer cannot be published: its structure was refused, or comes with another offer that is to be decided first. */
export function lacksHost({ structure_proposee: host }: Dossier): boolean {
  if (host === null) return false;
  return etatsOuverts.includes(host.etat)
    ? host.genre === 'nouveau-service'
    : ['refusee', 'remplacee', 'expiree'].includes(host.etat);
}

/** Tells whether the second record left its source, so that the first one has nothing to be one with. */
export const isOtherGone = (dossier: Dossier): boolean =>
  isOpen(dossier) && dossier.fiche === 'there' && dossier.fiche_doublon === 'gone';

/** Tells whether the source, or another contribution, contradicts a contribution: it is decided alone. */
const isContradicted = (dossier: Dossier): boolean =>
  isOpen(dossier) && (dossier.comparaison?.verdict === 'conflit' || dossier.risque.niveau === 'conflit');

/** Tells whether all that contradicts a contribution was accepted while it waited. */
export const isOvertaken = (dossier: Dossier): boolean =>
  isOpen(dossier) && dossier.risque.raisons.includes('depassee');

/** Tells whether a value is to be chosen among several before a contribution is decided. */
export const isInConflict = (dossier: Dossier): boolean => isContradicted(dossier) && !isOvertaken(dossier);

/** Tells whether the two records of a duplicate seem to be two offers, or cannot be compared: they are looked at one pair after the other. */
export const isPairToCompare = ({ contribution, paire }: Dossier): boolean =>
  contribution.genre === 'doublon' && (paire === null || seemTwo(paire));

/** Tells whether a contribution may be decided among others. A need is noted, and a conflict settled, one by one. */
export function isPickable(dossier: Dossier): boolean {
  if (!isOpen(dossier) || dossier.comparaison === null || isContradicted(dossier)) return false;
  if (isPairToCompare(dossier)) return false;
  if (dossier.contribution.genre === 'manque' || lacksHost(dossier)) return false;
  return !isLost(dossier) && !isOtherGone(dossier);
}

/** One proposed value, beside the value that it replaces. */
export interface ProposedField {
  readonly champ: string;
  readonly label: string;
  /** The value of the record now, or its value when this one was accepted. */
  readonly before: FieldValue;
  readonly after: FieldValue;
  /** The value that the contributor saw. */
  readonly seen: FieldValue;
  /** The acceptance that `before` comes from. Null where it is the value of the source. */
  readonly shown: ShownValue | null;
  readonly verdict: 'applicable' | 'deja-fait' | 'conflit';
  /** The other values that contributions propose for it. */
  readonly rivals: readonly RivalValue[];
  /** The fields that say the same in a code, decided with this one. */
  readonly codes?: readonly string[];
  /** The words for the values, where the values themselves tell a person nothing. */
  readonly said?: readonly [before: string | null, after: string];
  /** The words for the value that a conflict begins with: that of the contributor, or of the source. */
  readonly saidSeen?: string | null;
  /** The words for what others that wait propose, in their order. */
  readonly saidRivals?: readonly string[];
}

/** Tells whether a value is to be chosen among several: the source changed, or somebody else proposes another one. */
export const isContested = ({ verdict, rivals }: ProposedField): boolean => verdict === 'conflit' || rivals.length > 0;

/** Tells whether another value was accepted while this one waited: the moderator has seen both. */
export const isAnsweredBy = ({ verdict, rivals, shown }: ProposedField, { recue_le }: Dossier): boolean =>
  verdict === 'conflit' && rivals.length === 0 && shown !== null && (shown.le ?? '') >= recue_le;

/** Lists the values that a contribution proposes. After a decision, each stands beside the value that it replaced then. */
export function proposedFields(dossier: Dossier): ProposedField[] {
  const seen = dossier.contribution.cible?.base ?? {};
  if (isOpen(dossier) && dossier.comparaison !== null) {
    return dossier.comparaison.champs.map(({ champ, base, actuel, propose, verdict }) => ({
      champ,
      label: libelleDuChamp(champ),
      before: actuel ?? dossier.herites[champ] ?? null,
      after: propose,
      seen: base,
      shown: dossier.affiches[champ] ?? null,
      rivals: verdict === 'deja-fait' ? [] : findRivals(dossier, champ),
      verdict: dossier.comparaison?.disparue === true ? 'applicable' : verdict,
    }));
  }
  const replaced = dossier.evenements.findLast(({ acte }) => acte === 'acceptation')?.base ?? {};
  return Object.entries(dossier.changements).map(([champ, after]) => ({
    champ,
    label: libelleDuChamp(champ),
    before: replaced[champ] ?? seen[champ] ?? dossier.herites[champ] ?? null,
    after,
    seen: seen[champ] ?? null,
    shown: null,
    rivals: [],
    verdict: 'applicable',
  }));
}

/** Lists the others that accepting a contribution answers as a whole: they propose nothing else, for the same record. */
export function findSettled({ rivales }: Dossier): { readonly id: string; readonly version: number }[] {
  const settled = new Map<string, number>();
  for (const { id, version, meme_fiche = false, autres = 1, acceptee = null } of rivales)
    if (version !== undefined && meme_fiche && autres === 0 && acceptee === null) settled.set(id, version);
  return [...settled].map(([id, version]) => ({ id, version }));
}

/** Makes what refuses those that an acceptance answers, in the same act. Empty where it answers none. */
export function toRefusedAlong(dossier: Dossier) {
  const contributions = findSettled(dossier);
  if (contributions.length === 0) return {};
  const said = proposedLines(dossier)
    .filter(({ rivals }) => rivals.length > 0)
    .map(({ label }) => t.conflict.keptBecause(label));
  return { contraires: { motif: said.join(' '), contributions } };
}

/** Lists what others propose for a field, each value once. */
function findRivals({ rivales }: Dossier, champ: string): RivalValue[] {
  const rivals: RivalValue[] = [];
  for (const rival of rivales) {
    const isKnown = rivals.some(({ propose }) => isSameMeaning(champ, propose, rival.propose));
    if (rival.champ === champ && !isKnown) rivals.push(rival);
  }
  return rivals;
}

/**
 * Lists the fields of another contribution that say something else than what stood beside this one: the proposed value, or the value
 * of the source that it contradicts.
 */
export function findUnseen(other: Dossier, { changements, comparaison, rivales }: Dossier): string[] {
  const beside = rivales.filter(({ id }) => id === other.id).map(({ champ, propose }) => [champ, propose] as const);
  const seen = new Map([...Object.entries(changements), ...beside]);
  const current = new Map(comparaison?.champs.map(({ champ, actuel }) => [champ, actuel]));
  const isSame = (champ: string, now: FieldValue | undefined, then: FieldValue | undefined): boolean =>
    now !== undefined && then !== undefined && isSameMeaning(champ, now, then);
  const moved = other.comparaison?.champs.filter(
    ({ champ, actuel, verdict }) => verdict === 'conflit' && !isSame(champ, actuel, current.get(champ)),
  );
  const champs = new Set([...Object.keys(other.changements), ...beside.map(([champ]) => champ)]);
  return [
    ...[...champs].filter((champ) => !isSame(champ, other.changements[champ], seen.get(champ))),
    ...(moved ?? []).map(({ champ }) => champ),
  ];
}

/** The fields that only repeat another one for machines. */
const codesOf: ReadonlyMap<string, string> = new Map([
  ['commune', 'code_insee'],
  ['latitude', 'longitude'],
  // A new number ticks « Téléphoner » by itself.
  ['telephone', 'modes_mobilisation'],
]);

/** Lists the values to decide as lines that a person can judge: a code goes with its name, and two coordinates are one point. */
export function proposedLines(dossier: Dossier): ProposedField[] {
  const fields = proposedFields(dossier);
  const codeOf = (field: ProposedField): ProposedField | undefined => {
    const code = codesOf.get(field.champ);
    // A point is one line, though only one of its coordinates may have changed at the source.
    const isPoint = field.champ === 'latitude';
    // Ways to ask that somebody else gives otherwise are a choice of their own.
    const isIn = (one: ProposedField): boolean =>
      one.champ !== 'modes_mobilisation' || (onlyAddsCalls(one) && one.rivals.length === 0);
    return fields.find((one) => one.champ === code && (isPoint || one.verdict === field.verdict) && isIn(one));
  };
  const folded = new Set(fields.flatMap((field) => codeOf(field) ?? []));
  return fields
    .filter((field) => !folded.has(field))
    .map((field) => {
      if (isNumberErased(field)) {
        const isOwn = dossier.evenements[0]?.par === 'structure';
        const said = saysWrongNumber(dossier.contribution, dossier.evenements)
          ? t.changes.wrong
          : t.changes[isOwn ? 'takenAway' : 'removed'];
        return { ...field, said: [formatFieldValue('telephone', field.before), said] };
      }
      if (field.champ === 'zone_eligibilite') return { ...field, ...sayZones(dossier, field) };
      if (field.champ === 'structure_id' && field.before === null && dossier.structure !== null)
        return { ...field, said: [null, sayStructure(dossier, dossier.structure)] };
      const code = codeOf(field);
      if (code === undefined) return field;
      const codes = [code.champ];
      const known = new Set(field.rivals.map(({ id }) => id));
      const rivals = [...field.rivals, ...code.rivals.filter(({ id }) => !known.has(id))];
      return field.champ === 'latitude'
        ? { ...field, codes, rivals, ...sayPoint(field, code, rivals) }
        : { ...field, codes };
    });
}

/** Tells whether a number is erased, and no other one given. */
export const isNumberErased = ({ champ, before, after }: ProposedField): boolean =>
  champ === 'telephone' && after === null && before !== null;

/** Says a zone by the names of its places, which the desk knows from the relay alone. */
function sayZones(
  { lieux }: Dossier,
  { before, after, seen, shown, rivals }: ProposedField,
): Pick<ProposedField, 'said' | 'saidSeen' | 'saidRivals'> {
  const say = (zone: FieldValue | undefined): string | null =>
    Array.isArray(zone) && zone.length > 0 ? toSentenceList(zone.map((code) => lieux[code] ?? nameZone(code))) : null;
  return {
    said: [say(before), say(after) ?? t.zone.everywhere],
    saidSeen: say(shown === null ? seen : shown.source),
    saidRivals: rivals.map(({ propose }) => say(propose) ?? t.zone.everywhere),
  };
}

/** Names the structure of a new offer, with its address where it is not there yet. */
function sayStructure(dossier: Dossier, nom: string): string {
  const host = waitingHostOf(dossier);
  if (host === null) return nom;
  const address = formatAddress(host);
  return t.host.named(address === null ? nom : `${nom}, ${address}`);
}

/** Tells whether the ways to ask are those that were there, with a call. */
function onlyAddsCalls({ before, after }: ProposedField): boolean {
  const [had, has] = [before ?? [], after];
  return Array.isArray(had) && Array.isArray(has) && isSameValue([...had, 'telephoner'], has);
}

const worst = ['conflit', 'applicable', 'deja-fait'] as const;

/** Says a point by its distance: its coordinates tell a person nothing. */
function sayPoint(
  latitude: ProposedField,
  longitude: ProposedField,
  rivals: readonly RivalValue[],
): Pick<ProposedField, 'label' | 'verdict' | 'said' | 'saidSeen' | 'saidRivals'> {
  const toPoint = (a: FieldValue | undefined, b: FieldValue | undefined) =>
    typeof a === 'number' && typeof b === 'number' ? { latitude: a, longitude: b } : null;
  type Point = ReturnType<typeof toPoint>;
  const sayMove = (from: Point, to: Point): string =>
    from === null || to === null ? t.point.placed : t.point.moved(Math.round(metresBetween(from, to)));
  const [before, after] = (['before', 'after'] as const).map((side) => toPoint(latitude[side], longitude[side]));
  const { shown } = latitude;
  const seen = shown === null ? toPoint(latitude.seen, longitude.seen) : toPoint(shown.source, longitude.shown?.source);
  const verdict = worst.find((one) => one === latitude.verdict || one === longitude.verdict) ?? latitude.verdict;
  const valueOf = (of: ProposedField, id: string): FieldValue =>
    of.rivals.find((rival) => rival.id === id)?.propose ?? of.after;
  return {
    label: t.point.label,
    verdict,
    saidRivals: rivals.map(({ id }) => sayMove(before ?? null, toPoint(valueOf(latitude, id), valueOf(longitude, id)))),
    saidSeen: seen === null ? null : sayMove(before ?? null, seen),
    said: [before == null ? null : t.point.shown, after == null ? t.none : sayMove(before ?? null, after)],
  };
}

/** Tells whether a contribution may be accepted at a glance. */
export const isSure = (dossier: Dossier): boolean => isPickable(dossier) && dossier.risque.niveau === 'sure';

/** Tells whether the author has answered the question, and no moderator has acted since. */
export const isAnswered = ({ etat, evenements }: Dossier): boolean =>
  etat === 'recue' && evenements.at(-1)?.acte === 'reponse';

/** Tells whether the contribution comes from the structure of the offer. */
export const isByStructure = ({ evenements }: Dossier): boolean => evenements[0]?.par === 'structure';

/** Tells whether a proposal comes with nothing that proves it. A need and a confirmation need no proof. */
export const isUnproven = (dossier: Dossier): boolean => {
  const { genre, preuve } = dossier.contribution;
  return preuve === undefined && genre !== 'manque' && genre !== 'confirmation' && !isByStructure(dossier);
};

/** Tells whether nothing proves a closure for good, and nobody answers for it. */
export const isUnprovenEnd = (dossier: Dossier): boolean =>
  isUnproven(dossier) && dossier.contribution.genre === 'fermeture' && dossier.contribution.fermeture?.au === undefined;

/** Formats the value of any field of schema v1 in French, a set of values as a sentence. Returns null when there is none. */
export function formatFieldValue(champ: string, value: FieldValue): string | null {
  if (!Array.isArray(value)) return formatValue(champ, value, 'fr');
  if (kindOf(champ) === 'codes') return value.length === 0 ? null : toSentenceList(value.map(nameZone));
  return value.length === 0 ? null : toSentenceList(value.map((item) => labelOf(champ, item)));
}

/** Names a part of a zone. An EPCI and a commune that the relay does not name keep their code beside the word. */
const nameZone = (code: string): string =>
  isEpci(code) ? t.zone.epci(code) : INSEE_COMMUNE.test(code) ? t.zone.commune(code) : nameDepartement(code);
