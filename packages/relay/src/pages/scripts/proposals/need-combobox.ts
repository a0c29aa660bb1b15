import { dangersIn } from '@inclusion-kit/sdk/words';
import type { NeedFilter, NeedNames } from '../../home/proposed-needs.ts';
import { ask } from './ask-while-typing.ts';
import { create, proposeWhileTyping, toName, type Combobox } from './combobox.ts';

/** The fewest letters that needs are proposed for. */
const LEAST = 2;

/** A filter that words mean. */
interface Line extends NeedFilter {
  readonly label: string;
  readonly count: string;
}

/** The meaning of words, as the relay's counts tell it. */
interface Meaning {
  readonly facets: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly propositions?: readonly { readonly name: string; readonly value: string; readonly count: number }[];
}

/** Names what words mean in the language of the page. A category that is all of one need stands under its name. */
function toLines({ facets, propositions = [] }: Meaning, { labels, needs, offers, locale }: NeedNames): Line[] {
  const rules = new Intl.PluralRules(locale);
  const lines = propositions.flatMap(({ name, value: meant, count: counted }): Line[] => {
    const value = (name === 'thematiques' ? needs[meant] : undefined) ?? meant;
    const label = labels[value];
    const count = facets[name]?.[value] ?? counted;
    const said = offers[rules.select(count)] ?? offers.other ?? '';
    return label === undefined
      ? []
      : [{ name, value, label, count: said.replace('{n}', count.toLocaleString(locale)) }];
  });
  // Several categories may stand under one need.
  return lines.filter(({ value }, at) => lines.findIndex((other) => other.value === value) === at);
}

/**
 * Proposes the needs that words mean under their field. A need that is chosen stands in it until something is typed again.
 * @param combobox its list has the addresses of the counts and of the names, in `data-meaning` and `data-names`, and the need that was
 * chosen before, in `data-name` and `data-value`
 * @param hasPlace tells that a place is typed: the counts, which are those of the whole territory, are not shown then
 * @returns a function that returns the filter whose name the field holds, or null while it holds words
 */
export function suggestNeeds(combobox: Combobox, hasPlace: () => boolean): () => NeedFilter | null {
  const { field, list } = combobox;
  const { meaning = '', names = '', name = '', value } = list.dataset;
  let chosen: Line | null = null;
  let reading: Promise<NeedNames> | null = null;
  const readNames = (): Promise<NeedNames> => {
    const asked = (reading ??= ask(names, AbortSignal.timeout(10_000)) as Promise<NeedNames>);
    asked.catch(() => (reading = null));
    return asked;
  };

  field.addEventListener('focus', () => void readNames().catch(() => null));
  field.addEventListener('input', () => (chosen = null));
  proposeWhileTyping<Line>(combobox, {
    // The numbers for people in danger stand under the field: nothing covers them.
    isAsked: (typed) => typed.length >= LEAST && dangersIn(typed).length === 0,
    ask: async (typed, signal) => {
      const asked = ask(`${meaning}&saisie=${encodeURIComponent(typed)}`, signal);
      const [told, known] = await Promise.all([asked, readNames()]);
      return toLines(told as Meaning, known);
    },
    draw: ({ label, count }, typed) => [
      create('span', create('bdi', ...toName(label, typed))),
      create('bdi', hasPlace() ? '' : count),
    ],
    toText: ({ label }) => label,
    onChoice: (line) => (chosen = line),
  });
  // A need that was sent with a place in doubt goes along with the next one.
  if (value !== undefined)
    readNames().then(
      ({ labels }) => {
        const label = labels[value];
        if (label === undefined || field.value !== '') return;
        chosen = { name, value, label, count: '' };
        field.value = label;
      },
      () => null,
    );
  return () => (chosen !== null && field.value === chosen.label ? chosen : null);
}
