/** Where the frame for what is typed appears in our UI. */
export const EDITOR_SLOT = 'editor';
