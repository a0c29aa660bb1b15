import type { ReseauPorteur } from './values/reseaux-porteurs.ts';
import type { Thematique } from './values/thematiques.ts';

/**
 * Searches that professionals begin with, each by parameters of the search: an address that holds them shares it. The networks of
 * « services socialement structurants » are those of les emplois.
 */
export const presets = {
  structurants: {
    reseaux_porteurs: ['epide', 'ecoles-de-la-deuxieme-chance', 'plie', 'alliance-villes-emploi', 'apprentis-dauteuil'],
  },
  'premier-accueil': {
    reseaux_porteurs: ['ccas-cias', 'maisons-des-solidarites', 'france-service', 'msap', 'pimms-mediation', 'cms'],
  },
  urgence: {
    thematiques: [
      'logement-hebergement--rechercher-une-solution-dhebergement-temporaire',
      'equipement-et-alimentation--alimentation',
      'equipement-et-alimentation--habillement',
      'famille--surmonter-conflits-separation-violence',
    ],
  },
} as const satisfies Readonly<Record<string, PresetParams>>;

interface PresetParams {
  readonly reseaux_porteurs?: readonly ReseauPorteur[];
  readonly thematiques?: readonly Thematique[];
}

/** The name of a preset. */
export type Preset = keyof typeof presets;

/** The names of the presets, in the order in which they are shown. */
export const presetNames = Object.keys(presets) as readonly Preset[];

/** The presets by language, and what they are. The last one says what it does not hold. */
export const presetTexts = {
  fr: {
    title: 'Recherches de professionnels',
    labels: {
      structurants: 'Services socialement structurants',
      'premier-accueil': 'Premier accueil',
      urgence: 'Urgence (sans les lieux de Soliguide)',
    },
  },
  en: {
    title: 'Searches of professionals',
    labels: {
      structurants: 'Structured support services',
      'premier-accueil': 'First reception',
      urgence: 'Emergency (without the places of Soliguide)',
    },
  },
  es: {
    title: 'Búsquedas de profesionales',
    labels: {
      structurants: 'Servicios de apoyo estructurado',
      'premier-accueil': 'Primera acogida',
      urgence: 'Urgencia (sin los lugares de Soliguide)',
    },
  },
  ar: {
    title: 'عمليات بحث للمهنيين',
    labels: {
      structurants: 'خدمات المواكبة المنظَّمة',
      'premier-accueil': 'الاستقبال الأول',
      urgence: 'حالات الطوارئ (دون أماكن Soliguide)',
    },
  },
  uk: {
    title: 'Пошук для фахівців',
    labels: {
      structurants: 'Служби комплексного супроводу',
      'premier-accueil': 'Перший прийом',
      urgence: 'Невідкладна допомога (без місць Soliguide)',
    },
  },
} as const satisfies Readonly<
  Record<string, { readonly title: string; readonly labels: Readonly<Record<Preset, string>> }>
>;
