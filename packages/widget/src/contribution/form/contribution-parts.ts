/** The parts that `<di-contribution>` loads only when they are used, by name. */
export const contributionParts = {
  /** The weekly grid of opening hours. */
  hours: () => import('../fields/hours-field/define.ts'),
  /** The field that suggests addresses, places of a zone, records and networks. */
  suggest: () => import('../../shared/suggest-field/define.ts'),
};
