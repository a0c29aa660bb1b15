// The forms of the page that describes the relay: an operation that reads is tried from where it stands. A form is made when its
// block is first opened, from the description that programs read.
import { byId } from './by-id.ts';

interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly default?: string | number | boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly description: string;
  readonly schema: Schema;
  readonly example?: string | number;
}

interface Answer {
  readonly description: string;
  readonly content?: Readonly<Record<string, unknown>>;
  readonly links?: Readonly<Record<string, { operationId: string; parameters: Readonly<Record<string, string>> }>>;
}

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly Parameter[];
  readonly responses: Readonly<Record<string, Answer>>;
  readonly security?: unknown;
}

type Paths = Readonly<Record<string, { readonly get?: Operation }>>;

/** Bytes of an answer that are shown: more would hold up the page. */
const MOST_BYTES = 64_000;
const TEXT = /^text\/|json|svg/;

const template = byId('essai', HTMLTemplateElement);
const words = template.dataset;
const number = new Intl.NumberFormat('fr');
/** The request that was last sent from each form. */
const requests = new WeakMap<HTMLFormElement, AbortController>();

let described: Promise<Paths> | null = null;
async function readPaths(): Promise<Paths> {
  const answer = await fetch('/openapi.json');
  if (!answer.ok) throw new Error(`The description answers ${answer.status}.`);
  return ((await answer.json()) as { paths: Paths }).paths;
}

for (const holder of document.querySelectorAll<HTMLElement>('[data-try]')) {
  const block = holder.closest('details');
  const prepare = (): void => {
    if (block?.open !== true || holder.dataset['made'] !== undefined) return;
    holder.dataset['made'] = '';
    described ??= readPaths();
    described.then(
      (paths) => {
        makeForm(holder, paths);
      },
      () => {
        // The address to open stays, and the next opening asks again.
        described = null;
        delete holder.dataset['made'];
      },
    );
  };
  block?.addEventListener('toggle', prepare);
  prepare();
}

// An address that names an operation or a model opens it.
function openNamed(): void {
  const named = document.getElementById(readName());
  if (!(named instanceof HTMLDetailsElement)) return;
  named.open = true;
  named.scrollIntoView();
}
addEventListener('hashchange', openNamed);
openNamed();

/** Reads the name at the end of the address, empty where nobody can decode it. */
function readName(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}

function makeForm(holder: HTMLElement, paths: Paths): void {
  const path = holder.dataset['try'] ?? '';
  const operation = paths[path]?.get;
  const form = (template.content.cloneNode(true) as DocumentFragment).querySelector('form');
  if (operation === undefined || form === null) return;
  const part = (name: string): HTMLElement | null => form.querySelector<HTMLElement>(`[data-part=${name}]`);
  const link = part('address');
  const asked = operation.parameters.filter((one) => one.in !== 'header');
  const fields = asked.map((parameter) => ({ parameter, ...makeField(operation.operationId, parameter) }));
  for (const { parameter, field } of fields) {
    const isFirst = parameter.required || parameter.example !== undefined;
    part(isFirst ? 'first' : 'others')?.append(field);
  }
  if (part('others')?.childElementCount === 0) part('more')?.remove();
  if (operation.security === undefined) part('reserved')?.remove();
  const addressNow = (): string =>
    toAddress(
      path,
      fields.map(({ parameter, control }) => ({ parameter, values: valuesOf(control, parameter) })),
    );
  const tell = (): void => {
    const address = addressNow();
    link?.setAttribute('href', address);
    link?.replaceChildren(address);
  };
  form.addEventListener('input', tell);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send(form, addressNow(), operation);
  });
  form.querySelector('pre')?.setAttribute('aria-label', (words['body'] ?? '').replace('{}', path));
  tell();
  holder.replaceChildren(form);
  for (const { parameter, control } of fields) {
    if (!parameter.required || parameter.example !== undefined) continue;
    void findValue(operation.operationId, parameter.name, paths).then((found) => {
      if (found === null || control.value !== '') return;
      control.value = found;
      tell();
    });
  }
}

type Control = HTMLInputElement | HTMLSelectElement;

function makeField(operationId: string, parameter: Parameter): { field: HTMLElement; control: Control } {
  const { name, description, required, schema, example } = parameter;
  const id = `essai-${operationId}-${name}`;
  const control = makeControl(schema);
  control.id = id;
  control.name = name;
  control.required = required;
  if (example !== undefined) control.value = String(example);
  const label = document.createElement('label');
  label.htmlFor = id;
  label.append(make('code', name));
  const told = [description];
  if (schema.type === 'array')
    told.push((control instanceof HTMLSelectElement ? words['several'] : words['commas']) ?? '');
  if (schema.default !== undefined) told.push(`${(words['usual'] ?? '').replace('{}', String(schema.default))}.`);
  const hint = make('p', told.filter((text) => text !== '').join(' '));
  hint.id = `${id}-aide`;
  control.setAttribute('aria-describedby', hint.id);
  const field = document.createElement('div');
  field.className = 'field';
  field.append(label, control, hint);
  return { field, control };
}

function makeControl(schema: Schema): Control {
  const values = (schema.items ?? schema).enum ?? (schema.type === 'boolean' ? [true, false] : undefined);
  if (values !== undefined) {
    const select = document.createElement('select');
    select.multiple = schema.type === 'array';
    if (!select.multiple) select.append(new Option(words['chosen'] ?? '', ''));
    select.append(...values.map((value) => new Option(String(value))));
    return select;
  }
  const input = document.createElement('input');
  input.autocomplete = 'off';
  if (schema.type === 'integer' || schema.type === 'number') {
    input.type = 'number';
    input.step = schema.type === 'integer' ? '1' : 'any';
    if (schema.minimum !== undefined) input.min = String(schema.minimum);
    if (schema.maximum !== undefined) input.max = String(schema.maximum);
  } else if (schema.format === 'date') input.type = 'date';
  return input;
}

function valuesOf(control: Control, { schema }: Parameter): readonly string[] {
  if (control instanceof HTMLSelectElement && control.multiple) {
    return Array.from(control.selectedOptions, ({ value }) => value);
  }
  const values = schema.type === 'array' ? control.value.split(',') : [control.value];
  return values.map((value) => value.trim()).filter((value) => value !== '');
}

function toAddress(path: string, given: readonly { parameter: Parameter; values: readonly string[] }[]): string {
  const query = new URLSearchParams();
  let filled = path;
  for (const { parameter, values } of given) {
    if (parameter.in === 'query') for (const value of values) query.append(parameter.name, value);
    // A file may stand in a folder: bars stay.
    const [value] = values;
    if (parameter.in === 'path' && value !== undefined) {
      filled = filled.replace(`{${parameter.name}}`, value.split('/').map(encodeURIComponent).join('/'));
    }
  }
  return query.size === 0 ? filled : `${filled}?${query.toString()}`;
}

/** Finds a value that the first item of a list holds, where the description says in which list. */
async function findValue(operationId: string, name: string, paths: Paths): Promise<string | null> {
  for (const [path, { get }] of Object.entries(paths)) {
    const pointer = get?.responses['200']?.links?.[operationId]?.parameters[name]?.split('#/')[1];
    if (get === undefined || pointer === undefined) continue;
    const told = get.parameters.map((parameter) => ({
      parameter,
      values: parameter.example === undefined ? [] : [String(parameter.example)],
    }));
    try {
      const answer = await fetch(toAddress(path, told), { headers: { Accept: 'application/json' } });
      if (!answer.ok) return null;
      let value: unknown = await answer.json();
      for (const key of pointer.split('/')) value = (value as Record<string, unknown> | undefined)?.[key];
      return typeof value === 'string' ? value : null;
    } catch {
      return null;
    }
  }
  return null;
}

async function send(form: HTMLFormElement, address: string, operation: Operation): Promise<void> {
  const [said, body] = [form.querySelector('[role=status]'), form.querySelector('pre')];
  if (said === null || body === null) return;
  requests.get(form)?.abort();
  const request = new AbortController();
  requests.set(form, request);
  const { signal } = request;
  said.textContent = words['waiting'] ?? '';
  body.hidden = true;
  const began = performance.now();
  try {
    const types = Object.keys(operation.responses['200']?.content ?? {});
    const answer = await fetch(address, { headers: { Accept: [...types, '*/*;q=0.1'].join(', ') }, signal });
    const { beginning, weight, isCut } = await read(answer);
    const type = answer.headers.get('Content-Type')?.split(';')[0] ?? '';
    const meaning = operation.responses[String(answer.status)]?.description;
    const time = Math.round(performance.now() - began);
    const told = [
      meaning === undefined ? String(answer.status) : `${answer.status} (${meaning})`,
      `${number.format(time)} ms`,
      weight === null
        ? (words['over'] ?? '').replace('{}', number.format(MOST_BYTES))
        : `${number.format(weight)} octets`,
      type,
    ];
    const isText = TEXT.test(type) || weight === 0;
    if (!isText) told.push(words['file'] ?? '');
    else if (isCut) told.push(words['cut'] ?? '');
    const text = !isText ? '' : isCut ? beginning : pretty(beginning, type);
    said.textContent = told.filter((one) => one !== '').join(' · ');
    body.textContent = text;
    body.hidden = text === '';
  } catch {
    // Another one was sent from here since.
    if (!signal.aborted) said.textContent = words['silent'] ?? '';
  }
}

/**
 * Reads an answer as far as it is shown, and lets go of the rest: a feed may hold all that a relay knows. The weight of an answer that
 * goes on is null where nothing tells it.
 */
async function read({ body, headers }: Response): Promise<{
  beginning: string;
  weight: number | null;
  isCut: boolean;
}> {
  const decoder = new TextDecoder();
  const reader = body?.getReader();
  let [beginning, weight] = ['', 0];
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    beginning += decoder.decode(part.value.subarray(0, MOST_BYTES - weight), { stream: true });
    weight += part.value.byteLength;
    if (weight <= MOST_BYTES) continue;
    await reader?.cancel();
    // The length of a compressed answer is another one.
    const length = headers.has('Content-Encoding') ? null : headers.get('Content-Length');
    return { beginning, weight: length === null ? null : Number(length), isCut: true };
  }
  return { beginning, weight, isCut: false };
}

function pretty(text: string, type: string): string {
  if (!type.endsWith('json')) return text;
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

function make(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
