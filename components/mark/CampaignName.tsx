import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Campaign } from '@/utils/model/records.ts';
import { LIMITS } from '@/utils/schema/limits.ts';
import { useDraft } from '../use-draft.ts';

/** How many names are offered: more would push the rest of the card out of sight. */
const MOST = 6;

type Find = (query: string, most: number) => Campaign[];

interface CampaignNameProps {
  label: string;
  campaign: Campaign;
  /** @param before what the name was written over */
  onType: (name: string, before: string) => void;
  onChoose: (campaign: Campaign) => void;
}

/**
 * The name of a campaign or document: typed freely, or chosen from the gazetteer, which is searched with and without
 * diacritics. ↓ and ↑ go through what is found, Enter takes one, Esc closes the list. While an input method composes, the
 * keys are its own.
 */
export function CampaignName({ label, campaign, onType, onChoose }: CampaignNameProps) {
  const id = useId();
  const [find, setFind] = useState<Find | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const draft = useDraft(campaign.name, (text, before) => text.trim() && onType(text.trim(), before.trim()));
  const found = isOpen && find ? find(draft.text, MOST) : [];
  const isShown = found.length > 0;

  // Comes with the first look at the field: the gazetteer is larger than all the rest of the form.
  const load = async () => {
    const { findKnownCampaigns } = await import('@/utils/suggest/known-campaigns.ts');
    setFind(() => findKnownCampaigns);
  };
  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const choose = (chosen: Campaign) => {
    // What was typed to find it is nobody's name.
    draft.hold(chosen.name);
    onChoose(chosen);
    close();
  };
  const step = (by: 1 | -1) => {
    if (isShown) setActive(((active + by + found.length + 1 + 1) % (found.length + 1)) - 1);
    else setOpen(true);
  };
  const press = (event: KeyboardEvent) => {
    if (event.isComposing || event.keyCode === 229) return;
    const chosen = found[active];
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp' && isShown) step(-1);
    else if (event.key === 'Enter' && chosen) choose(chosen);
    else if (event.key === 'Escape' && isShown) close();
    else return;
    event.preventDefault();
    // Escape leaves the card only when the list is closed.
    event.stopPropagation();
  };
  return (
    <>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        role="combobox"
        autocomplete="off"
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={`${id}-list`}
        aria-activedescendant={found[active] ? `${id}-${active}` : undefined}
        data-testid="campaign-name"
        maxLength={LIMITS.line}
        value={draft.text}
        onFocus={() => void load()}
        onInput={({ currentTarget: { value } }) => {
          draft.type(value);
          setActive(-1);
          setOpen(true);
        }}
        onKeyDown={press}
        // Enter keeps what is typed without leaving the field.
        onChange={draft.leave}
        onBlur={() => {
          draft.leave();
          close();
        }}
      />
      <div
        id={`${id}-list`}
        class="names"
        role="listbox"
        aria-label={i18n.t('card.gazetteer')}
        hidden={!isShown}
      >
        {found.map((one, at) => (
          // Pressed with the mouse, it must not take the focus: the field would close the list first.
          <button
            type="button"
            key={one.gazetteerId}
            id={`${id}-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(one)}
          >
            {one.name} <span class="faint">{i18n.t(`campaignKind.${one.kind}`)}</span>
          </button>
        ))}
      </div>
      <span class="hidden" role="status">
        {isShown ? i18n.t('card.namesFound', found.length) : ''}
      </span>
    </>
  );
}
