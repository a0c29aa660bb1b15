// <di-week> for a page that names a relay: `<di-week api="https://offre.example.org">`.
import '../modes/relay-on-use.ts';
import '../../week/di-week/define.ts';
