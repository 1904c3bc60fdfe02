import type { Draft, ReaderState } from './state';

/** Holds what saving a field now would change: nothing is forgotten, but neither drawn nor written yet. */
export function holdDraft({ drafts }: ReaderState, field: object, draft: Draft): void {
  drafts.value = new Map(drafts.value).set(field, draft);
}

/** Lets go of a field that is saved, or as it was. */
export function dropDraft({ drafts }: ReaderState, field: object): void {
  drafts.value = new Map([...drafts.value].filter(([other]) => other !== field));
}
