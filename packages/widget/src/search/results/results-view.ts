/** What of the results is shown: the cards, the map, or both side by side where there is room. */
export type ResultsView = 'list' | 'map' | 'both';

export const resultsViews: readonly ResultsView[] = ['list', 'map', 'both'];

/** Returns what is shown in a width: both need room, and are the list without it. Anything else a page writes is `both`. */
export function toShownView(view: ResultsView, isWide: boolean): ResultsView {
  if (view === 'list' || view === 'map') return view;
  return isWide ? 'both' : 'list';
}
