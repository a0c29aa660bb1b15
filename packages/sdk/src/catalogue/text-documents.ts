import {
  categorieOf,
  createLabels,
  publics,
  reseauxPorteurs,
  thematiques,
  thematiquesCategories,
  type Labels,
} from '../referentiels/index.ts';
import type { ListedStructure, Service } from '../schemas/index.ts';
import { lazily } from './lazily.ts';
import type { TextDocument } from './text/text-index.ts';

const labels = lazily(() => ({
  categories: createLabels(thematiquesCategories),
  publics: createLabels(publics),
  reseaux: createLabels(reseauxPorteurs),
  thematiques: createLabels(thematiques),
}));

/** Returns the texts of a service that words are looked for in. */
export function toTextDocument(
  service: Service,
  structure: Pick<ListedStructure, 'nom' | 'description' | 'reseaux_porteurs'>,
): TextDocument {
  const themes = service.thematiques ?? [];
  const known = labels();
  return {
    nom: service.nom,
    structure_nom: structure.nom,
    thematiques: [...label(themes, known.thematiques), ...label(themes.map(categorieOf), known.categories)],
    publics: label(service.publics ?? [], known.publics),
    publics_precisions: service.publics_precisions,
    reseaux_porteurs: label(structure.reseaux_porteurs ?? [], known.reseaux),
    description: service.description,
    structure_description: structure.description,
  };
}

function label(values: readonly string[], labelOf: Labels): string[] {
  return [...new Set(values)].map(labelOf);
}
