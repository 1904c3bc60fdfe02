/** What a file of the second copy holds: one change of a library, or all its rows. */
export type FileKind = 'change' | 'copy';

/** What a file's name tells, so that nothing has to be opened to know what there is. */
export interface CopyFile {
  name: string;
  library: string;
  /** The change it holds, or the newest change that a copy is sure to hold. */
  change: number;
  /** Schema version of the rows in it. */
  schema: number;
  /** When it was written, in milliseconds since 1970. */
  at: number;
  kind: FileKind;
}

const PATTERN = /^([0-9a-f-]{36})\.(\d+)\.(\d+)\.(\d+)\.(change|copy)\.gz$/;

export function fileName({ library, change, schema, at, kind }: Omit<CopyFile, 'name'>): string {
  return `${library}.${change}.${schema}.${at}.${kind}.gz`;
}

/** @returns null for any other name, for instance that of a file which is still being written */
export function parseFileName(name: string): CopyFile | null {
  const [, library, change, schema, at, kind] = PATTERN.exec(name) ?? [];
  if (!library) return null;
  return {
    name,
    library,
    change: Number(change),
    schema: Number(schema),
    at: Number(at),
    kind: kind as FileKind,
  };
}

/** In the order in which their changes were made; of several copies at one change the oldest first. */
export const byChange = (a: CopyFile, b: CopyFile): number => a.change - b.change || a.at - b.at;
