import type { Range } from '../query/read-query.ts';
import { QueryReader } from '../query/read-query.ts';

/** A JSON Schema, as the description writes it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** One parameter of the query, as its own parser reads it. */
export interface RecordedParameter {
  name: string;
  schema: JsonSchema;
  required: boolean;
}

/** What a text of the query looks like, where its parser knows more than a type. */
const FORMATS: Readonly<Record<string, JsonSchema>> = {
  maj_depuis: { format: 'date' },
  bbox: { examples: ['3.0,50.6,3.1,50.7'] },
};

/** Lends itself to a parser in place of a query, and notes what it asks for: what is described is what is read. */
class ParameterRecorder extends QueryReader {
  readonly recorded = new Map<string, RecordedParameter>();

  constructor() {
    super(new URLSearchParams());
  }

  override text(name: string): undefined {
    this.#record(name, { type: 'string', ...FORMATS[name] });
  }

  override code(name: string, length: number, pattern: RegExp): undefined {
    this.#record(name, {
      type: 'string',
      minLength: length,
      maxLength: length,
      pattern: pattern.source,
    });
  }

  override integer(name: string, range: Range = {}): undefined {
    this.#record(name, { type: 'integer', ...toBounds(range) });
  }

  override number(name: string, range: Range = {}): undefined {
    this.#record(name, { type: 'number', ...toBounds(range) });
  }

  override boolean(name: string): undefined {
    this.#record(name, { type: 'boolean' });
  }

  override list(name: string): undefined {
    this.#record(name, { type: 'array', items: { type: 'string' } });
  }

  override oneOf(name: string, known: ReadonlySet<string>): undefined {
    this.#record(name, { type: 'string', enum: [...known] });
  }

  override vocabulary(name: string, known: ReadonlySet<string>): undefined {
    this.#record(name, { type: 'array', items: { type: 'string', enum: [...known] } });
  }

  /** With nothing asked, a complaint is of something that must be. */
  override complain(name: string): void {
    const parameter = this.recorded.get(name);
    if (parameter !== undefined) parameter.required = true;
  }

  override check(): void {
    // Nothing was asked: there is nothing to refuse.
  }

  #record(name: string, schema: JsonSchema): void {
    if (!this.recorded.has(name)) this.recorded.set(name, { name, schema, required: false });
  }
}

/** Lists the parameters that a parser reads, with what it takes for those that are left out. */
export function recordParameters(read: (reader: QueryReader) => object): RecordedParameter[] {
  const recorder = new ParameterRecorder();
  const empty = flatten(read(recorder));
  return [...recorder.recorded.values()].map(({ name, schema, required }) => {
    const usual = empty[name];
    const isTold = !required && (typeof usual === 'number' || typeof usual === 'boolean');
    return { name, schema: isTold ? { ...schema, default: usual } : schema, required };
  });
}

/** What was read may hold its parameters one level down. */
function flatten(asked: object): Record<string, unknown> {
  const flat: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(asked) as [string, unknown][]) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) Object.assign(flat, value);
    else flat[name] = value;
  }
  return flat;
}

function toBounds({ min, max }: Range): JsonSchema {
  return { ...(min === undefined ? {} : { minimum: min }), ...(max === undefined ? {} : { maximum: max }) };
}
