import type { Critere } from '@inclusion-kit/sdk/quality';
import type { QuestionCode } from '../values/outcome.ts';
import type { IssueGroup } from '../rules/issue-groups.ts';

/** A model of the schema. */
export type RecordModel = 'structure' | 'service';

/** The file to open, and the facts that it does not tell. */
export interface OpenAsk {
  /** The file. It is read here and sent nowhere. */
  readonly file: File;
  /** The source of records that give none. */
  readonly source: string;
  /** The département that « Tout le département » means, or null. */
  readonly departement: string | null;
  /** Today, `YYYY-MM-DD`. */
  readonly now: string;
  /** A mapping that was kept, as parsed JSON. Null to have columns recognised. */
  readonly mapping: unknown;
  /** Address of a list of communes, or null: then no place is looked up. */
  readonly communes: string | null;
}

/** The progress of opening a file. */
export interface OpenProgress {
  /** The step under way. */
  readonly phase: 'read' | 'mend' | 'check';
  /** Rows read so far. */
  readonly rows: number;
  /** Bytes read so far. */
  readonly bytes: number;
}

/** The facts about the opened file. */
export interface FileFacts {
  /** Its name. */
  readonly name: string;
  /** Rows read. */
  readonly rows: number;
  /** Structures made of them. */
  readonly structures: number;
  /** Services made of them. */
  readonly services: number;
  /** The source of records that give none. */
  readonly source: string;
  /** The département that « Tout le département » means, or null. */
  readonly departement: string | null;
  /** Tells whether communes were looked up. */
  readonly hasPlaces: boolean;
  /** The pieces that could not be read, each a sentence in French with its line. */
  readonly broken: readonly { readonly reason: string; readonly line: number }[];
  /** Facts about the file as a whole, each a sentence in French. */
  readonly notes: readonly string[];
}

/** One column of the file, with the fields that it gives. */
export interface ColumnFacts {
  /** Its rank among the columns of all tables. */
  readonly at: number;
  /** Its name in the file. */
  readonly column: string;
  /** Name of its sheet, empty outside workbooks. */
  readonly sheet: string;
  /** The first value in it. */
  readonly example: string;
  /** The fields, separated by commas. Null is not published. */
  readonly field: string | null;
  /** How sure the suggestion is. `asked` has to be chosen, `private` is not to be published, `chosen` is the person's choice. */
  readonly level: 'sure' | 'likely' | 'asked' | 'private' | 'chosen';
  /** The reason of the suggestion, in French. */
  readonly reason: string;
}

/** The decision of a person about a mend. */
export type Decision = 'open' | 'accepted' | 'refused';

/** A value with the one that takes its place, on every line that has it. */
export interface ValueChange {
  /** Names it in decisions. */
  readonly key: string;
  /** The value as the file has it, empty for none. */
  readonly before: string;
  /** The value that takes its place, empty for none. */
  readonly after: string;
  /** Lines that have it. */
  readonly count: number;
  /** Those lines, as the person sees them. */
  readonly lines: string;
  /** The decision about it. */
  readonly decision: Decision;
}

/** The mends of one field by one rule. */
export interface MendGroup {
  /** Names it in decisions. */
  readonly key: string;
  /** The model of its records. */
  readonly model: RecordModel;
  /** The field. */
  readonly field: string;
  /** The rule. */
  readonly rule: string;
  /** Lines that are mended. */
  readonly count: number;
  /** Different changes. */
  readonly changeCount: number;
  /** Lines whose change is accepted. */
  readonly accepted: number;
  /** Lines whose change is refused. */
  readonly refused: number;
  /** The most frequent changes. */
  readonly changes: readonly ValueChange[];
}

/** A value that a person has to decide about, on every line that has it. */
export interface AskedValue {
  /** Names it in answers. */
  readonly key: string;
  /** The value as the file has it, empty for none. */
  readonly before: string;
  /** Lines that have it. */
  readonly count: number;
  /** Those lines, as the person sees them. */
  readonly lines: string;
  /** The name of the first record. */
  readonly example: string;
  /** The address, postal code and commune that a question about a place is to be read with. Empty for other questions. */
  readonly beside: string;
  /** Values to choose from, as texts. */
  readonly candidates: readonly string[];
  /** The names of structures to choose from by their ids, by id. */
  readonly names?: Readonly<Record<string, string>>;
  /** The values without an answer that are asked alike, itself one of them: one answer may be given to all. */
  readonly alike: { readonly key: string; readonly count: number; readonly lines: string } | null;
  /** The answer, null while there is none. */
  readonly answer: string | null;
}

/** The questions of one kind about one field. */
export interface QuestionGroup {
  /** Names it. */
  readonly key: string;
  /** The model of its records. */
  readonly model: RecordModel;
  /** The field. */
  readonly field: string;
  /** A stable word for code to branch on. */
  readonly code: QuestionCode;
  /** The question, in French. */
  readonly question: string;
  /** Lines that it concerns. */
  readonly count: number;
  /** Different values. */
  readonly valueCount: number;
  /** Values that are answered. */
  readonly answered: number;
  /** Values that are left empty by their answer. */
  readonly emptied: number;
  /** The same counts where all that is asked alike is one question. */
  readonly alike: { readonly total: number; readonly answered: number; readonly emptied: number };
  /** The most frequent values. */
  readonly values: readonly AskedValue[];
}

/** The quality of the services before and after the accepted mends. */
export interface QualityFacts {
  /** Services by tenth of the score, from 0 to 1, before. */
  readonly before: readonly number[];
  /** The same, after. */
  readonly after: readonly number[];
  /** Services that reach the threshold before, and after. */
  readonly visible: readonly [before: number, after: number];
  /** The criterion that would raise most services over the threshold, or null. */
  readonly next: { readonly critere: Critere; readonly count: number } | null;
}

/** A record on the map. */
export interface PlacedPoint {
  /** Its id. */
  readonly id: string;
  /** Its name. */
  readonly nom: string;
  readonly lat: number;
  readonly lon: number;
}

/** The points of the records. */
export interface PointFacts {
  /** Records with a point. */
  readonly placed: number;
  /** Records without one. */
  readonly absent: number;
  /** As many points as a map shows. */
  readonly points: readonly PlacedPoint[];
}

/** The verdict of a person on a pair that looks like one record. */
export type PairVerdict = 'same' | 'distinct' | 'unknown';

/** One field of a pair, side by side. */
export interface PairLine {
  readonly field: string;
  readonly a: string;
  readonly b: string;
  readonly isEqual: boolean;
  /** The values of the file that could not be read, where a record is empty for that. Empty for none. */
  readonly unread: readonly [a: string, b: string];
  /** The record that stays is empty here, and takes what the other one has. */
  readonly isTaken: boolean;
}

/** Two records that look alike, side by side. */
export interface PairFacts {
  readonly key: string;
  readonly model: RecordModel;
  /** Their lines in the file. */
  readonly lines: readonly [a: string, b: string];
  /** The fields that one of them has. */
  readonly fields: readonly PairLine[];
  /** Why they look alike, in French. */
  readonly reasons: readonly string[];
  readonly verdict: PairVerdict | null;
}

/** A field that keeps offers from being ready. */
export interface StopFacts {
  /** The model that has the field. An error of a structure stops its offers. */
  readonly model: RecordModel;
  readonly field: string;
  /** Offers that it stops. */
  readonly count: number;
}

/** How many records a file gives, by what becomes of them. */
export interface Counts {
  /** The model that is counted: structures where the file has no offer. */
  readonly model: RecordModel;
  /** Records that the commons takes as they are now. */
  readonly ready: number;
  /** Those of them with a mend or a question that is open. */
  readonly improvable: number;
  /** Records with an error, their own or that of their structure, and nothing left to decide about either. */
  readonly refused: number;
  /** Records with an error, or a doubt whether to publish them, and something left to decide. */
  readonly undecided: number;
  /** Records that a person left out. */
  readonly leftOut: number;
  /** The fields that keep records from being ready, those of most records first. */
  readonly stops: readonly StopFacts[];
}

/** All that a page shows of a file. Parts come as they are ready. */
export interface DatasetView {
  readonly file: FileFacts;
  readonly columns: readonly ColumnFacts[];
  /** The mends by field and rule, the most frequent first. */
  readonly mends: readonly MendGroup[];
  readonly questions: readonly QuestionGroup[];
  /** The département of nearly all communes of the file, null where there is none. */
  readonly likelyDepartement: string | null;
  /** The complaints that stay, by field, kind and value. */
  readonly issues: readonly IssueGroup[];
  readonly quality: QualityFacts;
  readonly points: PointFacts;
  readonly counts: Counts;
  /**
   * The file once all its sure mends are accepted and nothing else is decided: records that are ready, and services that reach
   * the threshold. Null once one of them is decided, and until it is counted.
   */
  readonly mended: { readonly ready: number; readonly visible: number } | null;
  /** The number of pairs that look alike and of those decided, null until they are looked for. */
  readonly pairs: { readonly total: number; readonly decided: number } | null;
  /** Tells whether there is an act to undo. */
  readonly canUndo: boolean;
}

/** A decision: about all open mends, those of a group, or one change. */
export interface DecideAsk {
  readonly scope: 'all' | 'group' | 'change';
  readonly key: string;
  readonly decision: Decision;
}

/** The files that a person takes away. `original` is the file itself, in its own layout. */
export type WrittenFormat = 'original' | 'xlsx' | 'json' | 'ndjson' | 'csv' | 'mapping' | 'report';

/** The questions of a page, with what answers each. */
export interface DatasetCalls {
  /** Opens a file. Its view comes in parts. */
  readonly open: (ask: OpenAsk) => Promise<void>;
  /** Says the source and the département. */
  readonly tell: (facts: { source: string; departement: string | null }) => Promise<void>;
  /** Chooses the field of a column. */
  readonly choose: (column: { at: number; field: string | null }) => Promise<void>;
  /** Says that all columns are as a person wants them. */
  readonly confirm: () => Promise<void>;
  readonly decide: (ask: DecideAsk) => Promise<void>;
  /** Answers a question, or all that are asked alike. Null takes the answer back. Returns why the rules of the field refuse it, in French, and null once it is kept. */
  readonly answer: (ask: { key: string; value: string | null; isForAlike?: boolean }) => Promise<string | null>;
  /** Takes the last decision back. */
  readonly undo: () => Promise<void>;
  /** Returns the changes of a group from a rank on. */
  readonly changes: (ask: { key: string; from: number }) => readonly ValueChange[];
  /** Returns the values of a group of questions from a rank on. */
  readonly values: (ask: { key: string; from: number }) => readonly AskedValue[];
  /** Looks for the records that are there twice. */
  readonly findPairs: () => void;
  /** Returns a pair by its rank, null when there is none. */
  readonly pair: (ask: { at: number }) => PairFacts | null;
  readonly judge: (ask: { key: string; verdict: PairVerdict | null }) => Promise<void>;
  /** Returns the fields of a record that have a value, null when there is none. */
  readonly record: (ask: {
    id: string;
  }) => { readonly lines: string; readonly fields: readonly [string, string][] } | null;
  /** Writes a file. A CSV holds the model that is asked for. */
  readonly write: (ask: { format: WrittenFormat; model: RecordModel }) => Promise<Blob>;
}

/** The name of a call. */
export type CallName = keyof DatasetCalls;

/** A message of the page. */
export interface DatasetAsk {
  readonly id: number;
  readonly call: CallName;
  readonly ask: unknown;
}

/** A message of the worker. */
export type DatasetTold =
  | { readonly kind: 'progress'; readonly progress: OpenProgress }
  | { readonly kind: 'view'; readonly view: Partial<DatasetView> }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string };
