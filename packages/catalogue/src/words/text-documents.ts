import {
  categorieOf,
  createLabels,
  publics,
  reseauxPorteurs,
  thematiques,
  thematiquesCategories,
} from '@inclusion-kit/sdk/referentiels';
import type { ListedStructure, Service } from '@inclusion-kit/sdk/schemas';
import { networkNames } from '@inclusion-kit/sdk/words';
import { hidePersonalEmails } from '@inclusion-kit/sdk/internal';
import { lazily } from '../shared/lazily.ts';

const labels = lazily(() => ({
  categories: createLabels(thematiquesCategories),
  publics: createLabels(publics),
  reseaux: createLabels(reseauxPorteurs),
  thematiques: createLabels(thematiques),
}));

/** Value of a public → the acronyms of its description: RSA, SDF, QPV. */
const acronymsOfPublics = lazily(
  () => new Map(publics.map(({ value, description }) => [value as string, findAcronyms(description)])),
);

const acronymsOfNetworks: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(networkNames).map(([value, { dit }]) => [value, findAcronyms(dit)]),
);

/** The texts of a service that words are looked for in, labels of vocabularies instead of their values, and its thématiques. */
export interface TextDocument {
  readonly nom: string;
  readonly structure_nom: string;
  readonly thematiques: readonly string[];
  readonly meanings: readonly string[];
  readonly publics: readonly string[];
  readonly publics_precisions: string | null;
  readonly reseaux_porteurs: readonly string[];
  readonly networks: readonly string[];
  readonly description: string;
  readonly structure_description: string | null;
}

type WordedStructure = Pick<ListedStructure, 'nom' | 'description' | 'reseaux_porteurs'>;

/** Returns the texts of a service that words are looked for in. */
export const toTextDocument = (service: Service, structure: WordedStructure): TextDocument =>
  new ServiceTexts(service, structure);

/** Makes each text when it is asked for: an explanation looks at few fields. */
class ServiceTexts implements TextDocument {
  readonly #service: Service;
  readonly #structure: WordedStructure;

  constructor(service: Service, structure: WordedStructure) {
    this.#service = service;
    this.#structure = structure;
  }

  // A word that is not shown must find nothing either.
  #shown<Text extends string | null>(text: Text): Text | string {
    return text === null ? text : hidePersonalEmails(text, this.#service.contact_nom_prenom);
  }

  get nom() {
    return this.#shown(this.#service.nom);
  }

  get structure_nom() {
    return this.#shown(this.#structure.nom);
  }

  get thematiques() {
    const known = labels();
    const themes = this.meanings;
    return [
      ...word(themes, (value) => [known.thematiques(value)]),
      ...word(themes.map(categorieOf), (value) => [known.categories(value)]),
    ];
  }

  get meanings() {
    return this.#service.thematiques ?? [];
  }

  get publics() {
    const known = labels();
    const acronymsOf = acronymsOfPublics();
    return word(this.#service.publics ?? [], (value) => [known.publics(value), ...(acronymsOf.get(value) ?? [])]);
  }

  get publics_precisions() {
    return this.#shown(this.#service.publics_precisions);
  }

  // The values of networks are what people call them by: caf, ccas-cias, mdph.
  get reseaux_porteurs() {
    const known = labels();
    return word(this.networks, (value) => [
      known.reseaux(value),
      value.replaceAll('-', ' '),
      ...(acronymsOfNetworks[value] ?? []),
    ]);
  }

  get networks() {
    return this.#structure.reseaux_porteurs ?? [];
  }

  get description() {
    return this.#shown(this.#service.description);
  }

  get structure_description() {
    return this.#shown(this.#structure.description);
  }
}

function word(values: readonly string[], wordingsOf: (value: string) => readonly string[]): string[] {
  const texts: string[] = [];
  for (const value of values.length < 2 ? values : new Set(values)) texts.push(...wordingsOf(value));
  return texts;
}

function findAcronyms(text: string | null): readonly string[] {
  return text?.match(/\b[A-Z]{2,}\b/g) ?? [];
}
