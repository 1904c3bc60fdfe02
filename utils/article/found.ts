import type { FieldSource } from '@/utils/model/records.ts';

/** A value with where it was read. */
export interface Found {
  value: string;
  source: FieldSource;
}
