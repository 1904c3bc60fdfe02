/**
 * How long things may be that cross a border into the store, in UTF-16 units or items. Each is far beyond what
 * reviewers, newspapers and our own UI make, so that only what is forged or broken is refused, and far below what
 * would choke the browser (a message of Chromium's holds 64 MiB) or a reader of the exported files.
 */
export const LIMITS = {
  /** Ids and hashes: a UUID has 36; the records of other programs may come with longer ones. */
  id: 200,
  /** A web address: servers refuse beyond 8,000; pages without one (`data:`) stay below this or are not kept. */
  address: 32_768,
  /** One line of metadata or of a form: the longest headline met has 300. */
  line: 10_000,
  /** A reviewer's note: forty pages. */
  note: 100_000,
  /** The text of a page, and so a quote from it: ten times the largest article page that was met. */
  text: 5_000_000,
  /** What stands before and after a quote; 512 are written, utils/anchoring/describe.ts. */
  context: 10_000,
  /** Addresses at which one article was seen. */
  addresses: 1_000,
  /** Pages of print that one mark runs over. */
  pages: 1_000,
  /** Lines of print that one mark covers on a page. */
  rects: 1_000,
  /** Marks or statuses in one call: “accept all” on an article whose every sentence holds a figure. */
  marks: 20_000,
  /** Texts in one call; two are sent, the article's and the page's. */
  texts: 100,
  /** Parts of an entry, levels of an award, its types and criteria: many times what any rules allow. */
  parts: 1_000,
  /** What is kept of a tab's history on one article, all steps together; the reader keeps 400,000. */
  steps: 500_000,
  /** Articles, texts or marks in one exchange file. */
  rows: 1_000_000,
} as const;
