/** Results above which the first question is asked. */
export const MANY = 50;
