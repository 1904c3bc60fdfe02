/** What the other rooms may know of articles; README.md leads through it. */

export { cleanByline } from './author/byline-name.ts';
export { findDays } from './day/dates.ts';
export { detectArticle } from './detect/detect.ts';
export { withoutAnchor } from './identity/fragment.ts';
export { textHash } from './identity/hash.ts';
export {
  addressKeys,
  type Identifiable,
  isSameArticle,
  lookupKeys,
  mayBelongTo,
  recordKeys,
  type SeenPage,
  speaksFor,
} from './identity/identity.ts';
export {
  areEqual,
  type Content,
  mayBeOne,
  stillHolds,
  textsAgree,
  titlesAgree,
} from './identity/likeness.ts';
export { addressKey, isWebAddress, normaliseUrl } from './identity/normalise-url.ts';
export type { DomainOf } from './identity/sites.ts';
export { isBeyond } from './page/stretch.ts';
export { plain } from './page/words.ts';
export { type ArticleReading, type Before, readArticle } from './read.ts';
export { Comparisons, type Unseen } from './visit/comparisons.ts';
export { type DiffPiece, PIECE_TYPES } from './visit/difference/diff-piece.ts';
export { isTranslationOf } from './visit/difference/translation.ts';
export { markedText } from './visit/marked-text.ts';
export { foldOf } from './visit/sight/fold-control.ts';
export {
  DIFFERENCES,
  type PageSight,
  SHOWS,
  type Shows,
  type TextState,
  UNSEEN_REASONS,
  type UnseenReason,
} from './visit/sight/sight.ts';
export { Visit } from './visit/visit.ts';
