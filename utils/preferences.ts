/** The reviewer's remembered choices. */
export interface Preferences {
  /** Whether the machine proposes marks. */
  suggestions: boolean;
  /** Whether figures in words (“ba trường học”) are proposed too. */
  suggestWords: boolean;
  /** Whether laws, decrees, circulars and decisions are proposed too. */
  suggestLegalDocuments: boolean;
}

export const DEFAULT_PREFERENCES: Preferences = {
  suggestions: true,
  suggestWords: false,
  suggestLegalDocuments: false,
};
