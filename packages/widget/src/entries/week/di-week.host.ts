// <di-week> for a page that plugs its own back end: `element.source = …; element.geography = …; element.week = …`.
import '../../week/di-week/define.ts';
