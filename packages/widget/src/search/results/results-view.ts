/** The view of the results: the cards, the map, or both side by side where there is room. */
export type ResultsView = 'list' | 'map' | 'both';

export const resultsViews: readonly ResultsView[] = ['list', 'map', 'both'];

/** Returns the view shown in a width: `both` becomes the list where there is no room. An unknown value of the page is `both`. */
export function toShownView(view: ResultsView, isWide: boolean): ResultsView {
  if (view === 'list' || view === 'map') return view;
  return isWide ? 'both' : 'list';
}
