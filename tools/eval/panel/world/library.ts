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

/** A change before it is put into a panel. */
export type Made = Omit<PanelChange, 'v' | 'n' | 'by'> & { to?: Outgoing['to'] };

export interface LibraryOptions {
  /** Forgets what arrives but its id, and tells this instead: for more than fits into memory. */
  tell?: (change: ArrivedChange) => void;
}

/**
 * A library as a visit sees it, in memory. It outlives the visits, as a database does, and holds everything that it ever wrote: so
 * a panel whose server lost all can be filled again.
 */
export class Library implements ChangeSource {
  readonly made = new Map<string, Made>();
  readonly arrived = new Map<string, ArrivedChange | null>();
  readonly refused: RefusedChange[] = [];
  readonly leftOut = new Map<string, PanelFaultKind>();
  roster: Roster | null = null;
  readonly #numbers = new Map<string, number>();
  readonly #inLog = new Set<string>();
  readonly #bookmarks = new Map<ReadingName, Bookmark>();

  constructor(
    readonly by: string,
    private readonly options: LibraryOptions = {},
  ) {}

  make(change: Made): void {
    this.made.set(change.id, change);
  }

  async ids(): Promise<string[]> {
    return [...this.made.keys()];
  }

  async take(ids: readonly string[]): Promise<Outgoing[]> {
    return ids.map((id) => {
      const { to = 'own', ...change } = this.made.get(id)!;
      const n = this.#numbers.get(id) ?? this.#numbers.size + 1;
      this.#numbers.set(id, n);
      return { change: { v: 1, ...change, by: this.by, n }, to };
    });
  }

  async known(ids: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set(ids.filter((id) => this.arrived.has(id) || this.made.has(id)));
  }

  async confirmed(): Promise<ReadonlySet<string>> {
    return new Set(this.#inLog);
  }

  async confirm(found: readonly string[], missing: readonly string[]): Promise<void> {
    for (const id of found) this.#inLog.add(id);
    for (const id of missing) this.#inLog.delete(id);
  }

  async leaveOut(id: string, reason: PanelFaultKind): Promise<void> {
    this.leftOut.set(id, reason);
  }

  async bookmark(reading: ReadingName): Promise<Bookmark | null> {
    return this.#bookmarks.get(reading) ?? null;
  }

  async apply({ reading, arrived, refused, bookmark, roster }: Portion): Promise<RefusedChange[]> {
    for (const one of arrived) {
      this.options.tell?.(one);
      this.arrived.set(one.change.id, this.options.tell ? null : one);
    }
    this.refused.push(...refused);
    if (bookmark) this.#bookmarks.set(reading, bookmark);
    if (roster) this.roster = roster;
    return [];
  }
}
