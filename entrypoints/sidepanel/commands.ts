import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { type Deeds, useCommandKeys } from '@/components/commands/use-command-keys.ts';
import type { Facts, Target } from '@/utils/commands/facts.ts';

export type PanelCommands = Deeds<'panel'>;

/** What the tab that is open does itself. */
export interface TabCommands {
  /** What is chosen there; null for nothing. */
  chosen: Partial<Facts> | null;
  own: Partial<PanelCommands>;
}

/** What commands are about while the open tab has nothing chosen. */
export interface Common {
  target: Target | null;
  marks: number;
  suggestions: number;
  canUndo: boolean;
  canRedo: boolean;
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
  undo: nothing,
  redo: nothing,
  search: nothing,
  help: nothing,
  close: nothing,
};

const NOTHING: TabCommands = { chosen: null, own: {} };

const IDS = Object.keys(NO_COMMANDS) as (keyof PanelCommands)[];

/**
 * Has the keys do what they do in the panel: one listener for all tabs, so that no key falls between two of them.
 * @returns where the tab that is open says, whenever it is drawn, what is chosen there and what it does itself
 */
export function usePanelCommands(common: Common): RefObject<TabCommands> {
  const tab = useRef<TabCommands>(NOTHING);
  const now = () => (common.target === 'help' ? NOTHING : (tab.current ?? NOTHING));
  const facts = {
    marks: common.marks,
    suggestions: common.suggestions,
    canUndo: common.canUndo,
    canRedo: common.canRedo,
    get target() {
      return now().chosen?.target ?? common.target;
    },
    get isLost() {
      return now().chosen?.isLost ?? false;
    },
    get isTextSelected() {
      return document.getSelection()?.isCollapsed === false;
    },
  };
  const deedOf = (id: keyof PanelCommands) => (key: string) =>
    ({ ...common.commands, ...now().own })[id](key);
  const deeds = Object.fromEntries(IDS.map((id) => [id, deedOf(id)])) as unknown as PanelCommands;
  useCommandKeys('panel', facts, deeds);
  return tab;
}
