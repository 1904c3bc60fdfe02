/** Where a reviewer does something. */
export type Surface = 'page' | 'library' | 'panel' | 'popup';

/** What is done on each surface. */
export const ACTS = {
  page: ['toggle', 'accept', 'refuse', 'note', 'flag', 'deleteAndUndo', 'redo', 'reload', 'goOn'],
  library: [
    'verdict',
    'reason',
    'score',
    'remark',
    'undo',
    'removeAndUndo',
    'trash',
    'restore',
    'emptyTrash',
    'addRows',
    'bringIn',
    'colleague',
    'export',
  ],
  panel: ['flag', 'delete', 'verdict'],
  popup: ['verdict', 'hasty'],
} as const satisfies Record<Surface, readonly string[]>;

/** One thing that a reviewer does. The numbers are drawn from the seed; what they stand for depends on what is there. */
export type Act = {
  [On in Surface]: {
    on: On;
    does: (typeof ACTS)[On][number];
    /** Which of both tabs is meant. */
    tab: 0 | 1;
    /** A place in the article, or an entry. */
    place: number;
    /** What is written or chosen. */
    value: number;
  };
}[Surface];

export const FAULTS = [
  'background stopped',
  'browser killed',
  'disk full',
  'database damaged',
  'second copy damaged',
  'extension updated',
  'clock moved',
] as const;
export type FaultKind = (typeof FAULTS)[number];

/** Something that goes wrong. */
export interface FaultStep {
  kind: FaultKind;
  /** Which sort of it. */
  sort: number;
}

/** Work that is seen to be saved, work that is under way, and what goes wrong in the middle of that. */
export interface Round {
  work: Act[];
  /** Nobody waits for these. */
  underWay: Act[];
  fault: FaultStep;
}
