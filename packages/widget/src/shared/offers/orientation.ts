import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import type { modeOf, Way } from './ways.ts';

/** Who mobilises: a professional for a person, or the person. Words of the API's `mobilisable_par`. */
export type Pour = 'professionnels' | 'usagers';

/** An offer made ready to be mobilised. Nothing in it is about a person: that is for whoever sends it to complete. */
export interface Orientation {
  /** Id of the offer. */
  readonly id: string;
  readonly service: DetailedService;
  /** How it is mobilised, a value of `modes_mobilisation`. */
  readonly mode: (typeof modeOf)[Way['kind']];
  /** Who mobilises it. */
  readonly pour: Pour;
  /** What the way opens: a page, a call, a mail made ready; null for a place. */
  readonly href: string | null;
  /** Subject of a message. */
  readonly objet: string;
  /** Text made ready, in French, to be completed. */
  readonly texte: string;
}
