// Made by scripts/learn-duplicates.ts from doublons: 1200 structures and 2000 services of several sources,
// 4411 and 9906 pairs compared, harder forms of them included. Learn them again rather than change one.
import type { PairWeights } from './score.ts';

/** The weights of two structures. */
export const structureWeights: PairWeights = {
  same: {
    start: -1.14,
    fields: {
      name: {
        equal: 5.93,
        typo: 6.23,
        acronym: 6.2,
        more: -4.86,
        conflict: -6.27,
        other: -7.8,
        unknown: 0,
      },
      address: {
        equal: 3.02,
        near: 4.37,
        street: 4.64,
        other: -0.07,
        unknown: 3.64,
        moved: -7.11,
        town: -8.63,
        nowhere: -0.44,
      },
      point: {
        near: -0.26,
        around: 0.85,
        town: -0.45,
        far: -0.71,
        unknown: 0,
      },
      phone: {
        equal: 1.42,
        other: -2.52,
        unknown: 0.52,
      },
      mail: {
        equal: 2.83,
        domain: -0.68,
        other: -3.13,
        unknown: 0.41,
      },
      siret: {
        equal: 2.29,
        siren: -0.57,
        other: -1.87,
        unknown: -0.42,
      },
      source: {
        equal: -1.32,
        other: 0.74,
      },
    },
  },
  linked: {
    start: 1.01,
    fields: {
      name: {
        equal: 1.54,
        typo: 2.28,
        acronym: 4.47,
        more: 0.52,
        conflict: -7.4,
        other: -0.8,
        unknown: 0,
      },
      address: {
        equal: 2.22,
        near: 2.41,
        street: 1.72,
        other: -1.07,
        unknown: 2.11,
        moved: -2.72,
        town: -4.05,
        nowhere: 0.01,
      },
      point: {
        near: -0.07,
        around: 0.81,
        town: 1.94,
        far: -1.47,
        unknown: -0.59,
      },
      phone: {
        equal: 2.39,
        other: -1.58,
        unknown: -0.19,
      },
      mail: {
        equal: 3.62,
        domain: 0.22,
        other: -3.69,
        unknown: 0.47,
      },
      siret: {
        equal: 2.36,
        siren: 0.2,
        other: -1.38,
        unknown: -0.56,
      },
      source: {
        equal: 0.22,
        other: 0.41,
      },
    },
  },
};

/** The weights of two services of one structure. */
export const serviceWeights: PairWeights = {
  same: {
    start: -3.55,
    fields: {
      name: {
        equal: 3.24,
        typo: 2.27,
        acronym: 0.5,
        more: -3.12,
        conflict: -0.22,
        other: -5.4,
        unknown: 0,
      },
      aside: {
        equal: 3.29,
        one: 0.9,
        other: -9.52,
        unknown: 2.6,
      },
      marks: {
        equal: 1.37,
        one: -0.19,
        other: -4.46,
        unknown: 0.55,
      },
      text: {
        equal: 2.05,
        close: -2.64,
        near: -1,
        some: 0.45,
        other: -1.58,
      },
      topics: {
        equal: 5.96,
        within: -0.96,
        shared: -0.29,
        other: -6.47,
        likely: 5.51,
        doubtful: -2.38,
        unlikely: -4.11,
      },
      type: {
        equal: 0.91,
        other: -4.4,
        unknown: 0.76,
      },
      publics: {
        equal: 2.58,
        shared: -2.58,
        other: -4.31,
        unknown: 1.58,
      },
      frais: {
        equal: 1.1,
        other: -3.83,
        unknown: 0.01,
      },
      hours: {
        equal: -0.26,
        other: -2.01,
        unknown: -0.46,
      },
      source: {
        equal: -3.14,
        other: 0.41,
      },
    },
  },
  linked: {
    start: -1.63,
    fields: {
      name: {
        equal: 2.18,
        typo: 0.74,
        acronym: 0.5,
        more: 0.76,
        conflict: 0.04,
        other: -5.47,
        unknown: 0,
      },
      aside: {
        equal: 2.55,
        one: 0.92,
        other: -9.82,
        unknown: 5.11,
      },
      marks: {
        equal: 1.94,
        one: 0.78,
        other: -3.97,
        unknown: 0.01,
      },
      text: {
        equal: 0.82,
        close: -0.29,
        near: 0.81,
        some: 0.95,
        other: -3.52,
      },
      topics: {
        equal: 3.98,
        within: 3.42,
        shared: -0.17,
        other: -7.95,
        likely: 3.93,
        doubtful: 1.69,
        unlikely: -6.14,
      },
      type: {
        equal: 0.05,
        other: -1.48,
        unknown: 0.18,
      },
      publics: {
        equal: 1.8,
        shared: -0.96,
        other: -2.48,
        unknown: 0.4,
      },
      frais: {
        equal: 0.57,
        other: -1.85,
        unknown: 0.04,
      },
      hours: {
        equal: 1.25,
        other: -1.3,
        unknown: -1.19,
      },
      source: {
        equal: -2.95,
        other: 1.71,
      },
    },
  },
};
