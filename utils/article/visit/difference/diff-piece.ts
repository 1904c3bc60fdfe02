export const PIECE_TYPES = ['same', 'added', 'removed'] as const;

/** A stretch of text that stayed, came in or went. */
export interface DiffPiece {
  type: (typeof PIECE_TYPES)[number];
  text: string;
}
