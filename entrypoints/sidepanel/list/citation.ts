import type { PageHead } from '@/utils/platform/panel/protocol.ts';
import type { WordsInLine } from '@/utils/text/sentence-around.ts';

/** Copies marked words with where they stand: “18 hộ” – Hũ gạo nghĩa tình, https://… */
export function copyCitation({ line }: { line: WordsInLine }, head: PageHead | null): Promise<void> {
  const source = [head?.title, head?.url].filter(Boolean).join(', ');
  return navigator.clipboard.writeText(`“${line.words}”${source ? ` – ${source}` : ''}`);
}
