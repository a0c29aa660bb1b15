import { defineOnce } from '../../shared/elements/define-once.ts';
import { DiService } from './di-service.ts';

defineOnce('di-service', DiService);
