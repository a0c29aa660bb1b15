export { nomsDesCriteres, type Critere, type Criteres, type ScorableService } from './criteres.ts';
export type { Day } from '../schemas/day.ts';
export { roundHalfEven, scoreQualite, type Geste, type ScoreQualite } from './score-qualite.ts';
