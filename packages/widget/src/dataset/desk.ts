import type {
  AskedValue,
  CallName,
  DatasetCalls,
  DatasetView,
  Decision,
  PairFacts,
  ValueChange,
} from '@inclusion-kit/dataset/worker';
import { fieldFacts } from '@inclusion-kit/sdk/internal';
import { formatPhone } from '@inclusion-kit/sdk/normalise';
import type { Critere } from '@inclusion-kit/sdk/quality';
import type { DatasetTexts } from '../locales/fr/dataset.ts';
import type { FieldTexts } from '../locales/fr/fields.ts';
import { formatDate } from '../shared/format/date.ts';
import { labelOf } from '../shared/format/field-value.ts';
import { describeWeek } from '../shared/format/hours/week-in-words.ts';
import type { Language } from '../shared/texts/language.ts';

/** The parts of the page that a person unfolded. */
export interface Unfolded {
  readonly columns: boolean;
  readonly groups: boolean;
  readonly asked: boolean;
  readonly issues: boolean;
  readonly settings: boolean;
  /** The column whose fields are listed: a list for each would be long to draw. */
  readonly column: number | null;
  /** The changes of a group of mends that are shown, by its key. */
  readonly changes: ReadonlyMap<string, readonly ValueChange[]>;
  /** The values of a group of questions that are shown, by its key. */
  readonly values: ReadonlyMap<string, readonly AskedValue[]>;
  readonly pair: { readonly at: number; readonly facts: PairFacts } | null;
  readonly record: { readonly lines: string; readonly fields: readonly (readonly [string, string])[] } | null;
}

/** All that the sections draw from and act by. */
export interface Desk {
  readonly t: DatasetTexts;
  readonly labels: FieldTexts;
  readonly language: Language;
  readonly headingLevel: number;
  readonly view: DatasetView;
  readonly open: Unfolded;
  /** Tells whether a step that takes long is under way. */
  readonly isBusy: boolean;
  /** A phone folds the sections that ask nothing. */
  readonly isNarrow: boolean;
  readonly unfold: (part: Partial<Unfolded>) => void;
  /** Calls the worker, and says a sentence once it has answered. */
  readonly act: <N extends CallName>(name: N, ask: Parameters<DatasetCalls[N]>[0], said?: string) => void;
  /** Answers a question. Resolves with the reason, in French, why the answer is refused, and with null once it is kept. */
  readonly answer: (key: string, value: string | null) => Promise<string | null>;
  readonly decide: (scope: 'all' | 'group' | 'change', key: string, decision: Decision, count: number) => void;
  readonly seeChanges: (key: string) => void;
  readonly seeValues: (key: string) => void;
  readonly seePair: (at: number) => void;
  readonly seeRecord: (id: string) => void;
  readonly take: (format: Parameters<DatasetCalls['write']>[0]['format'], model?: 'structure' | 'service') => void;
  readonly changeFile: () => void;
}

/** Names a field as people call it: `structure.nom`, `commune, code_postal`. */
export function nameField({ t, labels }: Pick<Desk, 't' | 'labels'>, field: string): string {
  const [first = ''] = field.split(',');
  const [, owner = '', name = first] = /^(structure\.|service\.)?(.+)$/.exec(first.trim()) ?? [];
  const own: Readonly<Record<string, string>> = { ...labels, ...t.columns.own };
  const label = own[name] ?? (name.startsWith('_') ? `${t.columns.part} (${name.slice(1)})` : name);
  return owner === 'structure.' ? t.columns.ofStructure(label) : label;
}

/** Counts columns by how they were recognised, in words. */
export function sayColumns({ t, view: { columns } }: Pick<Desk, 't' | 'view'>): string {
  const countOf = (...levels: readonly (typeof columns)[number]['level'][]): number =>
    columns.filter(({ level }) => levels.includes(level)).length;
  return t.columns.count(countOf('sure', 'chosen'), countOf('likely'), countOf('asked'), countOf('private'));
}

/** Says a value that the file does not hold as it is: its label, its number, its week. A code tells a person nothing. */
export function sayValue({ language }: Pick<Desk, 'language'>, field: string, text: string): string {
  switch (fieldFacts(field)?.kind) {
    case 'value':
      return labelOf(field, text, language);
    case 'values':
      return text
        .split(', ')
        .map((one) => labelOf(field, one, language))
        .join(', ');
    case 'phone':
      return formatPhone(text);
    case 'date':
      return formatDate(text, language);
    case 'hours':
      return describeWeek(text, language)?.text ?? text;
    default:
      return text;
  }
}

/** Leaves the name of a sheet that is the only one out of the lines of the file. */
export function linesAlone({ view: { columns } }: Pick<Desk, 'view'>, lines: string): string {
  const sheet = columns[0]?.sheet ?? '';
  const isOne = sheet !== '' && columns.every((other) => other.sheet === sheet);
  return isOne ? lines.replace(`${sheet}\u00a0: `, '') : lines;
}

/** Says lines of the file. */
export const sayLines = (desk: Pick<Desk, 't' | 'view'>, lines: string): string =>
  desk.t.mends.where(linesAlone(desk, lines));

export const nameCriterion = (t: DatasetTexts, critere: Critere): string => t.quality.criteria[critere];
