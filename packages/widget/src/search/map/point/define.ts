import { defineOnce } from '../../../shared/elements/define-once.ts';
import { DiPointMap } from './di-point-map.ts';

defineOnce('di-point-map', DiPointMap);
