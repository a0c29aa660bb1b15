import { defineOnce } from '../../shared/elements/define-once.ts';
import { DiMap } from './di-map.ts';

defineOnce('di-map', DiMap);
