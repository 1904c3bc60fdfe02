import type { Annotation, Statistic, TextScope } from '../model';

/** Closed lists that the model has as types only. `everyValue` does not compile when one is not whole. */
export const ORIGINS = everyValue<Annotation['origin']>()('reviewer', 'suggestion');
export const AIMS = everyValue<Statistic['aim']>()('result', 'target');
export const SCOPES = everyValue<TextScope>()('article', 'page');

function everyValue<Value extends string>() {
  return <const List extends Value[]>(
    ...list: Exclude<Value, List[number]> extends never ? List : never
  ): List => list;
}
