import type { Facts, Surface, Target } from './facts.ts';

/** What belongs together in the cheat sheet, in its order. */
export const GROUPS = ['mark', 'decide', 'go', 'entry', 'view'] as const;
export type Group = (typeof GROUPS)[number];

/**
 * One thing that a person can do. What it is called is in `locales/`, under `command` and its id; what it does is said by
 * each surface, in a map with the same ids (utils/reading/commands/deeds.ts for the page).
 */
export interface CommandData {
  /**
   * As `read-key.ts` names keys: the one that is printed, then those of earlier versions. The first one is touched by no
   * input method: no letter that Telex doubles or reads as a tone, no vowel, for VNI's digits.
   */
  readonly keys: readonly string[];
  /** Whether it may run now. Whose the keys are is decided in one place for all commands (keymap.ts). */
  readonly when: (facts: Facts) => boolean;
  readonly group: Group;
  readonly at: readonly Surface[];
  /** Whether a key that is held down runs it again. */
  readonly repeats: boolean;
  /** Whether Alt and its letter run it from the page, where bare letters are the page's. */
  readonly isAfar?: true;
  /** The browser's own key for it, on any page (`commands` of the manifest); empty: the reviewer may give it one. */
  readonly browser?: string;
  /** Whether it stands in the context menu, and on what. */
  readonly menu?: 'selection' | 'page';
  /** Keys that it leaves to another command on a surface. */
  readonly leaves?: Readonly<Partial<Record<Surface, readonly string[]>>>;
}

const isOn =
  (...targets: readonly Target[]) =>
  ({ target }: Facts): boolean =>
    target !== null && targets.includes(target);

const isOnSound = (facts: Facts): boolean => isOn('mark')(facts) && !facts.isLost;

/** What carries the three answers: whatever is chosen, an entry where nothing else is. */
const isAsked = (facts: Facts): boolean =>
  isOn('suggestion', 'finding', 'question', 'entry')(facts) || isOnSound(facts);

/** Whether the reviewer is free to go elsewhere. */
const isFree = (facts: Facts): boolean => !isOn('help', 'bounds')(facts);

const isAway = (facts: Facts): boolean => facts.surface !== 'page' && !isOn('help')(facts);

/** The one list of commands: keyboard, buttons, menus, the browser's own keys, cheat sheet and README come from it. */
export const COMMANDS = {
  'mark.campaign': {
    keys: ['c'],
    when: isOn('selection', 'mark'),
    group: 'mark',
    at: ['page', 'panel'],
    repeats: false,
    isAfar: true,
    browser: 'Alt+C',
    menu: 'selection',
  },
  'mark.statistic': {
    keys: ['t', 's'],
    when: isOn('selection', 'mark'),
    group: 'mark',
    at: ['page', 'panel'],
    repeats: false,
    isAfar: true,
    browser: 'Alt+T',
    menu: 'selection',
  },
  'mark.remark': {
    keys: ['l', 'r'],
    when: isOn('selection', 'mark'),
    group: 'mark',
    at: ['page', 'panel'],
    repeats: false,
    isAfar: true,
    browser: '',
    menu: 'selection',
  },
  'mark.last': { keys: ['Enter'], when: isOn('selection'), group: 'mark', at: ['page'], repeats: false },
  'bounds.take': { keys: ['Enter'], when: isOn('bounds'), group: 'mark', at: ['page'], repeats: false },
  'mark.delete': {
    keys: ['Delete'],
    when: isOn('mark', 'suggestion'),
    group: 'mark',
    at: ['page', 'panel'],
    repeats: false,
  },
  'relink.choose': {
    keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    when: (facts) => isOn('mark')(facts) && facts.isLost && facts.candidates > 0,
    group: 'mark',
    at: ['page'],
    repeats: false,
  },
  'evidence.keep': {
    keys: ['v'],
    when: (facts) => isOn('mark')(facts) && facts.isLost,
    group: 'mark',
    at: ['page', 'panel'],
    repeats: false,
  },
  'answer.yes': {
    keys: ['v', '1', 'a'],
    when: isAsked,
    group: 'decide',
    at: ['page', 'panel', 'library'],
    repeats: false,
  },
  'answer.ask': {
    keys: ['q', '2'],
    when: isAsked,
    group: 'decide',
    at: ['page', 'panel', 'library'],
    repeats: false,
  },
  'answer.no': {
    keys: ['k', '3', 'x'],
    when: isAsked,
    group: 'decide',
    at: ['page', 'panel', 'library'],
    repeats: false,
    // In the library it ticks rows, as in other programs.
    leaves: { library: ['x'] },
  },
  'group.yes': {
    keys: ['Shift+v', 'Shift+a'],
    when: isOn('suggestion'),
    group: 'decide',
    at: ['page', 'panel'],
    repeats: false,
  },
  'group.no': {
    keys: ['Shift+k'],
    when: isOn('suggestion'),
    group: 'decide',
    at: ['page', 'panel'],
    repeats: false,
  },
  'item.next': {
    keys: ['ArrowDown', 'n'],
    when: (facts) => isFree(facts) && (facts.surface !== 'page' || facts.marks > 0),
    group: 'go',
    at: ['page', 'panel'],
    repeats: true,
    isAfar: true,
  },
  'item.previous': {
    keys: ['ArrowUp', 'p'],
    when: (facts) => isFree(facts) && (facts.surface !== 'page' || facts.marks > 0),
    group: 'go',
    at: ['page', 'panel'],
    repeats: true,
    isAfar: true,
  },
  'suggestion.next': {
    keys: ['g', 'j'],
    when: (facts) => isFree(facts) && facts.suggestions > 0,
    group: 'go',
    at: ['page', 'panel'],
    repeats: true,
    isAfar: true,
  },
  'suggestion.previous': {
    keys: ['Shift+g'],
    when: (facts) => isFree(facts) && facts.suggestions > 0,
    group: 'go',
    at: ['page', 'panel'],
    repeats: true,
  },
  'panel.open': {
    keys: [],
    when: () => true,
    group: 'go',
    at: [],
    repeats: false,
    browser: 'Alt+Q',
    menu: 'page',
  },
  'entry.next': {
    keys: ['m', 'Ctrl+Enter'],
    when: isAway,
    group: 'entry',
    at: ['panel', 'library'],
    repeats: false,
    browser: 'Alt+M',
  },
  'entry.previous': { keys: ['Shift+m'], when: isAway, group: 'entry', at: ['panel'], repeats: false },
  'note.edit': {
    keys: ['b'],
    // Over an article with nothing open: the note on the article as a whole.
    when: (facts) => isAway(facts) || facts.target === null || isOn('mark')(facts),
    group: 'entry',
    at: ['page', 'panel', 'library'],
    repeats: false,
    isAfar: true,
  },
  'row.open': {
    keys: ['Enter'],
    when: isOn('mark', 'suggestion'),
    group: 'go',
    at: ['panel'],
    repeats: false,
  },
  // With an entry open, its verdict has `k`: rows go by the arrows then.
  'list.next': {
    keys: ['n', 'j'],
    when: isOn('list', 'rows'),
    group: 'go',
    at: ['library'],
    repeats: true,
  },
  'list.previous': {
    keys: ['p', 'k'],
    when: isOn('list', 'rows'),
    group: 'go',
    at: ['library'],
    repeats: true,
  },
  'list.open': { keys: ['Enter'], when: isOn('list'), group: 'go', at: ['library'], repeats: false },
  'tick.row': {
    keys: ['c', 'x'],
    when: isOn('entry', 'list', 'rows'),
    group: 'entry',
    at: ['library'],
    repeats: false,
  },
  'tick.range': {
    keys: ['Shift+c', 'Shift+x'],
    when: isOn('entry', 'list', 'rows'),
    group: 'entry',
    at: ['library'],
    repeats: false,
  },
  'tab.next': { keys: ['ArrowRight'], when: isAway, group: 'go', at: ['panel'], repeats: true },
  'tab.previous': { keys: ['ArrowLeft'], when: isAway, group: 'go', at: ['panel'], repeats: true },
  'page.down': { keys: ['PageDown'], when: isAway, group: 'go', at: ['panel'], repeats: true },
  'page.up': { keys: ['PageUp'], when: isAway, group: 'go', at: ['panel'], repeats: true },
  'copy.citation': {
    keys: ['Ctrl+c'],
    when: (facts) => isOn('mark', 'suggestion')(facts) && !facts.isTextSelected,
    group: 'entry',
    at: ['panel'],
    repeats: false,
  },
  'marks.toggle': {
    keys: ['h'],
    when: isFree,
    group: 'view',
    at: ['page', 'panel'],
    repeats: false,
    isAfar: true,
    browser: '',
  },
  undo: {
    keys: ['Ctrl+z'],
    when: (facts) => facts.canUndo,
    group: 'view',
    at: ['page', 'panel', 'library'],
    repeats: true,
  },
  redo: {
    keys: ['Ctrl+y', 'Ctrl+Shift+z'],
    when: (facts) => facts.canRedo,
    group: 'view',
    at: ['page', 'panel', 'library'],
    repeats: true,
  },
  search: { keys: ['/'], when: isAway, group: 'view', at: ['panel', 'library'], repeats: false },
  help: { keys: ['?'], when: () => true, group: 'view', at: ['page', 'panel', 'library'], repeats: false },
  close: {
    keys: ['Escape'],
    when: (facts) => facts.surface !== 'page' || facts.target !== null,
    group: 'view',
    at: ['page', 'panel', 'library'],
    repeats: false,
  },
} as const satisfies Record<string, CommandData>;

export type CommandId = keyof typeof COMMANDS;

/** The commands of one surface: a map of deeds by them does not compile while one is missing. */
export type CommandAt<S extends Surface> = {
  [Id in CommandId]: S extends (typeof COMMANDS)[Id]['at'][number] ? Id : never;
}[CommandId];

export const COMMAND_IDS = Object.keys(COMMANDS) as CommandId[];

/** A command's data, without the narrowness of its own type. */
export const commandOf = (id: CommandId): CommandData => COMMANDS[id];
