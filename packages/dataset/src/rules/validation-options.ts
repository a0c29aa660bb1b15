import type { Commune } from '@inclusion-kit/sdk/geography';
import type { Day } from '@inclusion-kit/sdk/quality';

/** The options of a validation of records that come one by one. */
export interface ValidationOptions {
  /** The day that `date_maj` may not be after. @default today */
  now?: Day | undefined;
  /** Every commune that exists, or their INSEE codes. When left out or empty, INSEE codes are not looked up. */
  communes?: Iterable<string | Pick<Commune, 'code'>> | undefined;
  /**
   * When the structure of a service is looked for: always, or only where structures come too, since services alone may name
   * structures of another file. @default 'always'
   */
  structures?: 'always' | 'when-given' | undefined;
}
