import { defineOnce } from '../../shared/elements/define-once.ts';
import '../dossier/define.ts';
import '../partners/define.ts';
import '../refusal/define.ts';
import { DiModeration } from './di-moderation.ts';

defineOnce('di-moderation', DiModeration);
