import type { Facts } from '@/utils/commands/facts.ts';
import { inherited } from '@/utils/text/inherited.ts';

const CHOICE = 'input[type=radio], input[type=range], [role=radio], [role=slider], [role=listbox]';

/** What the element that has the focus takes for itself: Enter, as something that can be pressed, or the arrows too. */
export function controlKind(target: Element | null): Facts['control'] {
  if (!target) return null;
  if (inherited(target, 'matches').call(target, CHOICE)) return 'choice';
  return inherited(target, 'matches').call(target, 'a[href], button, summary, input') ? 'press' : null;
}

const FIELD =
  'input:not([type=radio], [type=checkbox], [type=button], [type=submit]), textarea, select, [role=textbox], [role=searchbox], [role=combobox]';

/** Whether letters are typed into an element, or choose in it; what is pressed or ticked takes none. */
export const takesLetters = (target: Element | null): boolean =>
  target !== null &&
  (inherited(target, 'matches').call(target, FIELD) ||
    (target instanceof HTMLElement && target.isContentEditable === true));
