export {
  DeskError,
  type BulkResult,
  type DeskFault,
  type ModerationDesk,
  type QueueQuestion,
} from './moderation/desk/desk.ts';
export type { Dossier, DossierPage, Livraison, Moderating, ModeratorAct } from './moderation/desk/dossier.ts';
export { DiContribution } from './contribution/form/di-contribution.ts';
export { DiDataset } from './dataset/di-dataset/di-dataset.ts';
export { DiModeration } from './moderation/di-moderation/di-moderation.ts';
export { DiSearch } from './search/di-search/di-search.ts';
export { DiService } from './offer/detail/di-service.ts';
export { DiTerritory } from './territory/di-territory/di-territory.ts';
export { DiWeek } from './week/di-week/di-week.ts';
export type { DiEvent, DiEventDetails, DiEventName } from './shared/elements/events.ts';
export type { Language } from './shared/texts/language.ts';
