import { attributeNames, factsOf, suggest, type SearchParameter } from '@inclusion-kit/sdk/internal';
import type { LitElement } from 'lit';
import { natures } from '../parameters/natures.ts';
import { parseFilterNames } from '../parameters/filter-names.ts';
import { isSince } from '../parameters/since.ts';

interface Rule {
  readonly isFine: (value: string) => boolean;
  /** The accepted values, as the end of a sentence. */
  readonly takes: string;
  /** The treatment of any other value. */
  readonly otherwise: string;
}

const among = (otherwise: string, ...values: string[]): Rule => ({
  isFine: (value) => values.includes(value),
  takes: values.map((value) => `"${value}"`).join(', '),
  otherwise,
});

const number = (otherwise: string, least: number, most: number, isWhole = false): Rule => ({
  isFine: (value) =>
    value.trim() !== '' &&
    Number(value) >= least &&
    Number(value) <= most &&
    (!isWhole || Number.isInteger(Number(value))),
  takes: `${isWhole ? 'a whole number' : 'a number'} from ${least} to ${most}`,
  otherwise,
});

const flag: Rule = {
  isFine: (value) => value !== 'false' && value !== '0' && value !== 'non',
  takes: 'nothing: it is on when it is there',
  otherwise: 'it is on; remove it to switch it off',
};

const filters: Rule = {
  isFine: (value) => parseFilterNames(toWords(value)).unknown.length === 0,
  takes: 'names of attributes that filter, with spaces between them',
  otherwise: 'the names that are known are kept',
};

/** Values of a vocabulary. Vocabularies grow, so only the form of a value is checked, which never changes. */
const slugs: Rule = {
  isFine: (value) => toWords(value).every((word) => /^[a-z0-9]+(?:-{1,2}[a-z0-9]+)*$/.test(word)),
  takes: 'values of the API, as "mobilite" or "numerique--acceder-a-du-materiel", with spaces or commas between them',
  otherwise: 'the source will refuse it',
};

const address: Rule = {
  isFine: (value) => isAddress(value),
  takes: 'an http or https address, absolute or from this page',
  otherwise: 'nothing can be read there',
};

const template = (otherwise: string, ...names: string[]): Rule => ({
  isFine: (value) => value === '' || (names.every((name) => value.includes(`{${name}}`)) && isAddress(value, 'data:')),
  takes: `an address with ${names.map((name) => `{${name}}`).join(', ')} in it`,
  otherwise,
});

function isAddress(value: string, ...others: string[]): boolean {
  try {
    return ['http:', 'https:', ...others].includes(new URL(value, 'https://page.example/').protocol);
  } catch {
    return false;
  }
}

const anything: Rule = { isFine: () => true, takes: '', otherwise: '' };

/** The grammar of the attributes whose values can be wrong. The other attributes are texts. */
const rules: Readonly<Record<string, Rule>> = {
  api: address,
  dataset: address,
  communes: address,
  src: address,
  search: address,
  note: address,
  territory: {
    isFine: (value) => /^[a-z]+-[^:/]+$/.test(value),
    takes: 'a kind and a code, as "departement-13" or "epci-200054807"',
    otherwise: 'the whole offer is told',
  },
  source: {
    isFine: (value) => /^[a-z0-9][a-z0-9-]*$/.test(value),
    takes: 'lower case letters, digits and hyphens',
    otherwise: 'ids of records begin with it as it is',
  },
  departement: {
    isFine: (value) => /^(?:\d{2,3}|2[AB])$/.test(value),
    takes: 'the code of a département, as "59" or "2A"',
    otherwise: '« tout le département » is no place',
  },
  ...Object.fromEntries(attributeNames.map((name) => [factsOf(name).attribute ?? name, toRule(factsOf(name))])),
  'territory-fixed': flag,
  'no-selection': flag,
  'no-languages': flag,
  'step-history': flag,
  'no-sign-out': flag,
  'print-with-page': flag,
  'no-questions': flag,
  'no-address': flag,
  required: flag,
  disabled: flag,
  'filters-hidden': filters,
  'filters-fixed': filters,
  'page-size': number('20 are shown', 1, 1000, true),
  'heading-level': number('the nearest level is taken', 1, 6, true),
  view: among('"both" is taken', 'list', 'map', 'both'),
  density: among('"comfortable" is taken', 'comfortable', 'compact'),
  labels: among('"plain" is taken', 'plain', 'official'),
  doublons: among('every record is shown', 'groupes', 'tous', 'exclus'),
  'url-state': among('the address is left alone', 'query', 'hash', 'off'),
  'url-prefix': {
    isFine: (value) => /^[A-Za-z][\w.-]*$/.test(value),
    takes: 'a letter, then letters, digits, ".", "_" or "-"',
    otherwise: 'other parameters of the page may be taken for those of the search',
  },
  'offer-link': template('the links that are printed and sent lead to this page', 'id'),
  'map-tiles': template('towns are drawn', 'z', 'x', 'y'),
  'week-link': { ...address, otherwise: 'no week is offered' },
  'leave-link': { ...address, otherwise: 'the way out leads to the weather' },
  'map-attribution-href': { ...address, otherwise: 'the name stands without a link' },
  genre: among('"correction" is taken', 'fermeture', ...natures),
  'selection-storage': among('"session" is taken', 'session', 'local', 'none'),
  'week-storage': among('"local" is taken', 'local', 'none'),
};

function toRule({ kind, form = /^/, attributeForm = form, examples = [], ...facts }: SearchParameter): Rule {
  const { values = [], min = -Infinity, max = Infinity } = facts;
  switch (kind) {
    case 'code':
      return {
        isFine: (value) => value === '' || attributeForm.test(value.toUpperCase()),
        takes: `a code, as ${examples.map((one) => `"${one}"`).join(' or ')}`,
        otherwise: 'the source will refuse it',
      };
    case 'number':
      return number('it is left out, or the source refuses it', min, max);
    case 'date':
      return {
        isFine: isSince,
        takes: 'a day, "2026-01-31", or a length of time, "P1Y", "P6M", "P2W", "P30D"',
        otherwise: 'the source will refuse it',
      };
    case 'value':
      return among('the source chooses', ...values);
    case 'values':
      return values.length === 0
        ? slugs
        : {
            isFine: (value) => toWords(value).every((word) => values.includes(word)),
            takes: `${among('', ...values).takes}, with spaces or commas between them`,
            otherwise: slugs.otherwise,
          };
    case 'flag':
      return flag;
    default:
      return anything;
  }
}

/** Attributes of any element of which no property has the name. */
const OF_ANY = ['class', 'exportparts', 'is', 'form', 'itemid', 'itemprop', 'itemref', 'itemscope', 'itemtype'];
/** The beginnings of names that frameworks write for themselves. */
const FRAMEWORK = /^(?:aria-|data-|hx-|ng-|on|v-|x-)/;
/** Names of attributes by which a page would give away a token, `data-` before them or not. */
const SECRET = /(?:^|[-_])(?:token|jeton|secret|(?:api|access)[-_]?key)$/;
const NO_SECRET =
  'A token in a page can be read by every visitor. Take it out, and have it replaced at data·inclusion. A relay holds the new one on a server: give its address as api.';
/** Words with hyphens or underscores between them, as a person writes them. */
const WRITTEN = /^[a-z]+(?:[-_][a-z]+)*$/;

type Told = Pick<Element, 'localName' | 'getAttribute' | 'getAttributeNames'>;

/** Lists the wrong attributes of an element, one sentence each. `known` lists those that it has. */
export function attributeRemarks(element: Told, known: readonly string[]): string[] {
  const tag = element.localName;
  return element.getAttributeNames().flatMap((name) => {
    if (SECRET.test(name) && !known.includes(name)) return [`<${tag}> refuses the attribute ${name}. ${NO_SECRET}`];
    if (!known.includes(name))
      return isOfAny(name) ? [] : [`<${tag}> has no attribute ${name}. ${toCure(name, known)}`];
    const value = element.getAttribute(name) ?? '';
    const { isFine, takes, otherwise } = rules[name] ?? anything;
    if (isFine(value)) return [];
    return [`<${tag} ${name}="${value.slice(0, 80)}"> makes no sense: ${otherwise}. It takes ${takes}.`];
  });
}

function isOfAny(name: string): boolean {
  if (FRAMEWORK.test(name) || !WRITTEN.test(name) || OF_ANY.includes(name)) return true;
  for (const one in HTMLElement.prototype) if (one.toLowerCase() === name) return true;
  return false;
}

function toCure(name: string, known: readonly string[]): string {
  const near = suggest(
    name,
    known.map((value) => ({ value, label: value })),
  );
  return near === undefined ? `It has ${known.join(', ')}.` : `Did you mean ${near}?`;
}

function toWords(value: string): string[] {
  return value.split(/[\s,]+/).filter(Boolean);
}

export function remarkOnAttributes(element: LitElement): void {
  const { observedAttributes } = element.constructor as typeof LitElement;
  for (const remark of attributeRemarks(element, observedAttributes)) console.warn(remark);
}
