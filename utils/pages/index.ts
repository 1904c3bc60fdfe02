/** What the other rooms may know of pages; README.md leads through it. */

export { aroundHeadline } from './frame/around-headline.ts';
export { isReadable } from './gate/gate.ts';
export { readHead } from './head/head.ts';
export type {
  FontFacts,
  Frame,
  Layout,
  PageArea,
  PageGate,
  PageHead,
  PageParagraph,
  PagePlace,
  PageRun,
  PageWords,
  ParagraphKind,
  Piece,
  Rect,
  Verdict,
} from './model.ts';
export { placeOf } from './place.ts';
export { readLayout } from './read-layout.ts';
