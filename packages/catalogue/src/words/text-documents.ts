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
import { lazily } from '../columns/lazily.ts';

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
export type TextDocument = ReturnType<typeof toTextDocument>;

/** Returns the texts of a service that words are looked for in. */
export function toTextDocument(
  service: Service,
  structure: Pick<ListedStructure, 'nom' | 'description' | 'reseaux_porteurs'>,
) {
  const themes = service.thematiques ?? [];
  const known = labels();
  const acronymsOf = acronymsOfPublics();
  // A word that is not shown must find nothing either.
  const shown = (text: string): string => hidePersonalEmails(text, service.contact_nom_prenom);
  const shownOr = (text: string | null): string | null => (text === null ? null : shown(text));
  // The labels are written out for those who ask: an explanation looks at few fields.
  return {
    nom: shown(service.nom),
    structure_nom: shown(structure.nom),
    get thematiques() {
      return [
        ...word(themes, (value) => [known.thematiques(value)]),
        ...word(themes.map(categorieOf), (value) => [known.categories(value)]),
      ];
    },
    meanings: themes,
    get publics() {
      return word(service.publics ?? [], (value) => [known.publics(value), ...(acronymsOf.get(value) ?? [])]);
    },
    publics_precisions: shownOr(service.publics_precisions),
    // The values of networks are what people call them by: caf, ccas-cias, mdph.
    get reseaux_porteurs() {
      return word(structure.reseaux_porteurs ?? [], (value) => [
        known.reseaux(value),
        value.replaceAll('-', ' '),
        ...(acronymsOfNetworks[value] ?? []),
      ]);
    },
    networks: structure.reseaux_porteurs ?? [],
    description: shown(service.description),
    structure_description: shownOr(structure.description),
  };
}

function word(values: readonly string[], wordingsOf: (value: string) => readonly string[]): string[] {
  return [...new Set(values)].flatMap((value) => wordingsOf(value));
}

function findAcronyms(text: string | null): readonly string[] {
  return text?.match(/\b[A-Z]{2,}\b/g) ?? [];
}
