import { createAnchorer } from '@/utils/anchoring/anchor.ts';
import { describe as describeTarget } from '@/utils/anchoring/describe.ts';
import { textHash } from '@/utils/article/identity/hash.ts';
import { readArticle } from '@/utils/article/read.ts';
import { Comparisons } from '@/utils/article/visit/comparisons.ts';
import type { Comparison } from '@/utils/article/visit/sight/sight.ts';
import { Visit } from '@/utils/article/visit/visit.ts';
import type { TextTarget } from '@/utils/model/records.ts';
import { ArticleText } from '@/utils/text/article-text.ts';
import type { Fate, Step, VisitCase } from './article.ts';

interface OpenPage {
  text: ArticleText;
  visit: Visit;
  close: () => void;
}

/** Opens a page in a frame of its own, reads it, and does to it step by step what its scripts do. */
async function open(html: string, steps: readonly Step[]): Promise<OpenPage> {
  const frame = document.createElement('iframe');
  frame.style.width = '900px';
  frame.srcdoc = html;
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const page = frame.contentDocument!;
  const read = () => readArticle(page, 'http://thu-nghiem.vn/xay-dung-dang/con-duong-moi-20211012.html');
  const textOf = ({ root, skip }: ReturnType<typeof read>) => new ArticleText(root, { skip });
  let text = textOf(read());
  const visit = new Visit(page);
  visit.see(text);
  const Observer = (frame.contentWindow as unknown as typeof globalThis).MutationObserver;
  const observer = new Observer(() => {});
  observer.observe(page, { subtree: true, childList: true, characterData: true, attributes: true });
  for (const step of steps) {
    step(page);
    visit.forget();
    const mutations = observer.takeRecords();
    const reading = read();
    // As the reader does where the body turns out to be elsewhere.
    if (reading.root !== text.root && mutations.some(({ addedNodes }) => addedNodes.length > 0))
      text = textOf(reading);
    else text.update(mutations);
    visit.see(text);
  }
  observer.disconnect();
  return { text, visit, close: () => frame.remove() };
}

const KIND = 'statistic';

/** What a reviewer is told who marked the page before and opens it today. */
export async function revisit({
  before,
  beforeSteps = [],
  today,
  steps = [],
  marks = {},
}: VisitCase): Promise<{
  comparison: Comparison;
  fates: Record<string, Fate>;
}> {
  const then = await open(before, beforeSteps);
  const marked = then.text.text;
  const hash = textHash(marked);
  const targets = Object.keys(marks).map((words): TextTarget => {
    const start = marked.indexOf(words);
    if (start < 0) throw new Error(`“${words}” is not in the marked text`);
    return describeTarget(marked, { start, end: start + words.length }, hash, 'article');
  });
  then.close();
  const { text, visit, close } = await open(today, steps);
  const snapshotOf = (one: string) => (one === hash ? marked : null);
  const comparisons = new Comparisons(visit);
  const comparison = comparisons.compare(text, marked, targets, snapshotOf);
  const anchorer = createAnchorer(text.text, snapshotOf);
  const fates: Record<string, Fate> = {};
  for (const target of targets) {
    const anchoring = anchorer.anchor(target, KIND);
    fates[target.exact] = anchoring.status;
    if (anchoring.status === 'exact' || anchoring.status === 'moved') continue;
    const lost = { id: '1', target, kind: KIND, anchoring, text, shows: comparison.shows } as const;
    const reason = (await comparisons.unseen([lost], snapshotOf)).get('1')?.reason;
    if (reason) fates[target.exact] = reason;
  }
  close();
  return { comparison, fates };
}
