/** The reviewer's remembered choices. */
export interface Preferences {
  /** Whether the machine proposes marks. */
  suggestions: boolean;
  /** Whether figures in words (“ba trường học”) are proposed too. */
  suggestWords: boolean;
  /** Whether laws, decrees, circulars and decisions are proposed too. */
  suggestLegalDocuments: boolean;
  /** Whether single letters and digits are commands on a page (WCAG 2.1.4). */
  singleKeys: boolean;
  /** Whether CSV files are parted by commas, with decimal points, and not by semicolons, as a Vietnamese Excel wants it. */
  csvComma: boolean;
  /** Whether a backup goes to the downloads folder each day, as a file. */
  dailyBackup: boolean;
  /** Keys of the reviewer's own, by the id of their command (utils/commands/). */
  keys: Readonly<Record<string, string>>;
}

export const DEFAULT_PREFERENCES: Preferences = {
  suggestions: true,
  suggestWords: false,
  suggestLegalDocuments: false,
  singleKeys: true,
  csvComma: false,
  dailyBackup: false,
  keys: {},
};
