import type {
  AskedValue,
  CallName,
  DatasetCalls,
  DatasetView,
  Decision,
  PairFacts,
  ValueChange,
} from '@inclusion-kit/dataset/worker';
import type { DatasetTexts } from '../locales/fr/dataset.ts';
import type { FieldTexts } from '../locales/fr/fields.ts';
import type { Language } from '../shared/texts/language.ts';

/** A step of the work, in its order. One is open at a time. */
export type StepId = 'columns' | 'mends' | 'questions' | 'pairs' | 'result';

/** The parts of the page that a person opened or went past, and the choices that the worker does not know. */
export interface Unfolded {
  /** The step that the person opened. Null for the one that comes next. */
  readonly step: StepId | null;
  /** Steps that the person went past with something left in them. */
  readonly passed: ReadonlySet<StepId>;
  /** Keys of the questions that are left for later. */
  readonly later: ReadonlySet<string>;
  /** Keys of the groups of questions that are asked line by line, though one answer may do for all. */
  readonly apart: ReadonlySet<string>;
  readonly columns: boolean;
  readonly groups: boolean;
  readonly issues: boolean;
  readonly settings: boolean;
  /** The fields of a pair that are the same are shown. */
  readonly alike: boolean;
  /** The column whose fields are listed: a list for each would be long to draw. */
  readonly column: number | null;
  /** The changes of a group of mends that are shown, by its key. */
  readonly changes: ReadonlyMap<string, readonly ValueChange[]>;
  /** The values of a group of questions that were read, by its key. */
  readonly values: ReadonlyMap<string, readonly AskedValue[]>;
  readonly pair: { readonly at: number; readonly facts: PairFacts } | null;
  readonly record: { readonly lines: string; readonly fields: readonly (readonly [string, string])[] } | null;
  /** The layout of the file to take away. */
  readonly layout: 'xlsx' | 'original';
  /** Name of the file that was taken away last. */
  readonly taken: string | null;
}

/**
 * Where the work on the open file is. `none`: not known yet. `kept`: on the device. `large`, `refused`: only in the page, for the
 * size of the file or by the browser. `elsewhere`: a later work of another tab is kept in its place. `left`: a person wants it so.
 */
export type Keeping = 'none' | 'kept' | 'large' | 'refused' | 'elsewhere' | 'left';

/** All that the sections draw from and act by. */
export interface Desk {
  readonly t: DatasetTexts;
  readonly labels: FieldTexts;
  readonly language: Language;
  readonly headingLevel: number;
  readonly view: DatasetView;
  readonly open: Unfolded;
  /** Names of communes and of EPCI by their codes, as far as they are known. */
  readonly names: ReadonlyMap<string, string>;
  readonly keeping: Keeping;
  /** Tells whether some choices of a work that was kept did not come back. */
  readonly isPartial: boolean;
  /** Tells whether the file was given again, and goes on with its work. */
  readonly isSame: boolean;
  /** Tells whether a step that takes long is under way. */
  readonly isBusy: boolean;
  /** Tells whether duplicates are looked for without being asked. */
  readonly isSmall: boolean;
  /** Turns of drawing that the open step has had. To draw all of it at once would hold up the page. */
  readonly drawn: number;
  readonly unfold: (part: Partial<Unfolded>) => void;
  /** Calls the worker, and says a sentence once it has answered. */
  readonly act: <N extends CallName>(name: N, ask: Parameters<DatasetCalls[N]>[0], said?: string) => void;
  /** Answers a question, or all that are asked alike. Resolves with the reason, in French, why the answer is refused, and with null once it is kept. */
  readonly answer: (key: string, value: string | null, isForAlike?: boolean) => Promise<string | null>;
  readonly decide: (scope: 'all' | 'group' | 'change', key: string, decision: Decision, count: number) => void;
  readonly seeChanges: (key: string) => void;
  readonly seePair: (at: number) => void;
  readonly seeRecord: (id: string) => void;
  readonly take: (format: Parameters<DatasetCalls['write']>[0]['format'], model?: 'structure' | 'service') => void;
  readonly changeFile: () => void;
  /** Keeps the file in the page alone from now on. */
  readonly stopKeeping: () => void;
  /** Opens a step, or the one that comes next. */
  readonly go: (step: StepId | null) => void;
  /** Goes past a step with something left in it. */
  readonly pass: (step: StepId) => void;
}

/** Names a field as people call it: `structure.nom`, `commune, code_postal`. */
export function nameField({ t, labels }: Pick<Desk, 't' | 'labels'>, field: string): string {
  const [first = ''] = field.split(',');
  const [, owner = '', name = first] = /^(structure\.|service\.)?(.+)$/.exec(first.trim()) ?? [];
  const own: Readonly<Record<string, string>> = { ...labels, ...t.columns.own };
  const label = own[name] ?? (name.startsWith('_') ? `${t.columns.part} (${name.slice(1)})` : name);
  return owner === 'structure.' ? t.columns.ofStructure(label) : label;
}

/** Names the field of a record of a model. */
export const nameFieldOf = (desk: Pick<Desk, 't' | 'labels'>, model: 'structure' | 'service', field: string): string =>
  nameField(desk, model === 'structure' ? `structure.${field}` : field);

/** Leaves the name of a sheet that is the only one out of the lines of the file. */
export function linesAlone({ view: { columns } }: Pick<Desk, 'view'>, lines: string): string {
  const sheet = columns[0]?.sheet ?? '';
  const isOne = sheet !== '' && columns.every((other) => other.sheet === sheet);
  return isOne ? lines.replace(`${sheet}\u00a0: `, '') : lines;
}

/** Says lines of the file. */
export const sayLines = (desk: Pick<Desk, 't' | 'view'>, lines: string): string =>
  desk.t.mends.where(linesAlone(desk, lines));
