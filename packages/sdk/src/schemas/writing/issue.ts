/** The kinds of complaints: stable words for code to branch on. */
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
  /** The path of the faulty value, for instance `nom` or `thematiques.0`. Empty for the record as a whole. */
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

/** The result of a check, before its message is written. */
export interface Finding {
  code: IssueCode;
  /** A finer cause, that the words depend on. */
  reason?: string;
  /** The bound that was passed. */
  bound?: number;
}
