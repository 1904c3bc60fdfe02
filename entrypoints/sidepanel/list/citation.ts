import { copyRich } from '@/components/copying/copy-rich.ts';
import { type Cited, textOfCitation } from '@/components/copying/texts.ts';
import type { PageHead } from '@/utils/platform/panel/protocol.ts';
import type { WordsInLine } from '@/utils/text/sentence-around.ts';

/** What is cited of a row. @param markId null of a suggestion */
export const citedOf = (line: WordsInLine, page: PageHead | null, markId: string | null): Cited => ({
  words: line.words,
  page,
  markId,
});

/** Copies a row's words with where they stand: “18 hộ” – Hũ gạo nghĩa tình, https://… */
export const copyCitation = (cited: Cited): Promise<void> => copyRich(textOfCitation(cited));
