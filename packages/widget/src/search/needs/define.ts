import { defineOnce } from '../../shared/elements/define-once.ts';
import '../../contribution/need/define.ts';
import { DiNeeds } from './di-needs.ts';

defineOnce('di-needs', DiNeeds);
