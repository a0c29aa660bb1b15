// The search of the documentation, in the browser: the index is loaded when a reader comes to the field, and nothing is sent.
import MiniSearch from 'minisearch';
import { findPages, searchOptions, type FoundPage, type Indexed } from '../search-options.ts';
import type { texts } from '../locales/texts.ts';

const MOST = 12;

const form = document.querySelector('form');
const field = form?.querySelector('input');
const status = form?.querySelector('[role=status]');
const list = form?.querySelector('ol');
if (form && field && status && list) start({ form, field, status, list });

interface Parts {
  readonly form: HTMLFormElement;
  readonly field: HTMLInputElement;
  readonly status: Element;
  readonly list: HTMLOListElement;
}

function start({ form, field, status, list }: Parts): void {
  const words = JSON.parse(form.dataset['texts'] ?? '{}') as (typeof texts)['fr']['search'];
  const address = form.dataset['index'] ?? '';
  const base = new URL('.', new URL(address, location.href));
  let loading: Promise<MiniSearch<Indexed>> | null = null;
  const load = (): Promise<MiniSearch<Indexed>> =>
    (loading ??= read(address).catch((error: unknown) => {
      loading = null;
      throw error;
    }));
  const show = async (): Promise<void> => {
    const asked = field.value.trim();
    try {
      const index = await load();
      if (field.value.trim() !== asked) return;
      const found = asked.length < 2 ? [] : findPages(index, asked, document.documentElement.lang);
      list.replaceChildren(...found.slice(0, MOST).map((one) => toItem(one, base)));
      status.textContent = asked.length < 2 ? '' : tell(found.length, words);
    } catch {
      status.textContent = words.failed;
    }
  };
  form.hidden = false;
  field.addEventListener('focus', () => void load().catch(() => undefined), { once: true });
  field.addEventListener('input', () => void show());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    list.querySelector('a')?.click();
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const steps: readonly HTMLElement[] = [field, ...list.querySelectorAll('a')];
      const at = steps.indexOf(document.activeElement as HTMLElement);
      const next = steps[at + (event.key === 'ArrowDown' ? 1 : -1)];
      if (next === undefined) return;
      event.preventDefault();
      next.focus();
      return;
    }
    if (event.key !== 'Escape') return;
    field.value = '';
    field.focus();
    void show();
  });
}

async function read(address: string): Promise<MiniSearch<Indexed>> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answers ${response.status}.`);
  return MiniSearch.loadJSON<Indexed>(await response.text(), searchOptions);
}

function tell(count: number, words: (typeof texts)['fr']['search']): string {
  if (count === 0) return words.none;
  return count === 1 ? words.one : words.many.replace('{n}', String(count));
}

function toItem({ id, title, lang, part }: FoundPage, base: URL): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = new URL(part === null ? id : `${id}#${part.id}`, base).href;
  link.lang = lang;
  link.textContent = part === null ? title : `${title} › ${part.text}`;
  item.append(link);
  return item;
}
