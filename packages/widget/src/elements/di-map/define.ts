import { defineOnce } from '../../define.ts';
import { DiMap } from './di-map.ts';

defineOnce('di-map', DiMap);
