import type {
  Bookmark,
  ChangeSource,
  Membership,
  Outgoing,
  PanelFaultKind,
  Portion,
  ReadingName,
  RefusedChange,
} from '@/utils/panel/index.ts';
import { withDatabase } from '../database/database.ts';
import { apply } from './arriving/apply.ts';
import { ofPanel } from './of-panel.ts';
import { contentsOf } from './outbox/contents.ts';
import { confirm, fill, leaveOut, number } from './outbox/outbox.ts';

/** The library as a visit to a panel's log sees it. */
export class LibrarySource implements ChangeSource {
  readonly #membership: Membership;

  constructor(membership: Membership) {
    this.#membership = membership;
  }

  async ids(): Promise<string[]> {
    return (await fill(this.#membership)).map(({ id }) => id);
  }

  async take(ids: readonly string[]): Promise<Outgoing[]> {
    return contentsOf(this.#membership, await number(this.#membership.panel, ids));
  }

  known(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const keys = ids.map((id): [string, string] => [this.#membership.panel, id]);
    return withDatabase(async ({ outbox, arrived }) => {
      const made = await outbox.bulkGet(keys);
      const rest = keys.filter((_, index) => !made[index]);
      const came = rest.length > 0 ? await arrived.where('[panel+id]').anyOf(rest).toArray() : [];
      return new Set([...made.flatMap((row) => row?.id ?? []), ...came.map(({ id }) => id)]);
    });
  }

  confirmed(): Promise<ReadonlySet<string>> {
    const { panel } = this.#membership;
    return withDatabase(async ({ outbox }) => {
      const rows = ofPanel(outbox, panel, '[panel+place]');
      return new Set((await rows.toArray()).flatMap(({ id, confirmedAt }) => (confirmedAt ? id : [])));
    });
  }

  confirm(found: readonly string[], missing: readonly string[], at: string): Promise<void> {
    return confirm(this.#membership.panel, found, missing, at);
  }

  leaveOut(id: string, reason: PanelFaultKind): Promise<void> {
    return leaveOut(this.#membership.panel, id, reason);
  }

  bookmark(reading: ReadingName): Promise<Bookmark | null> {
    return withDatabase(
      async ({ bookmarks }) => (await bookmarks.get([this.#membership.panel, reading])) ?? null,
    );
  }

  apply(portion: Portion): Promise<RefusedChange[]> {
    return apply(this.#membership.panel, portion);
  }
}
