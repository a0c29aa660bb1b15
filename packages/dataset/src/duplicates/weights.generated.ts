// Made by scripts/learn-duplicates.ts from doublons: 1200 structures and 2000 services of several sources,
// 4504 and 9906 pairs compared, harder forms of them included. Learn them again rather than change one.
import type { PairWeights } from './score.ts';

/** The weights of two structures. */
export const structureWeights: PairWeights = {
  same: {
    start: -1.25,
    fields: {
      name: {
        equal: 6.2,
        typo: 6.36,
        acronym: 6.24,
        more: -5.85,
        conflict: -5.97,
        other: -7.62,
        unknown: 0,
      },
      address: {
        equal: 2.34,
        near: 3.42,
        street: 0,
        other: 1.04,
        unknown: 2.88,
        town: -9.31,
        nowhere: -1,
      },
      point: {
        near: -0.3,
        around: 0.07,
        town: -0.44,
        far: -0.1,
        unknown: 0.13,
      },
      phone: {
        equal: 2.08,
        other: -1.75,
        unknown: -0.96,
      },
      mail: {
        equal: 2.83,
        domain: -0.58,
        other: -3.14,
        unknown: 0.25,
      },
      siret: {
        equal: 2.29,
        siren: -0.83,
        other: -1.71,
        unknown: -0.39,
      },
      source: {
        equal: -1.77,
        other: 1.13,
      },
    },
  },
  linked: {
    start: 0.72,
    fields: {
      name: {
        equal: 1.67,
        typo: 2.05,
        acronym: 3.22,
        more: 1.09,
        conflict: -7.14,
        other: -0.44,
        unknown: 0,
      },
      address: {
        equal: 1.83,
        near: 2.83,
        street: 0,
        other: -1.24,
        unknown: 1.4,
        town: -4.18,
        nowhere: -0.18,
      },
      point: {
        near: -0.03,
        around: 0.53,
        town: 1.68,
        far: -1.36,
        unknown: -0.37,
      },
      phone: {
        equal: 2.47,
        other: -1.71,
        unknown: -0.3,
      },
      mail: {
        equal: 3.77,
        domain: 0.04,
        other: -3.62,
        unknown: 0.26,
      },
      siret: {
        equal: 2.69,
        siren: -1.68,
        other: -0.61,
        unknown: 0.06,
      },
      source: {
        equal: 0.12,
        other: 0.33,
      },
    },
  },
};

/** The weights of two services of one structure. */
export const serviceWeights: PairWeights = {
  same: {
    start: -3.62,
    fields: {
      name: {
        equal: 3.03,
        typo: 2.51,
        acronym: 0.75,
        more: -3.49,
        conflict: -0.59,
        other: -4.99,
        unknown: 0,
      },
      aside: {
        equal: 3.37,
        one: -0.33,
        other: -8.63,
        unknown: 2.81,
      },
      marks: {
        equal: 1.74,
        one: -1,
        other: -4.47,
        unknown: 0.95,
      },
      text: {
        equal: 1.39,
        close: -2.51,
        near: -0.01,
        some: 0.06,
        other: -1.72,
      },
      topics: {
        equal: 5.66,
        within: -0.32,
        shared: -0.03,
        other: -6.27,
        likely: 5.01,
        doubtful: -2.39,
        unlikely: -4.44,
      },
      type: {
        equal: 0.99,
        other: -4.78,
        unknown: 1,
      },
      publics: {
        equal: 2.57,
        shared: -2.53,
        other: -4.27,
        unknown: 1.44,
      },
      frais: {
        equal: 0.85,
        other: -3.66,
        unknown: 0.02,
      },
      hours: {
        equal: -0.24,
        other: -1.83,
        unknown: -0.72,
      },
      source: {
        equal: -3.27,
        other: 0.49,
      },
    },
  },
  linked: {
    start: -1.7,
    fields: {
      name: {
        equal: 2.15,
        typo: 0.82,
        acronym: 0.71,
        more: 0.55,
        conflict: -0.12,
        other: -5.4,
        unknown: 0,
      },
      aside: {
        equal: 2.77,
        one: -0.28,
        other: -9.13,
        unknown: 5.34,
      },
      marks: {
        equal: 1.84,
        one: 0.23,
        other: -4.09,
        unknown: 0.73,
      },
      text: {
        equal: 0.15,
        close: -0.39,
        near: 1.65,
        some: 0.93,
        other: -3.64,
      },
      topics: {
        equal: 3.75,
        within: 3.33,
        shared: -0.05,
        other: -8,
        likely: 3.63,
        doubtful: 1.55,
        unlikely: -5.51,
      },
      type: {
        equal: 0.14,
        other: -1.73,
        unknown: 0.29,
      },
      publics: {
        equal: 1.5,
        shared: -0.45,
        other: -2.44,
        unknown: 0.1,
      },
      frais: {
        equal: 0.4,
        other: -1.75,
        unknown: 0.06,
      },
      hours: {
        equal: 1.21,
        other: -1.11,
        unknown: -1.4,
      },
      source: {
        equal: -2.99,
        other: 1.7,
      },
    },
  },
};
