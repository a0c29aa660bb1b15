import { isDataInclusionError } from '@inclusion-kit/sdk';
import {
  etatsOuverts,
  isClosedForGood,
  isSameMeaning,
  isSameValue,
  LICENCE_TEXTE_VERSION,
  overlayOf,
  parseContribution,
  type Contribution,
  type FieldValue,
} from '@inclusion-kit/sdk/contributions';
import { confirmedNumber, dayInParis, dayOf, shownValueOf } from '@inclusion-kit/sdk/internal';
import { toE164 } from '@inclusion-kit/sdk/normalise';
import type { DetailedStructure, Service } from '@inclusion-kit/sdk/schemas';
import { fr } from '../../locales/fr.ts';
import { ProblemError } from '../../shared/problem.ts';
import { toCorpsHash } from '../../store/contributions/contribution-keys.ts';
import type { KeptContribution } from '../../store/contributions/contribution-store.ts';
import { DossierMovedError, everyDossier, isModerated } from '../../store/contributions/moderation-store.ts';
import type { ContributionsContext } from '../contributions-context.ts';
import { allowedActes } from '../moderation/present.ts';
import { receive } from '../received/contributions-received.ts';

/** The lines of an offer that its structure sees and corrects on its page. */
export const ownerLines = ['telephone', 'horaires_accueil', 'adresse', 'frais', 'publics', 'courriel'] as const;
export type OwnerLine = (typeof ownerLines)[number];

/** The fields that are corrected under a line. The line itself names the first. */
const fields: Readonly<Record<OwnerLine, readonly string[]>> = {
  telephone: ['telephone'],
  // Written with the week of the whole form.
  horaires_accueil: [],
  adresse: ['adresse', 'complement_adresse'],
  frais: ['frais', 'frais_precisions'],
  publics: ['publics'],
  courriel: ['courriel'],
};

/** Lists the fields that a line tells. */
export const fieldsOf = (line: OwnerLine): readonly string[] => (line === 'horaires_accueil' ? [line] : fields[line]);

/** Statements of one day that were taken back before this one is said again. */
const MOST_AGAIN = 20;

const toCible = (service: Service, base: Record<string, FieldValue>): NonNullable<Contribution['cible']> => ({
  modele: 'service',
  id: service.id,
  source: service.source,
  date_maj: dayOf(service),
  base,
});

const common = {
  preuve: { moyen: 'personne-concernee' },
  licence: 'etalab-2.0',
  licence_texte_version: LICENCE_TEXTE_VERSION,
} as const;

/** Makes the statement that an offer is correct as it is shown. */
export const toConfirmation = (service: Service): Contribution => ({
  genre: 'confirmation',
  cible: toCible(service, { nom: service.nom }),
  ...common,
});

/**
 * Lists the offers that one press confirms. One that is closed for good is none of them, and one that was just said to end or to pause:
 * a confirmation of its own reopens it.
 */
export function confirmable(services: readonly Service[], now: Date, closed: ReadonlySet<string>): Service[] {
  const today = dayInParis(now);
  return services.filter(
    (service) => !closed.has(service.id) && !isClosedForGood(overlayOf(service)?.fermeture, today),
  );
}

/** Returns the ids of the offers whose end for good is said by a statement that waits. */
export const endedIn = (waiting: readonly KeptContribution[]): ReadonlySet<string> =>
  new Set(
    waiting.flatMap(({ contribution: { cible, fermeture } }) =>
      cible !== undefined && fermeture !== undefined && fermeture.au === undefined ? cible.id : [],
    ),
  );

/** Makes the statement that an offer is over: for good from a day on, or until a day. `reason` is kept as its proof. */
export const toClosure = (
  service: Service,
  fermeture: NonNullable<Contribution['fermeture']>,
  reason: string | null,
): Contribution => ({
  genre: 'fermeture',
  cible: toCible(service, { nom: service.nom }),
  fermeture,
  ...common,
  ...(reason === null ? {} : { preuve: { ...common.preuve, precisions: reason } }),
});

/** Returns the ids of the offers of which the structure said that they are closed, for good or for a while, and nobody has decided yet. */
export const closedIn = (waiting: readonly KeptContribution[]): ReadonlySet<string> =>
  new Set(
    waiting.flatMap(({ contribution: { cible, fermeture } }) =>
      cible !== undefined && fermeture !== undefined ? cible.id : [],
    ),
  );

type Values = Readonly<Record<string, FieldValue | undefined>>;

/** Returns the value of a field that people see: that of the offer, or else of its structure for a contact and a place. */
export function shownValue(service: Service, structure: DetailedStructure, field: string): FieldValue {
  const shown = shownValueOf(service, structure, field);
  return shown === null && hasNoPlace(service) ? ((structure as unknown as Values)[field] ?? null) : shown;
}

/** Returns the value that the form of a line begins with: the one that the structure proposed and nobody has decided, else the one that is shown. */
export function standingValue(
  service: Service,
  structure: DetailedStructure,
  field: string,
  waiting: readonly KeptContribution[],
): FieldValue {
  const proposed = waiting.findLast(
    ({ contribution: { cible, changements = {} } }) => cible?.id === service.id && field in changements,
  );
  return proposed === undefined
    ? shownValue(service, structure, field)
    : (proposed.contribution.changements?.[field] ?? null);
}

/** Lists the other offers of a structure that show the same number or mail: one correction may stand for all. */
export function sameElsewhere(service: Service, structure: DetailedStructure, line: OwnerLine): Service[] {
  const shown = shownValue(service, structure, line);
  if ((line !== 'telephone' && line !== 'courriel') || shown === null) return [];
  return structure.services.filter(
    (other) => other.id !== service.id && isSameMeaning(line, shownValue(other, structure, line), shown),
  );
}

const hasNoPlace = ({ adresse, code_postal, commune }: Service): boolean =>
  adresse === null && code_postal === null && commune === null;

/**
 * Makes the correction of a line from the fields of its form. Returns null when nothing in it was changed.
 * @param waiting the proposals that the form was drawn with
 */
export function toCorrection(
  service: Service,
  structure: DetailedStructure,
  line: OwnerLine,
  form: URLSearchParams,
  waiting: readonly KeptContribution[] = [],
): Contribution | null {
  const stood = (field: string): FieldValue => standingValue(service, structure, field, waiting);
  // The price that the form began with belongs to what is no longer paid.
  const hasLeftPrice =
    form.get('frais') === 'gratuit' &&
    stood('frais') !== 'gratuit' &&
    (form.get('frais_precisions') ?? '').trim() === (stood('frais_precisions') ?? '');
  const before = service as unknown as Values;
  const changements: Record<string, FieldValue> = {};
  for (const field of fields[line]) {
    const typed = field === 'publics' ? form.getAll(field) : (form.get(field) ?? '').trim();
    const value = field === 'frais_precisions' && hasLeftPrice ? '' : typed;
    const written = value.length === 0 ? null : toWritten(field, value);
    const shown = shownValue(service, structure, field);
    if (!isSameValue(written, shown === null ? null : toWritten(field, shown))) changements[field] = written;
  }
  // A number that nobody may call would be of no use.
  const modes = service.modes_mobilisation ?? [];
  if (typeof changements['telephone'] === 'string' && !modes.includes('telephoner'))
    changements['modes_mobilisation'] = [...modes, 'telephoner'];
  const changed = Object.keys(changements);
  if (changed.length === 0) return null;
  const base = Object.fromEntries(changed.map((field) => [field, before[field] ?? null]));
  return { genre: 'correction', cible: toCible(service, base), changements, ...common };
}

/** Makes the correction of a line of several offers, one for each that it changes. */
export const correctionsOf = (
  services: readonly Service[],
  structure: DetailedStructure,
  line: OwnerLine,
  form: URLSearchParams,
  waiting: readonly KeptContribution[] = [],
): [Service, Contribution][] =>
  services.flatMap((service) => {
    const correction = toCorrection(service, structure, line, form, waiting);
    return correction === null ? [] : [[service, correction]];
  });

const toWritten = (field: string, value: FieldValue): FieldValue =>
  field === 'telephone' && typeof value === 'string' ? (toE164(value) ?? value) : value;

/**
 * Returns the sentences that say what is wrong with a statement, by the rules of writing. None when it may be sent.
 * @param tell says the French sentence of a rule, and how many digits a number has
 */
export function findFaults<Said>(
  statement: Contribution,
  now: Date,
  tell: { rule: (sentence: string) => Said; digits: (count: number) => Said },
): Said[] {
  const parsed = parseContribution(statement, { now });
  if (!parsed.ok) return parsed.issues.map(({ message }) => tell.rule(message));
  // A number that nobody can call is worth a warning in a file, and a second look from its structure.
  const { telephone } = statement.changements ?? {};
  if (typeof telephone !== 'string' || toE164(telephone) !== null) return [];
  return [tell.digits(telephone.replaceAll(/\D/g, '').length)];
}

type Owner = ContributionsContext & { structure: string };

/** Looks for a statement said today. A repeat keeps its key. One that was taken back makes place for the next. */
async function findSaid(
  { store, now }: Pick<Owner, 'store' | 'now'>,
  statement: Contribution,
): Promise<{ key: string; kept: KeptContribution | null }> {
  const day = dayInParis(now());
  // The date of a record and its name may change after the statement.
  const { genre, cible, changements, fermeture } = statement;
  const print = toCorpsHash(store.secret, { genre, id: cible?.id, changements, fermeture });
  for (let again = 0; ; again += 1) {
    // A space, which no client's key can hold: nobody else uses it up.
    const key = `acces ${day} ${again} ${print}`;
    const kept = await store.findByKey(key);
    if (kept === null || kept.etat !== 'refusee' || again === MOST_AGAIN) return { key, kept };
  }
}

/** Keeps a statement of a structure, once a day however often its button is pressed. */
export async function sayAsOwner(
  owner: Owner,
  statement: Contribution,
  signal: AbortSignal,
): Promise<KeptContribution> {
  const { key, kept } = await findSaid(owner, statement);
  if (kept !== null) return kept;
  return (await receive(owner, statement, { idempotencyKey: key, structure: owner.structure, signal })).kept;
}

/** Keeps a confirmation or an end of an offer, in place of what its structure said before that it is closed or right, and nobody has decided. */
export async function sayInPlace(
  owner: Owner,
  statement: Contribution,
  signal: AbortSignal,
): Promise<KeptContribution> {
  const kept = await sayAsOwner(owner, statement, signal);
  const { store } = owner;
  if (!isModerated(store) || statement.cible === undefined) return kept;
  const before: string[] = [];
  const asked = everyDossier(store, {
    etats: etatsOuverts,
    genres: ['confirmation', 'fermeture'],
    cibles: [statement.cible.id],
  });
  for await (const { id, evenements, contribution } of asked) {
    // That a number answers says nothing of the offer.
    const isOwn = evenements[0]?.par === 'structure' && confirmedNumber(contribution) === null;
    if (id !== kept.id && isOwn) before.push(id);
  }
  for (const id of before) await unlessDecided(() => takeBack(owner, id));
  return kept;
}

/**
 * Keeps the correction of a line in place of those that the structure said of it before and that nobody has decided: two of them would
 * contradict each other. Null, for a line that is right as it is shown, takes them back.
 */
export async function correctAsOwner(
  owner: Owner,
  service: Service,
  line: OwnerLine,
  correction: Contribution | null,
  signal: AbortSignal,
): Promise<{ kept: KeptContribution | null; hasTakenBack: boolean }> {
  const kept = correction === null ? null : await sayAsOwner(owner, correction, signal);
  let hasTakenBack = false;
  for (const one of await readProposals(owner, [service])) {
    if (one.id === kept?.id || !isWaiting(one) || !isOfLine(one, line)) continue;
    if (await unlessDecided(() => takeBack(owner, one.id))) hasTakenBack = true;
  }
  return { kept, hasTakenBack };
}

/** Tells whether a statement was taken back. Somebody may have decided about it meanwhile. */
async function unlessDecided(act: () => Promise<void>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.status !== 409) throw error;
    return false;
  }
}

/** Tells whether a correction changes one line alone. A number may come with the way to call it. */
function isOfLine({ contribution: { changements = {} } }: KeptContribution, line: OwnerLine): boolean {
  const changed = Object.keys(changements);
  const own: readonly string[] = [...fieldsOf(line), 'modes_mobilisation'];
  return changed.some((field) => fieldsOf(line).includes(field)) && changed.every((field) => own.includes(field));
}

/** Corrects a line of several offers. Those that are gone meanwhile are left out. */
export async function correctAll(
  owner: Owner,
  line: OwnerLine,
  corrections: readonly (readonly [Service, Contribution])[],
  signal: AbortSignal,
): Promise<void> {
  for (const [service, correction] of corrections)
    await unlessGone(() => correctAsOwner(owner, service, line, correction, signal));
}

/** Keeps statements about several offers. Those about offers that are gone meanwhile are left out. */
export async function sayAll(owner: Owner, statements: readonly Contribution[], signal: AbortSignal): Promise<void> {
  for (const statement of statements) await unlessGone(() => sayAsOwner(owner, statement, signal));
}

async function unlessGone(say: () => Promise<unknown>): Promise<void> {
  try {
    await say();
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.status !== 404) throw error;
  }
}

/** Returns the ids of the offers that were confirmed today on this page. */
export async function confirmedToday(
  context: Pick<Owner, 'store' | 'now'>,
  services: readonly Service[],
): Promise<ReadonlySet<string>> {
  const said = await Promise.all(services.map((service) => findSaid(context, toConfirmation(service))));
  return new Set(services.filter((_, index) => isStanding(said[index]?.kept ?? null)).map(({ id }) => id));
}

const isStanding = (kept: KeptContribution | null): boolean => kept !== null && kept.etat !== 'refusee';

/** Tells whether nobody has decided about a statement yet. */
export const isWaiting = ({ etat }: KeptContribution): boolean => etatsOuverts.includes(etat);

/** Returns what the structure proposed for its offers, corrections and ends: those that nobody has decided yet, and those of today. */
export async function readProposals(
  { store, now }: Pick<Owner, 'store' | 'now'>,
  services: readonly Service[],
): Promise<readonly KeptContribution[]> {
  if (!isModerated(store)) return [];
  const day = dayInParis(now());
  const proposals: KeptContribution[] = [];
  const asked = everyDossier(store, {
    etats: [...etatsOuverts, 'acceptee', 'transmise'],
    genres: ['correction', 'fermeture'],
    cibles: services.map(({ id }) => id),
  });
  for await (const one of asked) {
    const [received] = one.evenements;
    const isOwn = received?.par === 'structure' && one.contribution.cible?.modele === 'service';
    if (isOwn && (isWaiting(one) || received.date.startsWith(day))) proposals.push(one);
  }
  return proposals;
}

/** A number or a mail that was corrected in one offer, and the others of its structure that still show the old one. */
export interface LeftBehind {
  proposal: KeptContribution;
  line: 'telephone' | 'courriel';
  /** The value that they still show. */
  old: FieldValue;
  /** The value that was proposed for it. */
  value: string;
  services: readonly Service[];
}

/** Finds the offers that still show a number or a mail that their structure corrected in another one. */
export function findLeftBehind(structure: DetailedStructure, proposals: readonly KeptContribution[]): LeftBehind[] {
  const found: LeftBehind[] = [];
  for (const proposal of proposals) {
    const { cible, changements = {} } = proposal.contribution;
    for (const line of ['telephone', 'courriel'] as const) {
      const value = changements[line];
      const old = shownValueOf(cible?.base ?? null, structure, line);
      const isKnown = found.some((one) => one.line === line && isSameMeaning(line, one.old, old));
      if (typeof value !== 'string' || old === null || isKnown) continue;
      const isCorrected = ({ id }: Service): boolean =>
        proposals.some(({ contribution }) => contribution.cible?.id === id && line in (contribution.changements ?? {}));
      const services = structure.services.filter(
        (one) => isSameMeaning(line, shownValue(one, structure, line), old) && !isCorrected(one),
      );
      if (services.length > 0) found.push({ proposal, line, old, value, services });
    }
  }
  return found;
}

/** Lists what the structure proposed alike for its other offers, one for each. */
export function findAlike(said: KeptContribution, proposals: readonly KeptContribution[]): KeptContribution[] {
  const alike = new Map<string, KeptContribution>();
  for (const proposal of proposals) {
    const { cible, changements = {} } = proposal.contribution;
    if (cible !== undefined && cible.id !== said.contribution.cible?.id && isSameChange(changements, said))
      alike.set(cible.id, proposal);
  }
  return [...alike.values()];
}

const isSameChange = (changements: Values, { contribution }: KeptContribution): boolean =>
  (['telephone', 'courriel', 'adresse', 'complement_adresse'] as const).some((field) => {
    const value = contribution.changements?.[field];
    return value !== undefined && changements[field] === value;
  });

/** Returns a statement of this structure about its own offer, or null for any other. */
export async function findOwn(
  { store }: Pick<Owner, 'store'>,
  structure: DetailedStructure,
  id: string,
): Promise<KeptContribution | null> {
  const kept = await store.find(id);
  const isOwn =
    kept?.evenements[0]?.par === 'structure' &&
    structure.services.some((service) => service.id === kept.contribution.cible?.id);
  return isOwn ? kept : null;
}

/** Takes the confirmations of today back. */
export async function undoConfirmations(owner: Owner, services: readonly Service[]): Promise<void> {
  for (const service of services) {
    const { kept } = await findSaid(owner, toConfirmation(service));
    if (kept !== null && isStanding(kept)) await takeBack(owner, kept.id);
  }
}

/** Takes a statement back, accepted ones included until they are handed on, and closures also after that. @throws ProblemError 409 once it is too late */
export async function takeBack(owner: Owner, id: string): Promise<void> {
  const { store, now, refreshOverlays } = owner;
  if (!isModerated(store)) throw new ProblemError({ status: 409, detail: fr.problem.noModeration });
  const event = { par: 'structure', date: now().toISOString() };
  try {
    const dossier = await store.dossier(id);
    if (dossier === null || dossier.etat === 'refusee') return;
    const before = allowedActes(dossier).includes('annulation')
      ? await store.act(id, dossier.version, { acte: 'annulation', ...event })
      : dossier;
    if (before !== null)
      await store.act(id, before.version, { acte: 'refus', ...event, motif: fr.problem.takenBackByOwner });
    if (before !== dossier) await refreshOverlays();
  } catch (error) {
    const isLate = error instanceof DossierMovedError || (isDataInclusionError(error) && error.code === 'usage');
    if (!isLate) throw error;
    throw new ProblemError({ status: 409, detail: fr.problem.tooLateToTakeBack });
  }
}
