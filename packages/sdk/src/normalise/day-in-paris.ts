/** The Swedish locale writes a day as `YYYY-MM-DD`. */
const parisDay = /* @__PURE__ */ new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Paris' });

/**
 * Returns the day that it is in mainland France at a moment, `YYYY-MM-DD`. By the day of Greenwich a closure would begin and end in the
 * night, one or two hours late.
 */
export const dayInParis = (moment: Date): string => parisDay.format(moment);
