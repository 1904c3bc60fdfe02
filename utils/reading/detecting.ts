/**
 * What tells an article from other pages: a part of the reader that comes where nobody else has told, as the detector did
 * (page-reader.ts).
 */

export { detectArticle } from '@/utils/article/index.ts';
