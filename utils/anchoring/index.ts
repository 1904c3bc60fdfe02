/** What the other rooms may know of anchoring; README.md leads through it. */

export type { SliceOptions } from '@/utils/model/in-slices.ts';
export { type Anchorer, type AnchorRequest, createAnchorer } from './anchor.ts';
export { describe } from './describe.ts';
export { readOtherwise } from './read-otherwise.ts';
export type { Anchoring } from './result.ts';
