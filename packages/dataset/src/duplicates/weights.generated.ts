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
    start: -3.66,
    fields: {
      name: {
        equal: 3.06,
        typo: 2.6,
        acronym: 0.66,
        more: -3.37,
        conflict: -0.58,
        other: -5.2,
        unknown: 0,
      },
      aside: {
        equal: 3.25,
        one: 0.1,
        other: -8.92,
        unknown: 2.74,
      },
      marks: {
        equal: 1.57,
        one: -0.84,
        other: -4.34,
        unknown: 0.79,
      },
      text: {
        equal: 1.75,
        close: -2.54,
        near: -0.27,
        some: 0,
        other: -1.77,
      },
      topics: {
        equal: 5.62,
        within: -0.76,
        shared: -0.02,
        other: -6.5,
        likely: 4.89,
        doubtful: -2.52,
        unlikely: -3.54,
      },
      type: {
        equal: 0.94,
        other: -4.69,
        unknown: 0.93,
      },
      publics: {
        equal: 2.59,
        shared: -2.5,
        other: -4.57,
        unknown: 1.66,
      },
      frais: {
        equal: 1.2,
        other: -4.23,
        unknown: 0.21,
      },
      hours: {
        equal: -0.54,
        other: -1.85,
        unknown: -0.43,
      },
      source: {
        equal: -3.21,
        other: 0.39,
      },
    },
  },
  linked: {
    start: -1.61,
    fields: {
      name: {
        equal: 2.09,
        typo: 1.16,
        acronym: 0.6,
        more: 0.82,
        conflict: -0.17,
        other: -5.72,
        unknown: 0,
      },
      aside: {
        equal: 2.82,
        one: 0.3,
        other: -9.5,
        unknown: 5.16,
      },
      marks: {
        equal: 1.95,
        one: 0.53,
        other: -4.08,
        unknown: 0.37,
      },
      text: {
        equal: 0.69,
        close: -0.49,
        near: 1.41,
        some: 0.72,
        other: -3.55,
      },
      topics: {
        equal: 3.73,
        within: 3.6,
        shared: -0.05,
        other: -8.02,
        likely: 2.95,
        doubtful: 1.63,
        unlikely: -5.06,
      },
      type: {
        equal: 0.2,
        other: -1.92,
        unknown: 0.5,
      },
      publics: {
        equal: 1.55,
        shared: -0.79,
        other: -2.43,
        unknown: 0.45,
      },
      frais: {
        equal: 0.52,
        other: -1.9,
        unknown: 0.16,
      },
      hours: {
        equal: 1.2,
        other: -1.11,
        unknown: -1.3,
      },
      source: {
        equal: -3.08,
        other: 1.86,
      },
    },
  },
};
