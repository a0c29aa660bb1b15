/** The bands of the hours a week of an offer, each from so many hours up to the next one. */
export const hoursBands = { moins_de_3: 0, de_3_a_6: 3, de_6_a_15: 6, '15_et_plus': 15 } as const;

/** The hours of a week: an offer cannot take more. */
export const HOURS_OF_A_WEEK = 168;
