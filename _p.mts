import { sampleArticle } from './bench/suggest-sample.ts';
import { suggest } from './utils/suggest/index.ts';

const t = sampleArticle(20000).join('\n');
for (let i = 0; i < 30; i++) suggest(t);
const s = performance.now();
for (let i = 0; i < 100; i++) suggest(t);
console.log((performance.now() - s) / 100, 'ms', suggest(t).length);
