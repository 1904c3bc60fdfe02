/** The part of the browser's private file system and of Web Locks that the store uses, in memory. */

class FakeFile {
  content: Blob = new Blob([]);
  constructor(
    readonly folder: Map<string, FakeFile | FakeFolder>,
    public name: string,
  ) {}

  async createWritable() {
    const parts: Blob[] = [];
    return {
      write: async (part: Blob) => void parts.push(part),
      close: async () => {
        this.content = new Blob(parts);
      },
    };
  }

  async getFile(): Promise<Blob> {
    return this.content;
  }

  async move(name: string): Promise<void> {
    this.folder.delete(this.name);
    this.folder.set(name, this);
    this.name = name;
  }
}

class FakeFolder {
  readonly entries = new Map<string, FakeFile | FakeFolder>();

  async getDirectoryHandle(name: string, { create = false } = {}): Promise<FakeFolder> {
    return this.#get(name, create, () => new FakeFolder());
  }

  async getFileHandle(name: string, { create = false } = {}): Promise<FakeFile> {
    return this.#get(name, create, () => new FakeFile(this.entries, name));
  }

  async removeEntry(name: string): Promise<void> {
    if (!this.entries.delete(name)) throw new DOMException(name, 'NotFoundError');
  }

  async *keys() {
    yield* [...this.entries.keys()];
  }

  #get<Entry extends FakeFile | FakeFolder>(name: string, create: boolean, make: () => Entry): Entry {
    const held = this.entries.get(name);
    if (held) return held as Entry;
    if (!create) throw new DOMException(name, 'NotFoundError');
    const made = make();
    this.entries.set(name, made);
    return made;
  }
}

let root = new FakeFolder();

/** Empties the private file system. */
export function emptyFileSystem(): void {
  root = new FakeFolder();
}

export const fakeStorage = {
  getDirectory: async () => root,
  estimate: async () => ({ quota: 1e12, usage: 0 }),
};

const queues = new Map<string, Promise<unknown>>();

/** Whoever asks for a name waits until nobody else holds it. */
export const fakeLocks = {
  request<T>(name: string, work: () => Promise<T>): Promise<T> {
    const turn = (queues.get(name) ?? Promise.resolve()).catch(() => {}).then(work);
    queues.set(name, turn);
    return turn;
  },
};
