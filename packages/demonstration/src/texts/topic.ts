import type { Thematique, TypeService } from '@inclusion-kit/sdk/referentiels';
import type { DocumentsKey, FraisKey, PublicKey } from './conditions.ts';

/** The subject of a service: texts that fit together in any combination. `{aVille}` and `{deVille}` stand for the commune. */
export interface Topic {
  /** The first one is the main one. */
  themes: readonly [Thematique, ...Thematique[]];
  type: TypeService;
  names: readonly string[];
  /** First paragraphs, which present the offer. */
  openings: readonly string[];
  /** The things offered there, in lower case and without final punctuation, to fit a list as well as a sentence. */
  points: readonly string[];
  /** The course of the service. Sentences that fit any service of the type when absent. */
  steps?: readonly string[];
  publics: readonly PublicKey[];
  /** `gratuit` when absent. */
  frais?: readonly FraisKey[];
  /** The papers to bring and the conditions to meet. */
  documents: readonly DocumentsKey[];
  /** The way the service is given, `place` when absent. */
  where?: 'place' | 'both' | 'distance';
  /** Hours a week, from and to. */
  hours?: readonly [number, number];
  /** Length in weeks, from and to. */
  weeks?: readonly [number, number];
}
