/** WebDriver's code points of the keys that write nothing. */
export const SHIFT = '\uE008';
export const CONTROL = '\uE009';
export const ALT = '\uE00A';
export const ESCAPE = '\uE00C';
export const DOWN = '\uE015';

/** What the keyboard does, as an action of WebDriver. */
const onKeys = (actions: object[]): object[] => [{ type: 'key', id: 'keyboard', actions }];

/** A key goes down, or comes up again. */
export const holding = (type: 'keyDown' | 'keyUp', value: string): object[] => onKeys([{ type, value }]);

/** Keys are pressed one after the other: letters of any script, and the code points above. */
export const pressing = (text: string): object[] =>
  onKeys(
    [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]),
  );
