/** Rounds a share to whole percents. 100 and 0 are told of all and of none alone: 2,842 of 2,845 are 99 %. */
export const wholePercent = (share: number): number =>
  share > 0 && share < 1 ? Math.min(99, Math.max(1, Math.round(share * 100))) : Math.round(share * 100);
