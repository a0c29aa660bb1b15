import type { ScoreQualite } from '@inclusion-kit/sdk/quality';
import type { Commune } from '@inclusion-kit/sdk/geography';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import type { Language } from '../../language.ts';
import type { ContributionTexts } from '../../locales/fr/contribution.ts';
import type { Accompaniment, Draft } from '../../state/contribution-draft.ts';
import type { Champ } from '../../state/contribution-fields.ts';
import type { Issue, Question } from '../../state/contribution-issues.ts';

/** What the parts of the form read, and the few things they may do. */
export interface Form {
  readonly t: ContributionTexts;
  readonly language: Language;
  readonly headingLevel: number;
  readonly now: Date;
  /** The record as the contributor saw it. */
  readonly service: DetailedService;
  /** Name of the record's source. */
  readonly sourceName: string;
  readonly draft: Draft;
  readonly accompaniment: Accompaniment;
  readonly changed: ReadonlySet<Champ>;
  /** The errors that are shown: after a field was left, or after a try to send. */
  readonly shown: ReadonlyMap<Question, Issue>;
  readonly score: ScoreQualite;
  /** The commune that a corrected address names; null when none is, or several are; undefined while it is not known. */
  readonly namedCommune: Commune | null | undefined;
  /** The categories of thématiques that are unfolded. */
  readonly unfolded: ReadonlySet<string>;
  readonly sending: boolean;
  type: (champ: Champ, typed: string | readonly string[]) => void;
  leave: (question: Question) => void;
  restore: (champ: Champ) => void;
  accompany: (part: Partial<Accompaniment>) => void;
  unfold: (categorie: string) => void;
  focus: (question: Question) => void;
  focusPart: (part: string) => void;
  send: () => void;
}
