import type { Facts } from '@/utils/commands/facts.ts';

const CHOICE = 'input[type=radio], input[type=range], [role=radio], [role=slider], [role=listbox]';

/** What the element that has the focus takes for itself: Enter, as something that can be pressed, or the arrows too. */
export function controlKind(target: Element | null): Facts['control'] {
  if (!target) return null;
  if (target.matches(CHOICE)) return 'choice';
  return target.matches('a[href], button, summary, input') ? 'press' : null;
}

const FIELD =
  'input:not([type=radio], [type=checkbox], [type=button], [type=submit]), textarea, select, [role=textbox], [role=searchbox], [role=combobox]';

/** Whether letters are typed into an element, or choose in it; what is pressed or ticked takes none. */
export const takesLetters = (target: Element | null): boolean =>
  target !== null && (target.matches(FIELD) || (target instanceof HTMLElement && target.isContentEditable));
