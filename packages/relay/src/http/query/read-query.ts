import { invalidQuery, type ApiComplaint } from '../../shared/problem.ts';

export interface Range {
  min?: number;
  max?: number;
}

const INTEGER = /^[+-]?\d+(\.0*)?$/;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const TRUE = new Set(['true', '1', 'yes', 'on', 't', 'y']);
const FALSE = new Set(['false', '0', 'no', 'off', 'f', 'n']);

/**
 * Reads the parameters of a read route as the API does: a repeated key is a list, or its last value where one is
 * expected; numbers may carry spaces, a sign and `.0`; unknown parameters are ignored. Complaints are collected and
 * told together by `check()`.
 * @see /api/v1/search/services (checked 2026-06-30)
 */
export class QueryReader {
  readonly #query: URLSearchParams;
  readonly #complaints: ApiComplaint[] = [];

  constructor(query: URLSearchParams) {
    this.#query = query;
  }

  /** Returns the last value of a key, or undefined. */
  text(name: string): string | undefined {
    return this.#query.getAll(name).at(-1);
  }

  /** Returns a text that fits a pattern of exactly `length` characters, or undefined. */
  code(name: string, length: number, pattern: RegExp): string | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const characters = Array.from(value).length;
    if (characters < length) {
      this.complain(name, 'string_too_short', `String should have at least ${length} characters`);
    } else if (characters > length) {
      this.complain(name, 'string_too_long', `String should have at most ${length} characters`);
    } else if (!pattern.test(value)) {
      this.complain(name, 'string_pattern_mismatch', `String should match pattern '${pattern.source}'`);
    }
    return value;
  }

  integer(name: string, range: Range = {}): number | undefined {
    const value = this.text(name)?.trim();
    if (value === undefined) return undefined;
    if (!INTEGER.test(value) || !Number.isSafeInteger(Number(value))) {
      const msg = 'Input should be a valid integer, unable to parse string as an integer';
      this.complain(name, 'int_parsing', msg);
      return undefined;
    }
    return this.#within(name, Number(value), range);
  }

  number(name: string, range: Range = {}): number | undefined {
    const value = this.text(name)?.trim();
    if (value === undefined) return undefined;
    if (!NUMBER.test(value)) {
      const msg = 'Input should be a valid number, unable to parse string as a number';
      this.complain(name, 'float_parsing', msg);
      return undefined;
    }
    const number = Number(value);
    if (Number.isFinite(number)) return this.#within(name, number, range);
    this.complain(name, 'finite_number', 'Input should be a finite number');
    return undefined;
  }

  boolean(name: string): boolean | undefined {
    const value = this.text(name)?.toLowerCase();
    if (value === undefined) return undefined;
    if (TRUE.has(value)) return true;
    if (FALSE.has(value)) return false;
    this.complain(name, 'bool_parsing', 'Input should be a valid boolean, unable to interpret input');
    return undefined;
  }

  /** Returns the values of a repeated key, or undefined when there is none. */
  list(name: string): string[] | undefined {
    const values = this.#query.getAll(name);
    return values.length === 0 ? undefined : values;
  }

  /** Returns the last value of a key, which must be of the vocabulary; undefined when there is none. */
  oneOf(name: string, known: ReadonlySet<string>): string | undefined {
    const value = this.text(name);
    if (value !== undefined && !known.has(value))
      this.complain(name, 'enum', `Input should be ${formatChoices(known)}`);
    return value;
  }

  /** Returns the values of a repeated key, each of which must be of the vocabulary. */
  vocabulary(name: string, known: ReadonlySet<string>): string[] | undefined {
    const values = this.list(name);
    values?.forEach((value, index) => {
      if (!known.has(value)) this.complain(name, 'enum', `Input should be ${formatChoices(known)}`, index);
    });
    return values;
  }

  /** Adds a complaint about a parameter, or about one value of a list. */
  complain(name: string, type: string, msg: string, index?: number): void {
    this.#complaints.push({ type, loc: index === undefined ? ['query', name] : ['query', name, index], msg });
  }

  /** @throws ProblemError 422 with every complaint, in the API's own words and by field */
  check(): void {
    if (this.#complaints.length > 0) throw invalidQuery(this.#complaints);
  }

  #within(name: string, value: number, { min, max }: Range): number {
    if (min !== undefined && value < min) {
      this.complain(name, 'greater_than_equal', `Input should be greater than or equal to ${min}`);
    } else if (max !== undefined && value > max) {
      this.complain(name, 'less_than_equal', `Input should be less than or equal to ${max}`);
    }
    return value;
  }
}

/**
 * Reads the whole of a query.
 * @throws ProblemError 422 with every complaint
 */
export function parseQuery<T>(query: URLSearchParams, read: (reader: QueryReader) => T): T {
  const reader = new QueryReader(query);
  const asked = read(reader);
  reader.check();
  return asked;
}

function formatChoices(known: ReadonlySet<string>): string {
  const quoted = [...known].map((value) => `'${value}'`);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`;
}
