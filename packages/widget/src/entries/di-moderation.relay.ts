// <di-moderation> for a page of a relay's own origin: `<di-moderation api="">`.
import '../moderation/di-moderation/define.ts';
