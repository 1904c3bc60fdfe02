import { type Deeds, useCommandKeys } from '@/components/commands/use-command-keys.ts';
import type { Facts, Target } from '@/utils/commands/facts.ts';

export type PanelCommands = Deeds<'panel'>;

/** What holds on every tab. */
export interface Common {
  /** What commands are about where the tab has nothing chosen. */
  target: Target | null;
  marks: number;
  suggestions: number;
  commands: PanelCommands;
}

const nothing = () => {};

/** Every command of the panel, doing nothing: what a tab or the panel has no use for. */
export const NO_COMMANDS: PanelCommands = {
  'mark.campaign': nothing,
  'mark.statistic': nothing,
  'mark.remark': nothing,
  'mark.delete': nothing,
  'evidence.keep': nothing,
  'answer.yes': nothing,
  'answer.ask': nothing,
  'answer.no': nothing,
  'group.yes': nothing,
  'group.no': nothing,
  'item.next': nothing,
  'item.previous': nothing,
  'suggestion.next': nothing,
  'suggestion.previous': nothing,
  'entry.next': nothing,
  'entry.previous': nothing,
  'note.edit': nothing,
  'row.open': nothing,
  'tab.next': nothing,
  'tab.previous': nothing,
  'page.down': nothing,
  'page.up': nothing,
  'copy.citation': nothing,
  'marks.toggle': nothing,
  search: nothing,
  help: nothing,
  close: nothing,
};

/**
 * Has the keys do what they do on a tab, and everywhere in the panel.
 * @param chosen what is chosen on the tab; null for nothing
 * @param own what the tab does itself
 */
export function usePanelCommands(
  { target, marks, suggestions, commands }: Common,
  chosen: Partial<Facts> | null,
  own: Partial<PanelCommands>,
): void {
  const isHelp = target === 'help';
  const facts = {
    target,
    marks,
    suggestions,
    isTextSelected: document.getSelection()?.isCollapsed === false,
    ...(isHelp ? null : chosen),
  };
  useCommandKeys('panel', facts, isHelp ? commands : { ...commands, ...own });
}
