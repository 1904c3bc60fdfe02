import {
  GlobalWorkerOptions,
  getDocument,
  InvalidPDFException,
  OPS,
  type PageViewport,
  PasswordException,
  type PDFDocumentProxy,
  type PDFPageProxy,
  Util,
  version,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { withHoles } from './holes.ts';
import { withGapsFilled } from './in-gaps.ts';
import type { FontFacts, PageRun, PageWords } from './model.ts';
import { type Matrix, paintedLetters } from './painting.ts';

/** The one door to PDF.js: nothing else imports it, so that it is in the bundle of the page that shows files alone. */

/** Goes up when utils/pages/ comes to read the same print otherwise. */
const READING = 1;

/** What makes the text of pages, with its versions. */
export const PAGE_READER = `PDF.js ${version}, Bút Nhớ ${READING}`;

export const PDF_PROBLEMS = ['encrypted', 'damaged', 'noPages'] as const;
/** Why a file cannot be shown: it wants a password, it is none or broken beyond repair, it holds nothing. */
export type PdfProblem = (typeof PDF_PROBLEMS)[number];

export class PdfFault extends Error {
  override readonly name = 'PdfFault';

  constructor(readonly problem: PdfProblem) {
    super(problem);
  }
}

/** Where the files stand that PDF.js loads by itself (tools/build/pdf-assets.ts), with a slash at the end. */
export type PdfAssets = string;

/** A page's size as it is shown, in units of 1/72 inch. */
export interface PageSize {
  width: number;
  height: number;
}

/** Pixels of one canvas that browsers draw without trouble. */
const MOST_PIXELS = 16_000_000;

/** A PDF that is open. */
export class Pdf {
  readonly #document: PDFDocumentProxy;
  readonly #labels: readonly string[] | null;

  private constructor(document: PDFDocumentProxy, labels: readonly string[] | null) {
    this.#document = document;
    this.#labels = labels;
  }

  /**
   * Opens a file. Scripts in it are never run, forms and attachments are not read.
   * @param bytes are handed over to PDF.js: they are gone afterwards
   * @throws PdfFault
   */
  static async open(bytes: Uint8Array<ArrayBuffer>, assets: PdfAssets): Promise<Pdf> {
    GlobalWorkerOptions.workerSrc = `${assets}pdf.worker.min.mjs`;
    const task = getDocument({
      data: bytes,
      wasmUrl: `${assets}wasm/`,
      standardFontDataUrl: `${assets}standard_fonts/`,
      iccUrl: `${assets}iccs/`,
      enableXfa: false,
      fontExtraProperties: true,
    });
    try {
      const document = await task.promise;
      if (document.numPages === 0) throw new PdfFault('noPages');
      // Labels that cannot be read are none.
      const labels = await document.getPageLabels().catch(() => null);
      return new Pdf(document, labels);
    } catch (error) {
      await task.destroy();
      throw faultOf(error);
    }
  }

  get pageCount(): number {
    return this.#document.numPages;
  }

  /** @param number from 1 */
  labelOf(number: number): string {
    return this.#labels?.[number - 1]?.trim() || String(number);
  }

  /** @throws PdfFault where the page is broken */
  async sizeOf(number: number): Promise<PageSize> {
    const { width, height } = (await this.#page(number)).getViewport({ scale: 1 });
    return { width, height };
  }

  /**
   * The words of a page, in the order in which they are painted.
   * @throws PdfFault where the page is broken
   */
  async wordsOf(number: number): Promise<PageWords> {
    const page = await this.#page(number);
    try {
      const viewport = page.getViewport({ scale: 1 });
      const { items, styles } = await page.getTextContent({ disableNormalization: true });
      const painted = items.flatMap((item) => ('str' in item ? [runOf(item, viewport)] : []));
      const { width, height } = viewport;
      // The list of operations has all pictures read, too: of a scan nothing is asked that it does not have.
      if (painted.every(({ text }) => text.trim() === ''))
        return { number, label: this.labelOf(number), width, height, runs: [], fonts: {} };
      // Fonts tell their names once the page's list of operations has come.
      const letters = paintedLetters(await page.getOperatorList(), OPS, viewport.transform as Matrix);
      const runs = withGapsFilled(withHoles(painted, letters), letters);
      const fonts: Record<string, FontFacts> = {};
      for (const [key, { fontFamily }] of Object.entries(styles))
        fonts[key] = fontFacts(page, key, fontFamily);
      return { number, label: this.labelOf(number), width, height, runs, fonts };
    } finally {
      page.cleanup();
    }
  }

  /**
   * Paints a page.
   * @param scale CSS pixels per unit of the page
   * @param density device pixels per CSS pixel
   * @param signal ends the painting; then the canvas holds half a page
   */
  async paint(
    number: number,
    canvas: HTMLCanvasElement,
    scale: number,
    density: number,
    signal: AbortSignal,
  ): Promise<void> {
    const page = await this.#page(number);
    if (signal.aborted) return;
    const { width, height } = page.getViewport({ scale });
    const finest = Math.min(density, Math.sqrt(MOST_PIXELS / (width * height)));
    const viewport = page.getViewport({ scale: scale * finest });
    canvas.width = Math.max(1, Math.floor(viewport.width));
    canvas.height = Math.max(1, Math.floor(viewport.height));
    const task = page.render({ canvas, viewport });
    const stop = () => task.cancel();
    signal.addEventListener('abort', stop);
    try {
      await task.promise;
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  close(): Promise<void> {
    return this.#document.loadingTask.destroy();
  }

  async #page(number: number): Promise<PDFPageProxy> {
    try {
      return await this.#document.getPage(number);
    } catch {
      throw new PdfFault('damaged');
    }
  }
}

function faultOf(error: unknown): Error {
  if (error instanceof PdfFault) return error;
  if (error instanceof PasswordException) return new PdfFault('encrypted');
  if (error instanceof InvalidPDFException) return new PdfFault('damaged');
  return error instanceof Error && error.name === 'UnknownErrorException'
    ? new PdfFault('damaged')
    : (error as Error);
}

/** A run as PDF.js tells it: `transform` leads from the run to the page, whose origin is its lower left corner. */
interface Item {
  str: string;
  transform: number[];
  width: number;
  fontName: string;
  hasEOL: boolean;
}

/** Runs whose line rises or falls by more than this share of its length are turned. */
const LEVEL = 0.02;

function runOf({ str, transform, width, fontName, hasEOL }: Item, viewport: PageViewport): PageRun {
  const [a, b, c, d, x, baseline] = Util.transform(viewport.transform, transform) as Matrix;
  const isTurned = Math.abs(b) > LEVEL * Math.abs(a) || a < 0;
  return {
    text: str,
    x,
    baseline,
    width,
    size: Math.hypot(c, d),
    font: fontName,
    ...(hasEOL ? { endsLine: true } : {}),
    ...(isTurned ? { isTurned } : {}),
  };
}

/** What PDF.js knows of a font once the page's fonts have come; of others only what CSS calls the like. */
interface LoadedFont {
  name?: string;
  bold?: boolean;
  black?: boolean;
  italic?: boolean;
}

function fontFacts(page: PDFPageProxy, key: string, family: string): FontFacts {
  const font: LoadedFont | null = page.commonObjs.has(key) ? page.commonObjs.get(key) : null;
  const name = font?.name ?? family;
  const isBold = Boolean(font?.bold || font?.black) || /bold|black|heavy/i.test(name);
  const isItalic = Boolean(font?.italic) || /italic|oblique/i.test(name);
  return { name, ...(isBold ? { isBold } : {}), ...(isItalic ? { isItalic } : {}) };
}
