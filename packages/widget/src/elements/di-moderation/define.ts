import { defineOnce } from '../../define.ts';
import '../di-dossier/define.ts';
import '../di-partners/define.ts';
import '../di-refusal/define.ts';
import { DiModeration } from './di-moderation.ts';

defineOnce('di-moderation', DiModeration);
