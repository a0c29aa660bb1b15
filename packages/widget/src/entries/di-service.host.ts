// <di-service> for a page that plugs its own back end: `element.source = …; element.geography = …; element.sink = …`.
import '../elements/di-service/define.ts';
