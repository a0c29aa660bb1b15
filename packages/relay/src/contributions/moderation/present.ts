import * as z from 'zod';
import {
  actes,
  compareContribution,
  FieldValue,
  followEvents,
  genres,
  possibleActes,
  type Acte,
} from '@inclusion-kit/sdk/contributions';
import { confirmedNumber, exportedFields, NEW_STRUCTURE, shownValueOf } from '@inclusion-kit/sdk/internal';
import { scoreQualite } from '@inclusion-kit/sdk/quality';
import { PresentedDelivery } from '../deliveries/present.ts';
import { erasesNumber, SameNumber } from '../numbers/same-number.ts';
import type { Dossier } from '../../store/contributions/moderation-store.ts';
import type { CurrentRecord } from '../../offer/overlays/current-record.ts';
import { assessRisk, Risque, type RiskFacts } from './risk.ts';
import { LikelyTwin } from './likely-twin.ts';
import { ProposedStructure } from './proposed-structure.ts';
import { Person, ShownValue } from './shown-values.ts';

const verdict = z.enum(['applicable', 'deja-fait', 'conflit']);

/** The fields by which people tell two records of one offer apart. */
const pairedFields = [
  'nom',
  'telephone',
  'courriel',
  'adresse',
  'commune',
  'frais',
  'frais_precisions',
  'horaires_accueil',
  'publics',
  'description',
] as const;

/** One of two records that may say the same. */
const PairedRecord = z.object({
  id: z.string(),
  source: z.string(),
  structure: z.nullable(z.string()),
  date_maj: z.nullable(z.string()),
  /** Its quality, from 0 to 1. Null where its source tells none. */
  qualite: z.nullable(z.number()),
  valeurs: z.record(z.string(), FieldValue),
});

/** Another contribution that waits for the same record, as it is told beside one that it contradicts. */
const Contrary = z.object({
  id: z.string(),
  version: z.int(),
  genre: z.enum(genres),
  /** The first and the last day of a closure. Null for a confirmation. */
  fermeture: z.nullable(
    z.object({ du: z.optional(z.string()), au: z.optional(z.string()), fin_inconnue: z.optional(z.boolean()) }),
  ),
  recue_le: z.iso.datetime(),
  preuve: z.nullable(z.string()),
  de_la_structure: z.boolean(),
  auteur: z.nullable(Person),
});

/** The parts of a contribution that only a moderator is shown, as it stands now. */
export const Presentation = z.object({
  /** The values that accepting now would apply, as moderators adjusted them. */
  changements: z.record(z.string(), FieldValue),
  motif: z.nullable(z.string()),
  /** The acts that are possible now. */
  actes: z.array(z.enum(actes)),
  /** Name of the record aimed at: its own, else the one that its contributor saw. Null for a missing need. */
  titre: z.nullable(z.string()),
  /** Name of the structure of the service aimed at, or that a new offer names. Null for others, or while it cannot be read. */
  structure: z.nullable(z.string()),
  /** The structure that a new offer names and that another contribution proposes. Null for others, or once its source has it. */
  structure_proposee: z.nullable(ProposedStructure),
  /** The record aimed at and the one told to say the same, side by side. Null for others, or while one cannot be read. */
  paire: z.nullable(z.tuple([PairedRecord, PairedRecord])),
  /** The place of a need, and how often the same was told there, on the theme told most. Null for others. */
  besoin: z.nullable(
    z.object({
      commune: z.nullable(z.string()),
      departement: z.nullable(z.string()),
      recents: z.int(),
      nombre: z.int(),
      /** The national numbers for the danger that its words tell, the one that knows it best first. Empty where they tell none. */
      urgences: z.array(z.string()),
    }),
  ),
  /** The offer that a need was linked to, null without one. */
  offre: z.nullable(z.object({ id: z.string(), nom: z.string() })),
  /** Tells whether it may be accepted at a glance, and why. */
  risque: Risque,
  /**
   * Quality of a service as it is, and once its source has taken a correction or confirmation. A new offer has none before. Null for
   * others, or unread.
   */
  qualite: z.nullable(z.object({ avant: z.nullable(z.number()), apres: z.number() })),
  /** How it reaches its source, in the order that was planned. */
  livraisons: z.array(PresentedDelivery),
  /** Day on which the source updated the record, null when unknown. */
  maj: z.nullable(z.string()),
  /** State of the record, or null when the contribution aims at none. */
  fiche: z.nullable(z.enum(['there', 'gone', 'unread'])),
  /** State of the record that a duplicate is told to be one with. Null for other kinds. */
  fiche_doublon: z.nullable(z.enum(['there', 'gone', 'unread'])),
  /** The number that people see for the record, to ask whether it is closed, or whether it is wrong. Null without one, or for others. */
  telephone: z.nullable(z.string()),
  /** The other records of the structure that show the number which it erases, the structure first. Empty for others, and in a list. */
  ailleurs: z.array(SameNumber),
  /** The values of its structure that people see in a service without its own, by field proposed. */
  herites: z.record(z.string(), FieldValue),
  /** Null when it proposes no value, or when the record cannot be read for now. */
  comparaison: z.nullable(
    z.object({
      disparue: z.boolean(),
      champs: z.array(
        z.object({ champ: z.string(), base: FieldValue, actuel: FieldValue, propose: FieldValue, verdict }),
      ),
      verdict: z.enum([...verdict.options, 'disparue']),
    }),
  ),
  /** The values that an accepted contribution shows in the place of the source's, by field. Empty once it is decided. */
  affiches: z.record(z.string(), ShownValue),
  /** The other values that contributions propose for the same fields, those of its structure's contacts too. Empty once it is decided. */
  rivales: z.array(
    z.object({
      id: z.string(),
      version: z.int(),
      champ: z.string(),
      propose: FieldValue,
      recue_le: z.iso.datetime(),
      preuve: z.nullable(z.string()),
      de_la_structure: z.boolean(),
      /** It aims at the same record, not at another offer of the structure. */
      meme_fiche: z.boolean(),
      /** Number of the fields that it changes and this one does not. */
      autres: z.int(),
      /** The person who sent it. Null when nobody said. */
      auteur: z.nullable(Person),
      /** Its acceptance for another offer of the same structure, while this one waited. Null while it waits too. */
      acceptee: z.nullable(z.object({ le: z.iso.datetime(), par: z.nullable(z.string()) })),
    }),
  ),
  /** The record that something new is probably. Null for others, where none is alike, and in a list. */
  jumelle: z.nullable(LikelyTwin),
  /** Names of the communes and EPCI of the proposed zone and of the present one, by their codes. */
  lieux: z.record(z.string(), z.string()),
  /** Those that wait and say that the offer is up to date, beside one that closes it, or the reverse: the oldest ones. Empty once it is decided. */
  contraires: z.array(Contrary),
  /** Number of the contraries that wait beside those listed. */
  contraires_en_plus: z.int(),
  /** A closure of the record that waits beside a correction of it. Null for others, without one and once it is decided. */
  fermeture_proposee: z.nullable(Contrary),
  /** Number of those that were refused in the act that accepted it: taking it back brings them back. Told where one is opened. */
  refusees_avec: z.int(),
});

/** A contribution as a moderator is shown it. */
export interface PresentedDossier extends Omit<Dossier, 'corpsHash'>, z.infer<typeof Presentation> {}

/** Everything that is read elsewhere for a moderator. */
interface Beside extends Partial<
  Pick<
    PresentedDossier,
    | 'livraisons'
    | 'affiches'
    | 'besoin'
    | 'offre'
    | 'structure_proposee'
    | 'jumelle'
    | 'lieux'
    | 'refusees_avec'
    | 'ailleurs'
  >
> {
  /** The structure that a new offer names. */
  host?: CurrentRecord | null;
  /** The record that is told to say the same. */
  twin?: CurrentRecord | null;
}

/**
 * Lists the acts that people of the desk may do. A change that was handed on is its source's to decide, but a closure takes an
 * offer out of the searches: it can be taken back for as long as it does. A refusal can be taken back too, but the author's own
 * withdrawal stands.
 */
export const allowedActes = ({
  etat,
  contribution,
  evenements,
}: Pick<Dossier, 'etat' | 'contribution' | 'evenements'>): Acte[] =>
  possibleActes(etat).filter(
    (acte) =>
      acte !== 'annulation' ||
      etat === 'acceptee' ||
      (etat === 'refusee' ? !withdrawing.has(evenements.at(-1)?.par) : contribution.genre === 'fermeture'),
  );

/** The authors of an act who take their own statement back. */
const withdrawing: ReadonlySet<string | undefined> = new Set(['auteur', 'structure']);

/**
 * Presents a contribution beside the record that it aims at, if any, and the structure that a new offer names. Its risk is that of
 * a contribution by a stranger.
 */
export function presentDossier(
  { corpsHash: _, ...dossier }: Dossier,
  current: CurrentRecord | null,
  now: Date,
  {
    livraisons = [],
    affiches = {},
    besoin = null,
    offre = null,
    host = null,
    twin = null,
    structure_proposee = null,
    jumelle = null,
    lieux = {},
    refusees_avec = 0,
    ailleurs = [],
  }: Beside = {},
): PresentedDossier {
  const { contribution, evenements } = dossier;
  const { etat, changements, motif } = followEvents(evenements, contribution.changements);
  const { record, shown } = current?.is === 'there' ? current : NO_RECORD;
  const canCompare = current === null || current.is !== 'unread';
  const comparaison = canCompare ? compareContribution({ ...contribution, changements }, record, shown) : null;
  const fiche = current?.is ?? null;
  const [one, other] = [toPaired(current), toPaired(twin)];
  const shownNumber = textOf(shownValueOf(record, structureOf(record), 'telephone'));
  return {
    ...dossier,
    etat,
    changements,
    motif,
    actes: allowedActes({ etat, contribution, evenements }),
    titre: textOf(record?.nom) ?? textOf(contribution.cible?.base['nom']) ?? textOf(changements['nom']),
    structure:
      textOf(structureOf(record)?.nom) ?? nameOf(host) ?? structure_proposee?.nom ?? textOf(changements[NEW_STRUCTURE]),
    structure_proposee,
    paire: one === null || other === null ? null : [one, other],
    qualite: compareQuality(contribution, changements, record, now),
    maj: current?.is === 'there' ? current.raw.date_maj : null,
    herites: findInherited(contribution, record),
    telephone: contribution.genre === 'fermeture' || erasesNumber(changements) ? shownNumber : null,
    ...{ comparaison, livraisons, affiches, besoin, offre, fiche, fiche_doublon: twin?.is ?? null },
    rivales: [],
    contraires: [],
    contraires_en_plus: 0,
    fermeture_proposee: null,
    ...{ jumelle, lieux, refusees_avec, ailleurs },
    risque: assessRisk({ ...dossier, ...{ etat, comparaison, fiche }, record }, ALONE, now),
  };
}

function findInherited({ cible, changements = {} }: Dossier['contribution'], record: object | null) {
  const structure = structureOf(record);
  const found = Object.keys(changements).map(
    (champ) => [champ, shownValueOf(cible?.base ?? null, structure, champ)] as const,
  );
  return Object.fromEntries(found.filter(([champ, value]) => value !== null && (cible?.base[champ] ?? null) === null));
}

function toPaired(current: CurrentRecord | null): z.infer<typeof PairedRecord> | null {
  if (current?.is !== 'there') return null;
  const { record, raw } = current;
  const valueOf = (field: string): FieldValue => (Reflect.get(record, field) as FieldValue | undefined) ?? null;
  return {
    id: raw.id,
    source: raw.source,
    structure: textOf(structureOf(record)?.nom),
    date_maj: raw.date_maj,
    qualite: numberOf(Reflect.get(raw, 'score_qualite')),
    valeurs: Object.fromEntries(pairedFields.map((field) => [field, valueOf(field)])),
  };
}

const ALONE: RiskFacts = { rival: null };
const NO_RECORD = { record: null, shown: null };
const nameOf = (current: CurrentRecord | null): string | null =>
  current?.is === 'there' ? textOf(current.record.nom) : null;

function structureOf(record: object | null): { nom?: unknown } | null {
  const structure: unknown = record === null ? null : Reflect.get(record, 'structure');
  return typeof structure === 'object' ? structure : null;
}

/** A source that takes a change, or confirms, dates its record anew. A new offer is of the day. */
function compareQuality(
  contribution: Dossier['contribution'],
  changements: Record<string, FieldValue>,
  record: object | null,
  now: Date,
): PresentedDossier['qualite'] {
  const { genre, cible } = contribution;
  if (genre === 'nouveau-service') {
    const unknown = Object.fromEntries(exportedFields('service').map((field) => [field, null]));
    const { score } = scoreQualite({ ...unknown, ...changements, date_maj: now.toISOString() }, { now });
    return { avant: null, apres: score };
  }
  const isDatedAnew = genre === 'correction' || (genre === 'confirmation' && confirmedNumber(contribution) === null);
  if (record === null || cible?.modele !== 'service' || !isDatedAnew) return null;
  const { score: avant } = scoreQualite(record, { now });
  const { score: apres } = scoreQualite({ ...record, ...changements, date_maj: now.toISOString() }, { now });
  return { avant, apres };
}

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
