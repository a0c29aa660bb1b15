import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import type { modeOf, Way } from './ways.ts';

/** The person who mobilises: a professional for a person, or the person. Words of the API's `mobilisable_par`. */
export type Pour = 'professionnels' | 'usagers';

/** An offer made ready to be mobilised. It holds nothing about a person: the sender completes it. */
export interface Orientation {
  /** Id of the offer. */
  readonly id: string;
  readonly service: DetailedService;
  /** The way of mobilising it, a value of `modes_mobilisation`. */
  readonly mode: (typeof modeOf)[Way['kind']];
  /** The person who mobilises it. */
  readonly pour: Pour;
  /** The address that the way opens: a page, a call or a mail made ready. Null for a place. */
  readonly href: string | null;
  /** Subject of a message. */
  readonly objet: string;
  /** Text made ready, in French, to be completed. */
  readonly texte: string;
}
