/** Declarations of what is used of mark.js, which ships none. */
declare module 'mark.js' {
  export default class Mark {
    constructor(root: Element);
    markRanges(ranges: { start: number; length: number }[]): void;
  }
}
