import { describe, expect, it } from 'vitest';
import { loadedWith } from '@/bench/weight/bytes.ts';

const BUILD: Record<string, string> = {
  'popup.html': `<script type="module" crossorigin src="/chunks/popup.js"></script>
    <link rel="modulepreload" crossorigin href="/chunks/theme.js"><link rel="stylesheet" href="/assets/theme.css">
    <link rel="icon" href="/icon/16.png">`,
  'chunks/popup.js': `import{a as t}from"./theme.js";import"./store.js";const docx=()=>import("./docx.js");`,
  'chunks/theme.js': `import { b } from './store.js';export{b};`,
  'chunks/store.js': `import{c}from"./popup.js";export*from"./deep/rows.js";const why="important";`,
  'chunks/deep/rows.js': `import{d}from"../theme.js";`,
  'chunks/docx.js': `import"./never.js";`,
  'assets/theme.css': 'a{}',
  'background.js': `import{x}from"./chunks/store.js"`,
  'guard.js': '(function(){})()',
};
const read = (path: string) => {
  const text = BUILD[path];
  if (text === undefined) throw new Error(`read ${path}`);
  return text;
};

describe('loadedWith', () => {
  it('follows a page’s scripts and style sheets, each once, in circles too, but not what waits until it is wanted', () => {
    expect(loadedWith('popup.html', read)).toEqual([
      'popup.html',
      'chunks/popup.js',
      'chunks/theme.js',
      'assets/theme.css',
      'chunks/store.js',
      'chunks/deep/rows.js',
    ]);
  });

  it('follows a script at the root of the build', () => {
    expect(loadedWith('background.js', read).slice(0, 2)).toEqual(['background.js', 'chunks/store.js']);
    expect(loadedWith('guard.js', read)).toEqual(['guard.js']);
  });
});
