import { describe, expect, it } from 'vitest';
import { type KeyPress, NOTHING_TYPED, readKey } from '@/utils/commands/read-key.ts';

/** A real key, as the keyboard sends it. */
function real(name: string, shiftKey = false): KeyPress {
  const code = /^[a-z]$/i.test(name) ? `Key${name.toUpperCase()}` : /^\d$/.test(name) ? `Digit${name}` : name;
  return { key: name, code, keyCode: name.toUpperCase().charCodeAt(0), shiftKey, repeat: false };
}

const BACKSPACE: KeyPress = {
  key: 'Backspace',
  code: 'Backspace',
  keyCode: 8,
  shiftKey: false,
  repeat: false,
};

type Maker = (character: string) => KeyPress;
/** A character sent by UniKey or EVKey on Windows: a packet without a key. */
const packet: Maker = (key) => ({ key, code: '', keyCode: 231, shiftKey: false, repeat: false });
/** A character sent by OpenKey on macOS: whatever it is, under the code of A. */
const posted: Maker = (key) => ({ key, code: 'KeyA', keyCode: 65, shiftKey: false, repeat: false });

/** One key that an input program has turned into Backspaces and other letters. */
const rewrite = (maker: Maker, takenBack: number, made: string): KeyPress[] => [
  ...Array<KeyPress>(takenBack).fill(BACKSPACE),
  ...[...made].map(maker),
];

/** One key while an input method composes: it hides the character. */
const composed = (code: string): KeyPress => ({
  key: 'Process',
  code,
  keyCode: 229,
  shiftKey: false,
  repeat: false,
});

/** What each press may mean, in turn; presses that mean nothing left out. */
function meanings(presses: readonly KeyPress[]): string[] {
  let typed = NOTHING_TYPED;
  return presses.flatMap((press) => {
    const reading = readKey(typed, press);
    typed = reading.typed;
    return reading.keys.length > 0 ? [reading.keys.join('|')] : [];
  });
}

describe.each([
  ['UniKey, EVKey', packet],
  ['OpenKey on macOS', posted],
] as const)('replaced by %s', (_, maker) => {
  it.each<[string, KeyPress[], string[]]>([
    ['a a → â', [real('a'), ...rewrite(maker, 1, 'â')], ['a', '6|a']],
    ['a j → ạ', [real('a'), ...rewrite(maker, 1, 'ạ')], ['a', '5|j']],
    ['a x → ã', [real('a'), ...rewrite(maker, 1, 'ã')], ['a', '4|x']],
    ['a s → á', [real('a'), ...rewrite(maker, 1, 'á')], ['a', '1|s']],
    ['a r → ả', [real('a'), ...rewrite(maker, 1, 'ả')], ['a', '3|r']],
    ['a f → à', [real('a'), ...rewrite(maker, 1, 'à')], ['a', '2|f']],
    ['a w → ă', [real('a'), ...rewrite(maker, 1, 'ă')], ['a', '8|w']],
    ['d d → đ', [real('d'), ...rewrite(maker, 1, 'đ')], ['d', '9|d']],
    ['e e → ê', [real('e'), ...rewrite(maker, 1, 'ê')], ['e', '6|e']],
    ['o w → ơ', [real('o'), ...rewrite(maker, 1, 'ơ')], ['o', '7|w']],
    ['a a j → ậ', [real('a'), ...rewrite(maker, 1, 'â'), ...rewrite(maker, 1, 'ậ')], ['a', '6|a', '5|j']],
    ['another tone', [real('a'), ...rewrite(maker, 1, 'á'), ...rewrite(maker, 1, 'ạ')], ['a', '1|s', '5|j']],
    [
      'a n s → án: the n is written once more, not pressed',
      [real('a'), real('n'), ...rewrite(maker, 2, 'án')],
      ['a', 'n', '1|s'],
    ],
    [
      'p a n j → pạn: from what changes on',
      [real('p'), real('a'), real('n'), ...rewrite(maker, 2, 'ạn')],
      ['p', 'a', 'n', '5|j'],
    ],
    [
      'a a a → aa: the third undoes the second and writes itself',
      [real('a'), ...rewrite(maker, 1, 'â'), ...rewrite(maker, 1, 'aa')],
      ['a', '6|a', 'a'],
    ],
    [
      'a five times',
      [real('a'), ...rewrite(maker, 1, 'â'), ...rewrite(maker, 1, 'aa'), real('a'), real('a')],
      ['a', '6|a', 'a', 'a', 'a'],
    ],
    [
      'the second taken back and made again',
      [real('a'), ...rewrite(maker, 1, 'â'), ...rewrite(maker, 1, 'â')],
      ['a', '6|a', '6|a'],
    ],
    ['a j j → aj', [real('a'), ...rewrite(maker, 1, 'ạ'), ...rewrite(maker, 1, 'aj')], ['a', '5|j', 'j']],
    [
      'a j z → a: a tone taken away is nothing',
      [real('a'), ...rewrite(maker, 1, 'ạ'), ...rewrite(maker, 1, 'a')],
      ['a', '5|j'],
    ],
    ['k k → kh: quick typing', [real('k'), maker('h')], ['k', 'k']],
    ['t t t: quick typing once', [real('t'), maker('h'), real('t')], ['t', 't', 't']],
    ['g g → gi: quick typing', [real('g'), maker('i'), real('g'), maker('i')], ['g', 'g', 'g', 'g']],
    ['Â under Caps Lock', [real('A'), ...rewrite(maker, 1, 'Â')], ['a', '6|a']],
  ])('%s', (_, presses, expected) => {
    expect(meanings(presses)).toEqual(expected);
  });
});

it.each<[string, KeyPress[], string[]]>([
  ['five letters while composing', Array<KeyPress>(5).fill(composed('KeyA')), ['a', 'a', 'a', 'a', 'a']],
  ['a digit while composing', [composed('Digit3'), composed('Numpad4')], ['3', '4']],
  ['a composed key without a code', [composed('')], []],
  ['Backspace while composing', [composed('Backspace')], []],
  ['VNI leaves letters alone', [real('a'), real('j'), real('x')], ['a', 'j', 'x']],
  ['VNI: a digit after a consonant', [real('n'), real('1')], ['n', '1']],
  ['Caps Lock is no Shift', [real('A'), real('J')], ['a', 'j']],
  ['Shift', [real('A', true), real('Delete', true)], ['Shift+a', 'Shift+Delete']],
  ['Shift under Caps Lock', [real('a', true)], ['Shift+a']],
  ['Shift says nothing of a named key', [real('Enter', true)], ['Enter']],
  ['named keys', [real('Delete'), real('Enter'), real('Escape')], ['Delete', 'Enter', 'Escape']],
  ['k, then h on its own key', [real('k'), real('h')], ['k', 'h']],
  [
    'behind Ctrl, and ⌘',
    [
      { ...real('z'), ctrlKey: true },
      { ...real('z', true), metaKey: true },
    ],
    ['Ctrl+z', 'Ctrl+Shift+z'],
  ],
  ['behind Ctrl on a Cyrillic layout', [{ ...real('z'), key: 'я', ctrlKey: true }], ['Ctrl+z']],
  ['behind Ctrl while composing', [{ ...composed('KeyZ'), ctrlKey: true }], ['Ctrl+z']],
  [
    'behind Alt, where macOS makes another character of it',
    [{ ...real('g'), key: '©', altKey: true }],
    ['Alt+g'],
  ],
  ['AltGr writes', [{ ...real('q'), key: '@', altKey: true, ctrlKey: true }], []],
  ['Alt by itself', [{ ...real('Alt'), altKey: true }], ['Alt+Alt']],
  ['Backspace alone', [BACKSPACE], []],
  ['Backspace after a letter of ours', [real('a'), BACKSPACE, BACKSPACE], ['a']],
  ['a key pressed after a Backspace', [real('a'), BACKSPACE, real('j')], ['a', 'j']],
  ['the same key pressed after a Backspace', [real('n'), BACKSPACE, real('n')], ['n', 'n']],
  ['a toned letter that nothing led to', [packet('ạ'), packet('ư')], []],
  ['a word that an input program writes whole', [...'chữ'].map(packet), ['c', 'h']],
])('%s', (_, presses, expected) => {
  expect(meanings(presses)).toEqual(expected);
});
