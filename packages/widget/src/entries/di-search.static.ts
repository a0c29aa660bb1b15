// <di-search> for a page that names a file: `<di-search dataset="offre-59.json">`.
import './static-mode.ts';
import '../search/di-search/define.ts';
