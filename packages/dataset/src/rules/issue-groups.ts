import { isObject } from '@inclusion-kit/sdk/internal';
import type { Model } from '@inclusion-kit/sdk/schemas';
import type { Complaint } from './check-record.ts';
import { createLines, type Lines } from './lines.ts';
import type { DatasetIssue } from './validate-dataset.ts';

/** The complaints of one kind about one value of a field. */
export interface IssueGroup extends Pick<DatasetIssue, 'model' | 'code' | 'severity' | 'message' | 'suggestion'> {
  /** The field, without the rank of a value in its list. */
  field: string;
  /** The value at fault, absent where it differs from record to record. */
  value?: unknown;
  /** The number of complaints. */
  count: number;
  /** The files with the lines of the records, those in a row as a range: `4-9, 12`. */
  places: readonly { file: string; lines: string }[];
}

/** Values of a kind that are told: more of them are texts that differ everywhere. */
const MAX_VALUES = 20;

/** The record that a complaint is about. */
export interface ConcernedRecord {
  /** Its rank in its list, from 0. */
  readonly index: number;
  /** Its value. */
  readonly record: unknown;
  /** Name of its file. */
  readonly file: string;
  /** Its line, from 1. */
  readonly line: number;
}

/** Complaints gathered by field, kind and value, without the complaints themselves. */
export interface IssueGroups {
  /** Counts one more complaint. */
  add(model: Model, complaint: Complaint, concerned: ConcernedRecord): void;
  /** Returns the groups, errors before warnings, structures before services, the most frequent first. */
  all(): IssueGroup[];
}

interface Group extends Omit<IssueGroup, 'places'> {
  /** Tells which of two groups was met first when all records are read in their order. */
  first: number;
  /** Its rank among the groups that were met first at one record. */
  rank: number;
  places: Map<string, { first: number; lines: Lines }>;
}

interface Kind {
  /** Its groups by value, as JSON. All values are one group once there are many of them. */
  groups: Map<string, Group>;
  isWide: boolean;
}

/** Faults that other records show come behind those that a record shows alone, in this order. */
const LATE = ['repeated_id', 'structure_absent', 'unknown_commune'];

/** Creates what gathers complaints, in any order of records. */
export function createIssueGroups(): IssueGroups {
  const kinds = new Map<string, Kind>();
  let met = 0;
  return {
    add(model, complaint, { index, record, file, line }) {
      const { code, severity, message, suggestion } = complaint;
      const [field = '', rank] = complaint.field.split('.');
      const name = `${model} ${field} ${code}`;
      let kind = kinds.get(name);
      if (kind === undefined) kinds.set(name, (kind = { groups: new Map(), isWide: false }));
      let key = '';
      let value: unknown;
      if (!kind.isWide) {
        const whole = isObject(record) ? record[field] : undefined;
        value = rank !== undefined && Array.isArray(whole) ? (whole as unknown[])[Number(rank)] : whole;
        key = JSON.stringify(value ?? null);
        if (kind.groups.size === MAX_VALUES && !kind.groups.has(key)) {
          widen(kind);
          key = '';
        }
      }
      const first = index * (LATE.length + 1) + LATE.indexOf(code) + 1;
      let group = kind.groups.get(key);
      if (group === undefined) {
        group = {
          ...{ model, field, code, severity, message, ...(suggestion === undefined ? {} : { suggestion }) },
          ...(kind.isWide ? {} : { value: toOwn(value, key) }),
          ...{ count: 0, first, rank: (met += 1), places: new Map() },
        };
        kind.groups.set(key, group);
      }
      group.count += 1;
      let place = group.places.get(file);
      if (place === undefined) group.places.set(file, (place = { first, lines: createLines() }));
      place.lines.add(line);
    },
    all: () =>
      [...kinds.values()]
        .flatMap(({ groups }) => [...groups.values()])
        .sort((a, b) => rankOf(a) - rankOf(b) || b.count - a.count || a.first - b.first || a.rank - b.rank)
        .map(({ first: _first, rank: _rank, places, ...group }) => ({
          ...group,
          places: [...places].map(([file, { lines }]) => ({ file, lines: lines.toText() })),
        })),
  };
}

/** Makes one group of those of a kind. */
function widen(kind: Kind): void {
  const groups = [...kind.groups.values()];
  const [start] = groups;
  kind.isWide = true;
  if (start === undefined) return;
  const { value: _, ...whole } = start;
  const places = groups.flatMap((group) => [...group.places]).sort(([, a], [, b]) => a.first - b.first);
  whole.places = new Map();
  whole.count = 0;
  for (const group of groups) whole.count += group.count;
  for (const [file, place] of places) {
    const known = whole.places.get(file);
    if (known === undefined) whole.places.set(file, place);
    else known.lines.addAll(place.lines);
  }
  kind.groups = new Map([['', whole]]);
}

/** A text that was cut out of a file keeps the whole piece of it in memory: what stays is a copy. */
function toOwn(value: unknown, json: string): unknown {
  const isPlain = typeof value === 'string' || Array.isArray(value) || isObject(value);
  return isPlain && !(value instanceof Date) ? (JSON.parse(json) as unknown) : value;
}

const rankOf = ({ severity, model }: { severity: string; model: Model }): number =>
  (severity === 'error' ? 0 : 2) + (model === 'structure' ? 0 : 1);
