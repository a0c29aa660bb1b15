import type { Thematique, TypeService } from '@inclusion-kit/sdk/referentiels';
import type { DocumentsKey, FraisKey, PublicKey } from './conditions.ts';

/**
 * What a service may be about: texts that fit together in any combination. `{aVille}` and `{deVille}` stand for the commune.
 */
export interface Topic {
  /** The first one is the main one. */
  themes: readonly [Thematique, ...Thematique[]];
  type: TypeService;
  names: readonly string[];
  /** First paragraphs: what is offered. */
  openings: readonly string[];
  /** What one finds there: lower case, without final punctuation, to fit a list as well as a sentence. */
  points: readonly string[];
  /** How it goes; else sentences that fit any service of the type. */
  steps?: readonly string[];
  publics: readonly PublicKey[];
  /** `gratuit` when absent. */
  frais?: readonly FraisKey[];
  /** What to bring or to fulfil. */
  documents: readonly DocumentsKey[];
  /** Where it happens; `place` when absent. */
  where?: 'place' | 'both' | 'distance';
  /** Hours a week, from and to. */
  hours?: readonly [number, number];
  /** Length in weeks, from and to. */
  weeks?: readonly [number, number];
}
