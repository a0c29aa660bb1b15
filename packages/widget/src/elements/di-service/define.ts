import { defineOnce } from '../../define.ts';
import { DiService } from './di-service.ts';

defineOnce('di-service', DiService);
