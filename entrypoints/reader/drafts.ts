import type { Draft, ReaderState } from './state';

/**
 * What the fields of a card tell their typing to (components/use-draft.ts): what saving it now would change is held,
 * so that nothing is forgotten, but neither drawn nor written yet.
 */
export function listenToTyping(state: ReaderState): (field: object, save: (() => void) | null) => void {
  return (field, save) => {
    if (!save) {
      state.drafts.value = new Map([...state.drafts.value].filter(([other]) => other !== field));
      return;
    }
    state.typingIn = field;
    try {
      save();
    } finally {
      state.typingIn = null;
    }
  };
}

export function holdDraft({ drafts }: ReaderState, field: object, draft: Draft): void {
  drafts.value = new Map(drafts.value).set(field, draft);
}
