// `npm test`: sets the project up, then tools/test.ts runs every check and closes with `N passed, N failed`.
import { setUpAndRun } from './lib/setup.mjs';

setUpAndRun('tools/test.ts');
