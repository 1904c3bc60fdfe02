import { readdirSync, readFileSync } from 'node:fs';
import { checkFigures } from '../../../utils/figures/index.ts';
import { canonicalise } from '../../../utils/text/canonical.ts';
const dirs = ['/tmp/fx/gold/texts', '/work/cases13/dev/texts'];
const texts = dirs.flatMap((d) => readdirSync(d).map((f) => canonicalise(JSON.parse(readFileSync(`${d}/${f}`, 'utf8')).text).text));
if (process.argv[2] === 'digits') checkFigures('1 2 3 4 5 6 7 8 9 '.repeat(1500));
else for (let i = 0; i < 60; i++) texts.forEach((t) => checkFigures(t));
