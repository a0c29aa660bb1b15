// Lists the assertions that each commit removed or changed, beside the sources that it deleted.
import { formatHistory } from './assertions/format-history.ts';
import { readHistory } from './assertions/read-history.ts';

const [base, head = 'HEAD', ...more] = process.argv.slice(2);
if (base === undefined || more.length > 0) {
  console.error('Usage: npm run assertions -- BASE [HEAD]');
  process.exit(2);
}
try {
  console.log(formatHistory(readHistory('.', base, head)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
