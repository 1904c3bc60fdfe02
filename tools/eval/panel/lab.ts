/** How much of everything is tried. */
export interface Size {
  seeds: number;
  reviewers: number;
  changes: number;
  /** Over how long the changes are spread, in milliseconds. */
  milliseconds: number;
  /** Of a national round. */
  round: number;
  /** Milliseconds that a connection through a web server is left idle. */
  idle: number;
}

export interface Lab {
  program: string;
  /** Where servers have their disks, absolute. */
  folder: string;
  size: Size;
  say: (line: string) => void;
}
