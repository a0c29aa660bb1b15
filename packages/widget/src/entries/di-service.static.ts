// <di-service> for a page that names a file: `<di-service dataset="offre-59.json">`.
import './static-mode.ts';
import '../offer/detail/define.ts';
