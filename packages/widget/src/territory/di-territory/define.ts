import { defineOnce } from '../../shared/elements/define-once.ts';
import { DiTerritory } from './di-territory.ts';

defineOnce('di-territory', DiTerritory);
