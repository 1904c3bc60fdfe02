import { i18n } from '#i18n';
import { GuideLink } from '@/components/GuideLink.tsx';
import { Problem } from '@/components/Problem.tsx';
import { useLive } from '@/components/use-live.ts';
import { explain } from '@/components/words/explain.ts';
import { getPreferences } from '@/utils/store/preferences.ts';
import { BrowserKeys } from './BrowserKeys.tsx';
import { ChosenAward } from './ChosenAward.tsx';
import { Keys } from './Keys.tsx';
import { Learnt } from './Learnt.tsx';
import { Panels } from './Panels.tsx';
import { Reviewer } from './Reviewer.tsx';

/** All that the reviewer can set and see of the extension itself: one section for each subject. */
export function Options() {
  const { fault } = useLive(getPreferences, []);
  return (
    <div class="options">
      <h1>{i18n.t('options.title')}</h1>
      <p class="to-guide">
        <GuideLink /> {i18n.t('guide.head')}
      </p>
      {/* A store that does not open is told of once, not by each section. */}
      {fault ? (
        <Problem text={explain(fault)} />
      ) : (
        <>
          <Reviewer />
          <ChosenAward />
          <Panels />
          <Keys />
        </>
      )}
      <BrowserKeys />
      {!fault && <Learnt />}
    </div>
  );
}
