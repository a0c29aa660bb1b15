// The script of the page where a search is composed: it writes the choices on the search beside them, and as the lines to
// paste.
import { toFirstQuestion } from '@inclusion-kit/widget/first-question';
import type { ComposerFacts } from '../composer/composer-facts.ts';
import { byId } from './by-id.ts';
import { findPlaceCodes } from './proposals/place-names.ts';

const form = byId('choix', HTMLFormElement);
const frame = byId('cadre', HTMLElement);
const code = byId('code', HTMLElement);
const policy = byId('politique', HTMLElement);
const search = frame.querySelector<HTMLElement>('di-search');
const fault = byId('code-lieu-faute', HTMLElement);
const codeField = byId('code-lieu', HTMLInputElement);
const { origin = '', version = '', sample = '', integrity = '', elementIntegrity = '', fallback = '' } = form.dataset;

type Pairs = readonly (readonly [name: string, value: string])[];

// A choice has the name of its attribute.
const { places, flags, texts, lists, defaults, unframed, presets } = JSON.parse(
  form.dataset.facts ?? '{}',
) as ComposerFacts;
const managed = [...Object.keys(places), ...flags, ...texts, ...lists];
const properties = ['--di-accent', '--di-radius', '--di-font'];

let theme: HTMLLinkElement | null = null;
let lastCommune: string | null = null;
/** Where no place is chosen, the preview begins with offers of an example. */
let isExample = true;
const example = document.getElementById('exemple');
const without = document.getElementById('sans-exemple');

/** The field of the place was left as it is. */
let isLeft = false;
const placeField = byId('c-place', HTMLSelectElement);
const placeNames = findPlaceCodes(codeField, { kind: () => placeField.value, onFound: update });

const isFlag = (name: string): boolean => flags.includes(name);
/** A territory is the place that the page begins at. */
const isOfTerritory = (name: string): boolean => name.startsWith('territory-');
const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

function textOf(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

function textsOf(data: FormData, name: string): string[] {
  return data.getAll(name).filter((value) => typeof value === 'string');
}

/** Returns the attributes that the choices make, in the order they are written. */
function attributesOf(data: FormData): Pairs {
  const attributes: Record<string, string> = {};
  const place = textOf(data, 'place');
  const typed = textOf(data, 'code');
  const shape = places[place];
  const known = placeNames.codeOf(typed);
  const value = known ?? typed.toUpperCase();
  const hasShape = shape !== undefined && new RegExp(shape).test(value);
  const isGood = hasShape && (known !== null || placeNames.isSettled(typed));
  const isCode = /^\d/.test(typed);
  // A name that is being typed is no fault yet.
  const isFault = place !== '' && typed !== '' && !hasShape && (isCode || isLeft || placeNames.isUnknown(typed));
  fault.textContent = isFault ? ((isCode ? fault.dataset.text : fault.dataset.nameText) ?? '') : '';
  codeField.setAttribute('aria-invalid', String(fault.textContent !== ''));
  if (isGood) attributes[place] = value;
  const isOffered = (name: string): boolean => isGood || !isOfTerritory(name);
  for (const name of texts.filter(isOffered)) attributes[name] = textOf(data, name);
  const preset = presets[textOf(data, 'preset')] ?? {};
  for (const name of lists) {
    attributes[name] = [...new Set([...textsOf(data, name), ...(preset[name] ?? [])])].join(' ');
  }
  for (const name of flags.filter(isOffered)) if (data.has(name)) attributes[name] = '';
  return Object.entries(attributes).filter(([name, text]) => (text !== '' || isFlag(name)) && defaults[name] !== text);
}

function propertiesOf(data: FormData): Pairs {
  const chosen: Pairs = [
    ['--di-accent', data.has('accent-on') ? textOf(data, 'accent') : ''],
    ['--di-radius', textOf(data, 'radius')],
    ['--di-font', textOf(data, 'font')],
  ];
  return chosen.filter(([, value]) => value !== '');
}

function show(attributes: Pairs, chosen: Pairs, data: FormData): void {
  const wanted = new Map(attributes);
  const isPlaceless = sample !== '' && !Object.keys(places).some((name) => wanted.has(name));
  if (example !== null) example.hidden = !isPlaceless;
  if (isPlaceless && isExample) wanted.set('code-commune', sample);
  for (const name of managed) {
    // The title of the preview is the page's third level, whatever that of the page where the search goes.
    if (name === 'heading-level') continue;
    const value = wanted.get(name);
    if (value === undefined) search?.removeAttribute(name);
    else if (search?.getAttribute(name) !== value) search?.setAttribute(name, value);
  }
  for (const name of properties) search?.style.removeProperty(name);
  for (const [name, value] of chosen) search?.style.setProperty(name, value);
  const width = textOf(data, 'width');
  frame.className = `frame ${textOf(data, 'scheme')}${width === '' ? '' : ` w${width}`}`;
  showTheme(textOf(data, 'theme'));
}

function showTheme(name: string): void {
  if (theme?.dataset.name === name) return;
  theme?.remove();
  theme = null;
  if (name === '') return;
  theme = document.createElement('link');
  theme.rel = 'stylesheet';
  theme.href = `/widget/${version}/themes/${name}.css`;
  theme.dataset.name = name;
  document.head.append(theme);
}

function write(attributes: Pairs, chosen: Pairs, data: FormData): void {
  const base = `${origin}/widget/${version}`;
  const theme = textOf(data, 'theme');
  const isChecked = textOf(data, 'integrity') !== '';
  const check = (hash: string): string =>
    isChecked && hash !== '' ? ` integrity="${hash}" crossorigin="anonymous"` : '';
  const words = attributes.map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escape(value)}"`)).join('');
  const question = toFirstQuestion(Object.fromEntries(attributes));
  const lines = [
    ...(theme === '' ? [] : [`<link rel="stylesheet" href="${base}/themes/${theme}.css">`]),
    ...(question === null ? [] : [`<link rel="preload" as="fetch" crossorigin href="${origin}${escape(question)}">`]),
    `<link rel="modulepreload" href="${base}/di-search.relay/element.js"${check(elementIntegrity)}>`,
    `<script type="module" src="${base}/di-search.relay.js"${check(integrity)}></script>`,
    ...(chosen.length === 0
      ? []
      : ['<style>', '  di-search {', ...chosen.map(([name, value]) => `    ${name}: ${value};`), '  }', '</style>']),
    `<di-search api="${origin}"${words}>`,
    `  <a href="${origin}/">${escape(fallback)}</a>`,
    '</di-search>',
  ];
  code.textContent = lines.join('\n');
  // Tools of publication take one line: they make breaks of others.
  for (const tool of document.querySelectorAll<HTMLElement>('[data-before]')) {
    const { before = '', after = '' } = tool.dataset;
    const line = tool.querySelector('code');
    if (line !== null) line.textContent = `${before}${lines.map((one) => one.trim()).join('')}${after}`;
  }
  policy.hidden = chosen.length === 0;
  byId('code-cadre', HTMLElement).textContent = toFrame(attributes, data);
  byId('code-fichier', HTMLElement).textContent = [
    '<script type="module" src="/inclusion-kit/inclusion-kit.js"></script>',
    `<di-search dataset="/inclusion-kit/offre.json"${words}></di-search>`,
  ].join('\n');
}

/** Writes the frame, with the choices that its page takes: a list is a parameter of its own for each value. */
function toFrame(attributes: Pairs, data: FormData): string {
  const query = new URLSearchParams();
  for (const [name, value] of attributes) {
    if (unframed.includes(name)) continue;
    const values = flags.includes(name) || (value === '' && isFlag(name)) ? ['true'] : [value];
    for (const one of lists.includes(name) ? value.split(' ') : values) query.append(name, one);
  }
  if (data.has('accent-on')) query.set('accent', textOf(data, 'accent').slice(1));
  const address = `${origin}/embed${query.size === 0 ? '' : `?${query.toString()}`}`;
  return [
    `<iframe src="${escape(address)}" title="${escape(fallback)}" width="100%" height="900"></iframe>`,
    `<script type="module" src="${origin}/widget/${version}/embed.js"></script>`,
  ].join('\n');
}

function update(): void {
  codeField.setAttribute('list', placeField.value === 'code-departement' ? 'departements' : 'lieux');
  const data = new FormData(form);
  for (const part of form.querySelectorAll<HTMLElement>('[data-when]')) {
    part.hidden = textOf(data, part.dataset.when ?? '') === '';
  }
  const attributes = attributesOf(data);
  const chosen = propertiesOf(data);
  show(attributes, chosen, data);
  write(attributes, chosen, data);
}

function takeLastCommune(button: HTMLElement): void {
  const said = byId('prendre-dit', HTMLElement);
  if (lastCommune === null) return;
  placeNames.take(lastCommune);
  placeField.value = 'code-commune';
  codeField.value = lastCommune;
  said.textContent = (button.dataset.taken ?? '').replace('{code}', lastCommune);
  update();
}

/** Shows the lines of one way, which the button in sight copies then. */
const tabs = [...document.querySelectorAll<HTMLElement>('[role=tab]')];
const copy = document.querySelector<HTMLElement>('.result [data-copy]');
function choose(chosen: HTMLElement): void {
  for (const tab of tabs) {
    tab.setAttribute('aria-selected', String(tab === chosen));
    tab.tabIndex = tab === chosen ? 0 : -1;
    byId(tab.getAttribute('aria-controls') ?? '', HTMLElement).hidden = tab !== chosen;
  }
  if (copy !== null) copy.dataset.copy = chosen.id.replace('-titre', '');
}
for (const [at, tab] of tabs.entries()) {
  tab.addEventListener('click', () => choose(tab));
  tab.addEventListener('keydown', ({ key }) => {
    const by = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    const next = tabs[(at + by + tabs.length) % tabs.length];
    if (by === 0 || next === undefined) return;
    choose(next);
    next.focus();
  });
}
codeField.addEventListener('input', () => (isLeft = false));
codeField.addEventListener('change', () => {
  isLeft = true;
  update();
});
placeField.addEventListener('change', () => {
  // A name of another kind of place is none here.
  codeField.value = '';
  update();
});
form.addEventListener('input', update);
form.addEventListener('reset', () => setTimeout(update));
form.addEventListener('submit', (event) => event.preventDefault());
byId('accent', HTMLInputElement).addEventListener('input', () => {
  const isOn = form.elements.namedItem('accent-on');
  if (isOn instanceof HTMLInputElement) isOn.checked = true;
});
without?.addEventListener('click', () => {
  isExample = !isExample;
  const { textContent } = without;
  without.textContent = without.dataset.with ?? '';
  without.dataset.with = textContent;
  update();
});
const take = byId('prendre', HTMLButtonElement);
search?.addEventListener('di-search', (event) => {
  const { detail } = event as CustomEvent<{ params: { code_commune?: string | undefined } }>;
  const { code_commune = null } = detail.params;
  // Nobody looked for the place that the preview begins with.
  lastCommune = code_commune === sample ? null : code_commune;
  take.hidden = lastCommune === null;
});
take.addEventListener('click', () => takeLastCommune(take));
update();
