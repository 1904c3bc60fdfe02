// `npm start`: sets the project up, then tools/start.ts builds the extension and opens it on the sample entry.
import { setUpAndRun } from './lib/setup.mjs';

setUpAndRun('tools/start.ts');
