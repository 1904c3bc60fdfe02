import type { FieldSource } from '../model.ts';

/** A value with where it was read. */
export interface Found {
  value: string;
  source: FieldSource;
}
