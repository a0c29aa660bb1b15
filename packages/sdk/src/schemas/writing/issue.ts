/** What a rule complains about: a stable word for code to branch on. */
export type IssueCode =
  | 'type'
  | 'missing'
  | 'empty'
  | 'blank'
  | 'too_short'
  | 'too_long'
  | 'format'
  | 'email'
  | 'url'
  | 'date'
  | 'date_too_old'
  | 'date_future'
  | 'number'
  | 'too_small'
  | 'enum'
  | 'tous_publics'
  | 'name_dot'
  | 'phone'
  | 'unknown_field';

/** One complaint about a record. */
export interface RecordIssue {
  /** The path of what is at fault, for instance `nom` or `thematiques.0`; empty for the record as a whole. */
  field: string;
  /** A stable word for code to branch on. */
  code: IssueCode;
  /** A warning does not keep the record out of the commons. */
  severity: 'error' | 'warning';
  /** A French sentence for the person: what is wrong, and how to put it right. */
  message: string;
  /** The value that was probably meant. */
  suggestion?: string;
}

/** What a check found, before it is put into words. */
export interface Finding {
  code: IssueCode;
  /** A finer cause, that the words depend on. */
  reason?: string;
  /** The bound that was passed. */
  bound?: number;
}
