import type { Act, Surface } from '../plan/steps.ts';
import { type Deed, type Hand, NothingToDo } from './hand.ts';
import { LIBRARY_DEEDS } from './library.ts';
import { PAGE_DEEDS } from './page.ts';
import { PANEL_DEEDS } from './panel.ts';
import { POPUP_DEEDS } from './popup.ts';

const DEEDS: Record<Surface, Partial<Record<string, Deed>>> = {
  page: PAGE_DEEDS,
  library: LIBRARY_DEEDS,
  panel: PANEL_DEEDS,
  popup: POPUP_DEEDS,
};

/** Does one thing as a reviewer does it, and notes in the model what was tried; where there is nothing of the kind to do, words are marked. */
export async function perform(hand: Hand, act: Act): Promise<void> {
  try {
    await DEEDS[act.on][act.does]!(hand, act);
  } catch (error) {
    if (!(error instanceof NothingToDo)) throw error;
    await PAGE_DEEDS.toggle(hand, act);
  }
}
