import { readdirSync, readFileSync } from 'node:fs';
import { checkFigures } from '../../../utils/figures/index.ts';
import { suggest } from '../../../utils/suggest/index.ts';
import { canonicalise } from '../../../utils/text/canonical.ts';
const dirs = ['/tmp/fx/gold/texts', '/work/cases13/dev/texts'];
const texts = dirs.flatMap((d) => readdirSync(d).map((f) => canonicalise(JSON.parse(readFileSync(`${d}/${f}`, 'utf8')).text).text));
const all = texts.join('\n');
const cpu = () => { const u = process.cpuUsage(); return (u.user + u.system) / 1000; };
const time = (f: () => void, n = 1) => { const t = cpu(); for (let i = 0; i < n; i++) f(); return (cpu() - t) / n; };
for (let r = 0; r < 6; r++) {
  console.log('texts', texts.length, 'suggest', time(() => texts.forEach((t) => suggest(t)), 5).toFixed(1), 'figures', time(() => texts.forEach((t) => checkFigures(t)), 5).toFixed(1));
}
console.log('all', all.length, 'suggest', time(() => suggest(all)).toFixed(1), 'figures', time(() => checkFigures(all)).toFixed(1));
const dense = 'Xã có 159 tổ chức đảng, trong đó 80 đảng bộ và 79 chi bộ, tăng 12 (8,2%) so với năm 2020; đạt 75% kế hoạch (212). ';
for (const n of [100, 400, 900]) { const t = dense.repeat(n); console.log('dense sentences', t.length, 'suggest', time(() => suggest(t)).toFixed(1), 'figures', time(() => checkFigures(t)).toFixed(1)); }
for (const n of [200, 1000, 4000]) { const t = 'a 12 đảng viên, 5% b 80, 79 tỷ đồng, tăng 3,4%; '.repeat(n); console.log('one sentence', t.length, 'suggest', time(() => suggest(t)).toFixed(1), 'figures', time(() => checkFigures(t)).toFixed(1)); }
const mb = all.repeat(Math.ceil(1e6 / all.length)).slice(0, 1e6);
console.log('1MB', 'suggest', time(() => suggest(mb)).toFixed(1), 'figures', time(() => checkFigures(mb)).toFixed(1));
const mb2 = ('1 2 3 4 5 6 7 8 9 '.repeat(3000)).slice(0, 1e6);
console.log('1MB digits', 'suggest', time(() => suggest(mb2)).toFixed(1), 'figures', time(() => checkFigures(mb2)).toFixed(1));
