// Made by scripts/learn-duplicates.ts from doublons: 1200 structures and 2000 services of several sources,
// 4323 and 9906 pairs compared, harder forms of them included. Learn them again rather than change one.
import type { PairWeights } from './score.ts';

/** The weights of two structures. */
export const structureWeights: PairWeights = {
  same: {
    start: -1.27,
    fields: {
      name: {
        equal: 5.82,
        typo: 6.29,
        acronym: 4.84,
        more: -5.32,
        conflict: -5.57,
        other: -6.69,
        unknown: 0,
      },
      address: {
        equal: 2.73,
        near: 3.14,
        street: 5.4,
        other: 1.04,
        unknown: 3.4,
        moved: -6.5,
        town: -8.28,
        nowhere: -1.56,
      },
      point: {
        near: -0.05,
        around: 0.27,
        town: -1,
        far: -0.44,
        unknown: 0.59,
      },
      phone: {
        equal: 1.38,
        other: -2.18,
        unknown: 0.17,
      },
      mail: {
        equal: 2.35,
        domain: -0.17,
        other: -3.2,
        unknown: 0.39,
      },
      siret: {
        equal: 3.69,
        siren: -1.05,
        other: -2.21,
        unknown: -1.06,
      },
      source: {
        equal: -1.55,
        other: 0.92,
      },
    },
  },
  linked: {
    start: 0.84,
    fields: {
      name: {
        equal: 1.69,
        typo: 2.51,
        acronym: 3.67,
        more: 0.41,
        conflict: -7,
        other: -0.78,
        unknown: 0,
      },
      address: {
        equal: 2.2,
        near: 2.35,
        street: 1.99,
        other: -0.78,
        unknown: 2.45,
        moved: -2.74,
        town: -4.24,
        nowhere: -0.72,
      },
      point: {
        near: 0.03,
        around: 0.66,
        town: 1.39,
        far: -1.27,
        unknown: -0.3,
      },
      phone: {
        equal: 2.19,
        other: -1.73,
        unknown: 0.05,
      },
      mail: {
        equal: 3.87,
        domain: -0.16,
        other: -3.51,
        unknown: 0.32,
      },
      siret: {
        equal: 2.72,
        siren: -0.68,
        other: -1,
        unknown: -0.52,
      },
      source: {
        equal: 0.12,
        other: 0.39,
      },
    },
  },
};

/** The weights of two services of one structure. */
export const serviceWeights: PairWeights = {
  same: {
    start: -3.33,
    fields: {
      name: {
        equal: 3.12,
        typo: 2.66,
        acronym: 0.65,
        more: -3.33,
        conflict: -0.52,
        other: -5.14,
        unknown: 0,
      },
      aside: {
        equal: 3.32,
        one: 0.18,
        other: -8.87,
        unknown: 2.8,
      },
      marks: {
        equal: 1.65,
        one: -0.77,
        other: -4.29,
        unknown: 0.84,
      },
      text: {
        equal: 1.76,
        close: -2.48,
        near: -0.21,
        some: 0.06,
        other: -1.69,
      },
      topics: {
        equal: 5.68,
        within: -0.71,
        shared: -0.02,
        other: -6.49,
        likely: 4.96,
        doubtful: -2.48,
        unlikely: -3.51,
        unknown: 0,
      },
      type: {
        equal: 1.04,
        other: -4.62,
        unknown: 1.02,
      },
      publics: {
        equal: 2.68,
        shared: -2.44,
        other: -4.54,
        unknown: 1.73,
      },
      frais: {
        equal: 1.3,
        other: -4.15,
        unknown: 0.29,
      },
      hours: {
        equal: -0.44,
        other: -1.78,
        unknown: -0.34,
      },
      town: {
        equal: -1.13,
        other: -0.71,
        unknown: -0.73,
      },
      source: {
        equal: -3.09,
        other: 0.52,
      },
    },
  },
  linked: {
    start: -1.42,
    fields: {
      name: {
        equal: 2.11,
        typo: 1.16,
        acronym: 0.6,
        more: 0.86,
        conflict: -0.12,
        other: -5.68,
        unknown: 0,
      },
      aside: {
        equal: 2.86,
        one: 0.34,
        other: -9.46,
        unknown: 5.19,
      },
      marks: {
        equal: 2,
        one: 0.58,
        other: -4.05,
        unknown: 0.4,
      },
      text: {
        equal: 0.71,
        close: -0.46,
        near: 1.43,
        some: 0.75,
        other: -3.51,
      },
      topics: {
        equal: 3.77,
        within: 3.63,
        shared: -0.05,
        other: -8.02,
        likely: 2.99,
        doubtful: 1.67,
        unlikely: -5.07,
        unknown: 0,
      },
      type: {
        equal: 0.26,
        other: -1.9,
        unknown: 0.56,
      },
      publics: {
        equal: 1.6,
        shared: -0.75,
        other: -2.41,
        unknown: 0.48,
      },
      frais: {
        equal: 0.56,
        other: -1.84,
        unknown: 0.21,
      },
      hours: {
        equal: 1.24,
        other: -1.06,
        unknown: -1.26,
      },
      town: {
        equal: -0.63,
        other: 0.06,
        unknown: -0.5,
      },
      source: {
        equal: -3.01,
        other: 1.93,
      },
    },
  },
};
