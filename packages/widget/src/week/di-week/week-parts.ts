/** The parts of a week that are loaded when they are used, by name. */
export const weekParts = {
  /** All that a week with activities draws. */
  activities: () => import('../sections/of-activities.ts'),
  /** The form of the target. */
  target: () => import('../total/target-form.ts'),
  /** The form of an activity. */
  form: () => import('../list/form.ts'),
  /** The grid: many never look at it. */
  grid: () => import('../grid/grid.ts'),
  /** The times at which the person is not free. */
  availability: () => import('../availability/availability.ts'),
  /** The code that an offer has in the list of the relay. */
  code: () => import('../search/activity-code.ts'),
  /** The field of the commune, the public that offers are for, the offers kept aside, and the week before. */
  person: () => import('../search/of-person.ts'),
};
