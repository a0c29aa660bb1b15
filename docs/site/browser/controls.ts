// The control of one attribute of the playground, by the kind of its values.
import type { PlaygroundAttribute } from '../playground.ts';

/** Creates an element with properties. */
export function create<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
): HTMLElementTagNameMap[Tag] {
  return Object.assign(document.createElement(tag), properties);
}

/**
 * Draws the control of an attribute with its name and its sentence.
 * @param value the value at first, or null for none
 * @param onChange is told the value, or null when the attribute is to go
 */
export function drawControl(
  attribute: PlaygroundAttribute,
  value: string | null,
  onChange: (value: string | null) => void,
): HTMLElement {
  const { name, description, kind, values = [], default: usual } = attribute;
  const id = `attribute-${name}`;
  const label = create('label', { htmlFor: id, textContent: name });
  const about = create('small', { id: `${id}-about` });
  about.append(...toWords(description));
  const row = create('p', { className: kind === 'flag' ? 'flag' : '' });
  if (kind === 'flag') {
    const box = create('input', { id, type: 'checkbox', checked: value !== null });
    box.addEventListener('change', () => onChange(box.checked ? '' : null));
    describe(box, about);
    row.append(box, label, about);
    return row;
  }
  const control = kind === 'value' ? drawChoice(id, values, value) : drawText(id, kind, value, usual);
  control.addEventListener('change', () => onChange(control.value === '' ? null : control.value));
  describe(control, about);
  row.append(label, control, about);
  return row;
}

/** Draws a sentence of the manifest: a text between backquotes is code. */
function toWords(text: string): (Node | string)[] {
  return text.split('`').map((part, index) => (index % 2 === 0 ? part : create('code', { textContent: part })));
}

function drawChoice(id: string, values: readonly string[], value: string | null): HTMLSelectElement {
  const choice = create('select', { id });
  const [usual, ...others] = values;
  // The first value holds without the attribute.
  const first = create('option', { value: '', textContent: usual === 'null' || usual === '' ? 'none' : (usual ?? '') });
  choice.append(first, ...others.map((one) => create('option', { value: one, textContent: one })));
  choice.value = value ?? '';
  return choice;
}

function drawText(
  id: string,
  kind: PlaygroundAttribute['kind'],
  value: string | null,
  usual: string | undefined,
): HTMLInputElement {
  const isList = kind === 'values' || kind === 'filters';
  return create('input', {
    id,
    type: kind === 'number' ? 'number' : 'text',
    ...(kind === 'number' ? { step: 'any' } : {}),
    value: value ?? '',
    placeholder: isList ? 'one,other' : (usual ?? ''),
    autocomplete: 'off',
    spellcheck: false,
  });
}

function describe(control: HTMLElement, about: HTMLElement): void {
  control.setAttribute('aria-describedby', about.id);
}
