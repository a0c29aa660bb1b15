import type { ContributionTexts } from './fr/contribution.ts';
import type { DatasetTexts } from './fr/dataset.ts';
import type { NeedTexts } from './fr/need.ts';
import type { OrientationTexts } from './fr/orientation.ts';
import type { QuestionTexts } from './fr/question.ts';
import type { ReportTexts } from './fr/report.ts';
import type { SearchTexts } from './fr/search.ts';
import type { SelectionTexts } from './fr/selection.ts';
import type { ServiceTexts } from './fr/service.ts';
import type { TerritoryTexts } from './fr/territory.ts';
import type { WeekTexts } from './fr/week.ts';
import type { TextOverrides } from './texts.ts';

/** The texts that a host page says otherwise, by element: the same object serves all of them. */
export interface HostTexts {
  readonly search?: TextOverrides<SearchTexts>;
  readonly service?: TextOverrides<ServiceTexts>;
  readonly orientation?: TextOverrides<OrientationTexts>;
  readonly report?: TextOverrides<ReportTexts>;
  readonly selection?: TextOverrides<SelectionTexts>;
  readonly question?: TextOverrides<QuestionTexts>;
  readonly need?: TextOverrides<NeedTexts>;
  readonly contribution?: TextOverrides<ContributionTexts>;
  readonly dataset?: TextOverrides<DatasetTexts>;
  readonly territory?: TextOverrides<TerritoryTexts>;
  readonly week?: TextOverrides<WeekTexts>;
}
