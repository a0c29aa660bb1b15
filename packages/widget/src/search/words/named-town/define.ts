import { defineOnce } from '../../../shared/elements/define-once.ts';
import { DiNamedTown } from './di-named-town.ts';

defineOnce('di-named-town', DiNamedTown);
