import type { PageWords } from '../../../utils/pages/index.ts';
import { Pdf } from '../../../utils/pages/pdf.ts';

/** The words of a file's pages, as the product reads them. */
export async function wordsOf(address: string, assets: string): Promise<PageWords[]> {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  const pdf = await Pdf.open(bytes, assets);
  try {
    const pages: PageWords[] = [];
    for (let number = 1; number <= pdf.pageCount; number += 1) pages.push(await pdf.wordsOf(number));
    return pages;
  } finally {
    await pdf.close();
  }
}
