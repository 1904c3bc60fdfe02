import { type Frame, type Layout, type PageWords, readHead, readLayout } from '@/utils/pages/index.ts';
import { PAGE_READER, type PageSize, Pdf, PdfFault } from '@/utils/pages/pdf.ts';
import { browser } from '@/utils/platform/browser.ts';
import { frameOf } from '@/utils/platform/page-frames.ts';
import { tellShownPages } from '@/utils/platform/shown-pages.ts';
import { OWN_UI_ATTRIBUTE } from '@/utils/text/own-ui.ts';
import type { FileBytes } from './get-file.ts';
import { mountReader } from './mount-reader.ts';
import { keepInk } from './pages/keep-ink.ts';
import { TextLayer } from './pages/layer.ts';
import { proposeHead } from './pages/propose-head.ts';
import { Sheets } from './pages/sheets.ts';
import { TypedAreas } from './pages/typed-areas.ts';

/** Pages of the longest file that is opened: each is read before the first word can be marked. */
export const MOST_PAGES = 1_500;

/** Of a page that the file gives no size. */
const OFFICE_PAPER: PageSize = { width: 595, height: 842 };

/** A file that is shown. */
export interface ShownDocument {
  name: string;
  pages: readonly PageWords[];
  layout: Layout;
  /** `urn:sha256:…` of its content. */
  key: string;
  sheets: Sheets;
  areas: TypedAreas;
  /** Lies over the sheets and holds the frames. */
  frameRoot: HTMLElement;
  /** The frame that it was opened with; null where all of the pages count. */
  frame: Frame | null;
  /** Pages that the file holds no more, or not whole, from 1. */
  broken: readonly number[];
  /** Reads the pages anew, in another frame. */
  read: (frame: Frame | null) => void;
}

export class TooManyPages extends Error {
  override readonly name = 'TooManyPages';

  constructor(readonly pageCount: number) {
    super(`${pageCount} pages`);
  }
}

/**
 * Shows a file, and has the reader read it.
 * @param from where it was fetched from; null for a file of this computer
 * @param onPage told how many pages were read so far, of how many
 * @throws PdfFault, TooManyPages; Fault where the reader does not come
 */
export async function showDocument(
  { name, bytes, key }: FileBytes,
  from: string | null,
  onPage: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<ShownDocument> {
  const pdf = await Pdf.open(bytes, browser.runtime.getURL('/pdf/' as never));
  signal.addEventListener('abort', () => void pdf.close());
  if (pdf.pageCount > MOST_PAGES) {
    await pdf.close();
    throw new TooManyPages(pdf.pageCount);
  }
  const numbers = Array.from({ length: pdf.pageCount }, (_, index) => index + 1);
  const sizes: PageSize[] = [];
  for (const number of numbers) sizes.push(await sizeOf(pdf, number));
  const root = document.getElementById('pages')!;
  const sheets = new Sheets(root, pdf, sizes, document.documentElement.clientWidth - 48, signal);
  const pages: PageWords[] = [];
  const broken: number[] = [];
  for (const number of numbers) {
    const words = await wordsOf(pdf, number);
    if (!words) broken.push(number);
    pages.push(words ?? { number, label: pdf.labelOf(number), ...sizes[number - 1]!, runs: [], fonts: {} });
    onPage(number, numbers.length);
  }
  const frame = await frameOf(key);
  let layer: TextLayer | null = null;
  const read = (within: Frame | null): Layout => {
    const layout = readLayout(pages, within);
    const next = new TextLayer(layout, pages, sheets);
    document.title = next.title ?? name;
    proposeHead(readHead(layout, pages));
    if (layer) layer.element.replaceWith(next.element);
    else root.append(next.element);
    layer = next;
    return layout;
  };
  const layout = read(frame);
  const areas = new TypedAreas(key, sheets);
  root.append(areas.element);
  const frameRoot = document.createElement('div');
  frameRoot.setAttribute(OWN_UI_ATTRIBUTE, '');
  root.append(frameRoot);
  tellShownPages({
    addresses: from ? [key, from] : [key],
    origin: { type: 'textLayer', reader: PAGE_READER },
    placesOf: (ranges) => layer?.placesOf(ranges) ?? [],
    areas,
  });
  keepInk();
  await mountReader();
  return { name, pages, layout, key, sheets, areas, frameRoot, frame, broken, read };
}

async function sizeOf(pdf: Pdf, number: number): Promise<PageSize> {
  const size = await pdf.sizeOf(number).catch(() => OFFICE_PAPER);
  return size.width >= 1 && size.height >= 1 ? size : OFFICE_PAPER;
}

/** The words of a page; null where it is broken. */
async function wordsOf(pdf: Pdf, number: number): Promise<PageWords | null> {
  try {
    return await pdf.wordsOf(number);
  } catch (error) {
    if (!(error instanceof PdfFault)) console.warn(error);
    return null;
  }
}
