export { DeskError, type BulkResult, type DeskFault, type ModerationDesk, type QueueQuestion } from './desk/desk.ts';
export type { Dossier, DossierPage, Livraison, Moderating, ModeratorAct } from './desk/dossier.ts';
export { DiContribution } from './elements/di-contribution/di-contribution.ts';
export { DiModeration } from './elements/di-moderation/di-moderation.ts';
export { DiSearch } from './elements/di-search/di-search.ts';
export { DiService } from './elements/di-service/di-service.ts';
export type { DiEvent, DiEventDetails, DiEventName } from './events.ts';
export type { Language } from './language.ts';
