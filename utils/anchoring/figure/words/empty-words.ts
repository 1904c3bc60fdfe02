import { spell, spelledSet } from '../../cut/spelling.ts';
import manner from '../data/manner-words.json';

/** Words that bind others together or point at them; what they do to a figure is told by tables. */
const FUNCTION_WORDS = spelledSet(
  'a ai à ạ bằng bị bởi cả các cái chỉ chiếc chúng chưa chẳng chừng con cũng của cùng cứ căn dù do dưới đã đang để đến đều đi đó đây được độ gần giữa gì hay hãy hoặc hồi hơn hết hiện kể khi khoảng không kia là lại lên lúc mà mấy mọi một mới nào này nay nên nếu ngay ngoài ngôi ngót người nhau nhằm nhiều như những nhưng nhờ nơi nữa ở phải qua quá ra rằng riêng rồi sang sau sẽ so song số suốt tại tầm tất tấm theo thế thêm thì thôi thuộc tính tới tổng trên trong trước từ từng tức tự và vào vẫn vậy về vì việc với vừa xuống xấp xỉ ấy',
);
const MANNER = new Set(manner.map(spell));

/** Words in the longest phrase of manner or degree. */
export const LONGEST_MANNER = Math.max(...[...MANNER].map((phrase) => phrase.split(' ').length));

/** Whether a phrase tells how or how much without a number. @param phrase spelled */
export function isManner(phrase: string): boolean {
  return MANNER.has(phrase);
}

/** Whether a word by itself, or a phrase, names nothing that a figure could be said of. @param phrase spelled */
export function saysNothing(phrase: string): boolean {
  return FUNCTION_WORDS.has(phrase) || MANNER.has(phrase) || /^\p{N}/u.test(phrase);
}
