import type { Annotation, Article } from '../../../utils/model/records.ts';

/**
 * An expression that measures the popup it is evaluated in, once its page is read: how wide it is, whether it must be
 * scrolled sideways, whether the way out is in sight, and whether the list can be scrolled through below it.
 */
export const POPUP_BOX = `(() => {
  const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
  const inSight = (element) => {
    const box = element?.getBoundingClientRect();
    return Boolean(box) && box.left >= 0 && box.top >= 0 && box.right <= clientWidth && box.bottom <= innerHeight
      && element.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2));
  };
  const out = ['docx', 'open'].map((name) => document.querySelector('[data-testid=export-' + name + ']'));
  const last = [...document.querySelectorAll('[data-testid=mark]')].pop();
  last?.scrollIntoView({ block: 'nearest' });
  const box = {
    width: innerWidth,
    usable: clientWidth,
    height: innerHeight,
    sideways: scrollWidth > clientWidth,
    scrolls: scrollHeight > clientHeight,
    exportsInSight: out.every(inSight),
    lastMarkInSight: inSight(last?.querySelector('button')),
  };
  scrollTo(0, 0);
  return { ...box, exportsStayInSight: out.every(inSight) };
})()`;

/** What {@link POPUP_BOX} finds. */
export interface PopupBox {
  width: number;
  usable: number;
  height: number;
  sideways: boolean;
  scrolls: boolean;
  exportsInSight: boolean;
  lastMarkInSight: boolean;
  exportsStayInSight: boolean;
}

/** What a heavy article looks like in the store. */
export interface Heap {
  marks: number;
  title: string;
  note: string;
}

/**
 * An expression for a page of the extension: puts copies of the one mark in the store beside it, and gives its article
 * another title. Two hundred marks by hand would take a test minutes.
 */
export const heapUp = (heap: Heap): string => `(${pile})(${JSON.stringify(heap)})`;

function pile({ marks, title, note }: Heap): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('but-nho');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const writing = database.transaction(['annotations', 'articles'], 'readwrite');
      writing.oncomplete = () => {
        database.close();
        resolve();
      };
      writing.onerror = () => reject(writing.error);
      const annotations = writing.objectStore('annotations');
      const articles = writing.objectStore('articles');
      const reading = annotations.getAll();
      reading.onsuccess = () => {
        const [one] = reading.result as [Annotation];
        const kinds = ['campaign', 'statistic', 'remark'];
        for (let n = 1; n < marks; n += 1)
          annotations.put({ ...one, id: `${one.id.slice(0, -4)}${1000 + n}`, kind: kinds[n % 3], note });
      };
      const head = articles.getAll();
      head.onsuccess = () => {
        const [article] = head.result as [Article];
        articles.put({ ...article, title, sources: { ...article.sources, title: 'reviewer' } });
      };
    };
  });
}
