import type { Form } from './form.ts';
import type * as More from './more.ts';

/** The form with the parts that its first drawing does not wait for. */
export interface FormWithParts extends Form {
  /** Null until they have come. */
  readonly more: typeof More | null;
}
