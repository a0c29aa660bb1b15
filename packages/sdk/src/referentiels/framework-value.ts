/**
 * One value of a vocabulary, as `GET /api/v1/doc/*` answers it.
 * @see /api/v1/doc/publics (checked 2026-06-30)
 */
export interface FrameworkValue {
  /** The value as records write it, for instance `demandeurs-emploi`. */
  readonly value: string;
  /** The French label a person reads. */
  readonly label: string;
  /** A French sentence that explains the value, or null when the schema gives none. */
  readonly description: string | null;
}
