import { i18n } from '#i18n';
import { BrowserKeys } from './BrowserKeys.tsx';
import { ChosenAward } from './ChosenAward.tsx';
import { Keys } from './Keys.tsx';
import { Learnt } from './Learnt.tsx';
import { Reviewer } from './Reviewer.tsx';

/** All that the reviewer can set and see of the extension itself: one section for each subject. */
export function Options() {
  return (
    <div class="options">
      <h1>{i18n.t('options.title')}</h1>
      <Reviewer />
      <ChosenAward />
      <Keys />
      <BrowserKeys />
      <Learnt />
    </div>
  );
}
