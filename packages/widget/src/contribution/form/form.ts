import type { OfferSource } from '@inclusion-kit/sdk';
import type { Commune, Geography } from '@inclusion-kit/sdk/geography';
import type { ScoreQualite } from '@inclusion-kit/sdk/quality';
import type { PartStatus } from '../../shared/elements/parts-controller.ts';
import type { Language } from '../../shared/texts/language.ts';
import type { ContributionTexts } from '../../locales/fr/contribution.ts';
import type { Draft } from '../draft/contribution-draft.ts';
import type { Accompaniment, Circumstances } from '../draft/contribution-entry.ts';
import type { Champ } from '../draft/contribution-fields.ts';
import type { Issue, Question } from '../checks/contribution-questions.ts';
import type { FormRecord, Subject } from '../draft/contribution-subject.ts';
import type { Nature } from '../../shared/parameters/natures.ts';
import type { EditorName, Unfolded } from '../writing/unfolded.ts';

/** A part of the form that is loaded when it is used. */
export type ContributionPartName = 'hours' | 'suggest';

/** The values that the parts of the form read, and the few acts that they may do. */
export interface Form {
  readonly t: ContributionTexts;
  readonly language: Language;
  readonly headingLevel: number;
  readonly now: Date;
  readonly source: OfferSource | null;
  readonly geography: Geography | null;
  /** The nature that the contributor chose. */
  readonly nature: Nature;
  /** The natures that this subject allows. */
  readonly natures: readonly Nature[];
  readonly subject: Subject;
  /** The record as the contributor saw it. A new record has no values. */
  readonly record: FormRecord;
  /** The side that the form is on, when it can pass between an offer and its structure. Null when it cannot. */
  readonly about: 'record' | 'structure' | null;
  /** Name of the record's source. */
  readonly sourceName: string;
  readonly draft: Draft;
  readonly accompaniment: Accompaniment;
  readonly circumstances: Circumstances;
  readonly changed: ReadonlySet<Champ>;
  /** Fields that the source changed since the draft was written. */
  readonly conflicts: ReadonlySet<Champ>;
  /** The errors that are shown: after a field was left, or after a try to send. */
  readonly shown: ReadonlyMap<Question, Issue>;
  /** The score of the service as the draft makes it. Null for a structure. */
  readonly score: ScoreQualite | null;
  /** The commune that a corrected address names. Null when there is none or several, undefined while it is not known. */
  readonly namedCommune: Commune | null | undefined;
  /** Names of the places of the zone, by code. */
  readonly zoneNames: ReadonlyMap<string, string>;
  readonly unfolded: Unfolded;
  readonly themesTyped: string;
  readonly sending: boolean;
  /** Something takes the contribution: a sink, or the form of the host page. */
  readonly sends: 'sink' | 'host' | null;
  statusOf: (part: ContributionPartName) => PartStatus;
  choose: (nature: Nature) => void;
  turnTo: (about: 'record' | 'structure') => void;
  type: (champ: Champ, typed: string | readonly string[]) => void;
  /** Types several fields at once, as a chosen address does. */
  fill: (values: Partial<Draft>) => void;
  leave: (question: Question) => void;
  restore: (champ: Champ) => void;
  accompany: (part: Partial<Accompaniment>) => void;
  tell: (part: Partial<Circumstances>) => void;
  nameZone: (names: ReadonlyMap<string, string>) => void;
  unfold: (categorie: string) => void;
  findThemes: (typed: string) => void;
  open: (editor: EditorName) => void;
  say: (sentence: string) => void;
  focus: (question: Question) => void;
  focusPart: (part: string) => void;
  send: () => void;
}
