// <di-week> for a page that names a file: `<di-week dataset="offre-59.json">`.
import '../static-mode.ts';
import '../../week/di-week/define.ts';
