/** What the other rooms may know of merging; README.md leads through it. */

export { deviceOf, followed, isStamp, millisecondsOf, nextStamp, stampOfTime } from './clock.ts';
export { type Conflict, conflictsOf, writtenFields, writtenInTrash } from './conflicts.ts';
export { type Edit, type EditedRow, editOf } from './edit.ts';
export { join, merge } from './merge.ts';
export {
  type Field,
  GONE,
  MERGED_TABLES,
  type MergedTable,
  type MergeRecord,
  type RecordChange,
  type RecordKey,
  type Version,
} from './record.ts';
export { type History, isEmpty, recordOf, type Written, writtenOf } from './rows.ts';
export { isStamped, keyOf } from './shapes.ts';
