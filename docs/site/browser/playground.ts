// The playground: an element of the relay that serves the page, its attributes, and the lines to copy.
import type { PlaygroundAttribute, PlaygroundElement } from '../playground.ts';
import { create, drawControl } from './controls.ts';

/** The elements show the first offer of the relay, or those around it. */
interface Sample {
  readonly id: string;
  readonly code_insee: string | null;
}

const place = document.querySelector('#try-elements');
if (place !== null) void start(place);

async function start(place: Element): Promise<void> {
  const elements = await read<readonly PlaygroundElement[]>('playground.json');
  const found = await read<{ items: { service: Sample }[] }>('/api/v1/search/services?size=1').catch(() => null);
  const sample = found?.items[0]?.service;

  const choice = create('select', { id: 'element' });
  choice.append(
    ...elements.map(({ tag, summary }) => create('option', { value: tag, textContent: `<${tag}>: ${summary}` })),
  );
  const settings = create('fieldset', { className: 'settings' });
  const note = create('p', { className: 'of-preview' });
  const preview = create('div', { className: 'preview', lang: 'fr' });
  const code = create('code', { id: 'lines' });
  const lines = create('pre', { tabIndex: 0 });
  lines.append(code);
  const copy = create('button', { type: 'button', textContent: 'Copy the lines' });
  const status = create('p', { role: 'status' });
  copy.addEventListener('click', () => void copyLines(code, status));

  const shown = location.hash.slice(1).split('?')[0];
  choice.value = elements.some(({ tag }) => tag === shown) ? (shown ?? '') : (elements[0]?.tag ?? '');
  const title = (text: string, id: string): HTMLElement => create('h2', { id, textContent: text });
  place.append(
    labelled('Element', choice),
    settings,
    title('Preview', 'preview'),
    note,
    preview,
    title('Lines to copy', 'lines-to-copy'),
    lines,
    copy,
    status,
  );
  choice.addEventListener('change', () => show(new URLSearchParams()));
  show(new URLSearchParams(location.hash.split('?')[1] ?? ''));

  /** Shows the chosen element, with the values of the address or those that show something. */
  function show(asked: URLSearchParams): void {
    const element = elements.find(({ tag }) => tag === choice.value);
    if (element === undefined) return;
    const { tag, attributes } = element;
    const values = new Map(
      [...startOf(tag, sample), ...asked].filter(([name]) => attributes.some((one) => one.name === name)),
    );
    const drawn = document.createElement(tag);
    drawn.setAttribute('api', '');
    // The address of this page tells the playground, and not the search in it.
    if (tag === 'di-search') drawn.setAttribute('url-state', 'off');
    if (tag === 'di-territory') {
      drawn.setAttribute('no-address', '');
      drawn.setAttribute('src', 'territory-figures.json');
    }
    note.replaceChildren(...(tag === 'di-territory' ? sayWhoseFigures() : []));
    for (const [name, value] of values) drawn.setAttribute(name, value);
    preview.replaceChildren(drawn);
    void import(`${location.origin}/widget/latest/${tag}.relay.js`);
    settings.replaceChildren(
      create('legend', { textContent: `Attributes of <${tag}>` }),
      ...attributes.map((attribute) =>
        drawControl(attribute, values.get(attribute.name) ?? null, (value) => {
          set(drawn, values, attribute, value);
          write(tag, values);
        }),
      ),
    );
    write(tag, values);
  }

  function write(tag: string, values: ReadonlyMap<string, string>): void {
    code.textContent = toLines(tag, values, location.origin);
    const query = new URLSearchParams([...values]).toString();
    history.replaceState(null, '', `#${tag}${query === '' ? '' : `?${query}`}`);
    status.textContent = '';
  }
}

function set(drawn: Element, values: Map<string, string>, { name }: PlaygroundAttribute, value: string | null): void {
  if (value === null) {
    drawn.removeAttribute(name);
    values.delete(name);
  } else {
    drawn.setAttribute(name, value);
    values.set(name, value);
  }
}

/** The figures of a relay ask for a sign-in, and a page of the documentation has none. */
function sayWhoseFigures(): (Node | string)[] {
  return [
    'These are fictitious figures of the demonstration, and the attribute territory changes nothing here. This relay tells its own to people ',
    create('a', { href: '/territoire', textContent: 'signed in there' }),
    ': ',
    create('a', { href: 'territoire.html', textContent: 'how to read them (in French)' }),
    '.',
  ];
}

/** The attributes without which an element has nothing to show. */
function startOf(tag: string, sample: Sample | undefined): [string, string][] {
  if (sample === undefined) return [];
  if (tag === 'di-service' || tag === 'di-contribution') return [['service-id', sample.id]];
  return tag === 'di-search' && sample.code_insee !== null ? [['code-commune', sample.code_insee]] : [];
}

/** Writes the lines that show the same element on another site. */
function toLines(tag: string, values: ReadonlyMap<string, string>, origin: string): string {
  const written = [...values].map(([name, value]) =>
    value === '' ? ` ${name}` : ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
  );
  return `<script type="module" src="${origin}/widget/latest/${tag}.relay.js"></script>
<${tag} api="${origin}"${written.join('')}></${tag}>`;
}

function labelled(text: string, control: HTMLElement): HTMLElement {
  const label = create('label', { htmlFor: control.id, textContent: text });
  const row = create('p', { className: 'choice' });
  row.append(label, control);
  return row;
}

async function copyLines(code: HTMLElement, status: HTMLElement): Promise<void> {
  // Absent without a secure context, whatever its type says.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  try {
    if (clipboard === undefined) throw new Error('closed');
    await clipboard.writeText(code.textContent);
    status.textContent = 'Copied.';
  } catch {
    getSelection()?.selectAllChildren(code);
    status.textContent = 'Selected: copy them by the keyboard.';
  }
}

async function read<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answers ${response.status}.`);
  return (await response.json()) as T;
}
