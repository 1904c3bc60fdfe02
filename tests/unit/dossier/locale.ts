export { stringsOf, wordsOf } from '../../../tools/lib/dossier-words.ts';
