import type { PanelChange, PanelFaultKind, Roster } from '@/utils/panel/model.ts';
import type {
  ArrivedChange,
  Bookmark,
  ChangeSource,
  Outgoing,
  Portion,
  ReadingName,
  RefusedChange,
} from '@/utils/panel/visit-model.ts';

/** A change before it has its number. */
export type Made = Omit<PanelChange, 'n' | 'by'> & { to?: Outgoing['to'] };

/** A library in memory, as a visit sees it. Survives whatever breaks a visit off, as a database does. */
export class MemorySource implements ChangeSource {
  readonly by: string;
  readonly made: Made[] = [];
  readonly numbers = new Map<string, number>();
  readonly inLog = new Set<string>();
  readonly arrived = new Map<string, ArrivedChange>();
  readonly leftOutAs = new Map<string, PanelFaultKind>();
  readonly bookmarks = new Map<ReadingName, Bookmark>();
  roster: Roster | null = null;

  constructor(by: string) {
    this.by = by;
  }

  make(change: Made): void {
    this.made.push(change);
  }

  /** Ids of all that is here, in order. */
  get held(): string[] {
    return [...new Set([...this.made.map(({ id }) => id), ...this.arrived.keys()])].sort();
  }

  async ids() {
    return this.made.map(({ id }) => id);
  }

  async take(ids: readonly string[]): Promise<Outgoing[]> {
    return ids.map((id) => {
      const { to = 'own', ...change } = this.made.find((one) => one.id === id)!;
      const n = this.numbers.get(id) ?? this.numbers.size + 1;
      this.numbers.set(id, n);
      return { change: { ...change, by: this.by, n }, to };
    });
  }

  async known(ids: readonly string[]) {
    return new Set(ids.filter((id) => this.arrived.has(id) || this.made.some((one) => one.id === id)));
  }

  async confirmed() {
    return new Set(this.inLog);
  }

  async confirm(found: readonly string[], missing: readonly string[]) {
    for (const id of found) this.inLog.add(id);
    for (const id of missing) this.inLog.delete(id);
  }

  async leaveOut(id: string, reason: PanelFaultKind) {
    this.leftOutAs.set(id, reason);
  }

  async bookmark(reading: ReadingName) {
    return this.bookmarks.get(reading) ?? null;
  }

  async apply({ reading, arrived, bookmark, roster }: Portion): Promise<RefusedChange[]> {
    for (const one of arrived) this.arrived.set(one.change.id, one);
    if (bookmark) this.bookmarks.set(reading, bookmark);
    if (roster) this.roster = roster;
    return [];
  }
}
