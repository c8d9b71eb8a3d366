import { setImmediate } from 'node:timers/promises';
import type { FoundFile, Listing } from '../corpus/files.ts';
import { listFiles } from '../corpus/files.ts';
import { nothingIn } from '../corpus/nothing.ts';
import { inOrder } from '../corpus/order.ts';
import { CorpusError } from '../corpus/readers/reader.ts';
import type { Library } from '../library.ts';
import { Cache, messageOf } from './cache.ts';
import { type EditionOptions, editionOf } from './edition.ts';
import { jobsOf } from './jobs.ts';
import { type Listener, Pool, type PoolOptions } from './pool.ts';
import {
  changesBetween,
  EMPTY_SHELF,
  filesToBind,
  filesToRead,
  onlyWith,
  reasonsOn,
  repeatedOn,
  type Shelf,
  withVolume,
} from './shelf.ts';
import type { Volume } from './volume.ts';
import { FolderWatch } from './watch.ts';

/** How far reading has come. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface StoreOptions extends EditionOptions {
  readonly folders: readonly string[];
  /** Where snapshots are kept; null for nowhere. */
  readonly cacheFolder: string | null;
  /** Takes one line for the operator. */
  readonly log?: (line: string) => void;
  readonly progress?: (progress: Progress) => void;
  readonly pool?: PoolOptions;
}

/** A folder of documents as a library that stays true to it. */
export interface Store {
  /** Answers from the newest edition; each call from one edition as a whole. */
  readonly library: Library;
  /** Looks for changes now; settles when they are in. */
  update(): Promise<void>;
  /** From now on, changes in the folders are taken in as they happen. */
  watch(): void;
  /** Ends watching, and writes what is not written yet. */
  close(): Promise<void>;
}

/**
 * Opens the folders: from the snapshot what has not changed since, the rest from the files. Throws `CorpusError` for a folder that
 * is not there, or when there is no document at all.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  return await Keeper.open(options);
}

interface Cached {
  readonly cache: Cache | null;
  /** What was saved last. */
  readonly volumes: readonly Volume[];
}

const NO_CACHE: Cached = { cache: null, volumes: [] };

async function openCache(
  cacheFolder: string,
  folders: readonly string[],
  log: (line: string) => void,
): Promise<Cached> {
  const cache = await Cache.open(cacheFolder, folders, log);
  return { cache, volumes: await cache.load() };
}

class Keeper implements Store {
  readonly library: Library;
  readonly #options: StoreOptions;
  readonly #cache: Cache | null;
  readonly #pool: Pool;
  #shelf: Shelf = EMPTY_SHELF;
  #listing: Listing = { files: [], skipped: [], folders: [] };
  #edition: Library | null = null;
  #updating: Promise<void> = Promise.resolve();
  #isNextWaiting = false;
  #watch: FolderWatch | null = null;

  static async open(options: StoreOptions): Promise<Keeper> {
    const { folders, cacheFolder, log = () => {} } = options;
    // One waits for the disk where the other works.
    const [listing, { cache, volumes }] = await Promise.all([
      listFiles(folders),
      cacheFolder === null ? NO_CACHE : openCache(cacheFolder, folders, log),
    ]);
    const keeper = new Keeper(options, cache);
    for (const volume of volumes) {
      keeper.#shelf = withVolume(keeper.#shelf, volume);
      await setImmediate();
    }
    await keeper.#takeIn(listing);
    const { documents, skipped } = keeper.library.contents;
    if (documents.length === 0) throw nothingIn(folders, skipped);
    return keeper;
  }

  private constructor(options: StoreOptions, cache: Cache | null) {
    this.#options = options;
    this.#cache = cache;
    this.#pool = new Pool(options.pool);
    const now = (): Library => {
      if (!this.#edition) throw new Error('The store is not open yet.');
      return this.#edition;
    };
    this.library = {
      get contents() {
        return now().contents;
      },
      document: (id) => now().document(id),
      ask: (question, earlier) => now().ask(question, earlier),
      explain: (question, earlier) => now().explain(question, earlier),
      within: (source) => now().within(source),
      fact: (subject, aspect) => now().fact(subject, aspect),
      compare: (subjects, aspect, differences) => now().compare(subjects, aspect, differences),
      about: (subject) => now().about(subject),
      label: (fingerprint) => now().label(fingerprint),
      disagreements: () => now().disagreements(),
      verify: (receipt, words) => now().verify(receipt, words),
      check: (sentence) => now().check(sentence),
      around: (citation) => now().around(citation),
      suggest: (what, typed, limit) => now().suggest(what, typed, limit),
      readying: (what) => now().readying(what),
    };
  }

  update(): Promise<void> {
    // One look may wait while another is under way; it will see what a third would see.
    if (this.#isNextWaiting) return this.#updating;
    this.#isNextWaiting = true;
    this.#updating = this.#updating.then(async () => {
      this.#isNextWaiting = false;
      try {
        await this.#takeIn(await this.#list());
      } catch (error) {
        this.#log(`changes could not be taken in: ${messageOf(error)}`);
      }
    });
    return this.#updating;
  }

  watch(): void {
    this.#watch ??= new FolderWatch(
      () => void this.update(),
      () => this.#pool.prepare(),
    );
    this.#watch.follow(this.#listing.folders);
    // What changed since the folders were listed has told nobody.
    void this.update();
  }

  async close(): Promise<void> {
    this.#watch?.close();
    this.#watch = null;
    await this.#updating;
    await this.#pool.close();
    await this.#cache?.save();
  }

  /** What lies in the folders; a folder that is gone has taken its documents with it. */
  async #list(): Promise<Listing> {
    const { folders } = this.#options;
    try {
      return await listFiles(folders);
    } catch (error) {
      if (!(error instanceof CorpusError)) throw error;
      return {
        files: [],
        skipped: error.problems.map((reason) => ({ path: folders.join(', '), reason })),
        folders: [],
      };
    }
  }

  /** Makes the edition of what was listed, reading only what is new; nothing changes for readers before it is whole. */
  async #takeIn(listing: Listing): Promise<void> {
    const before = this.#shelf;
    const paths = new Set(listing.files.map(({ path }) => path));
    const kept = onlyWith(before, (path) => paths.has(path));
    const shelf = await this.#bound(await this.#withNew(kept, listing.files));
    const isSame = shelf === before && JSON.stringify(listing.skipped) === JSON.stringify(this.#listing.skipped);
    this.#listing = listing;
    this.#watch?.follow(listing.folders);
    if (isSame && this.#edition) return;
    const skipped = [...listing.skipped, ...reasonsOn(shelf)].sort((a, b) => inOrder(a.path, b.path));
    const edition = await editionOf(shelf, skipped, this.#options);
    if (this.#edition) for (const line of changesBetween(before, shelf)) this.#log(line);
    this.#shelf = shelf;
    this.#edition = edition;
    if (shelf !== before) this.#cache?.saveLater(shelf.volumes.map(({ volume }) => volume));
  }

  /** Reads what is new; and in a second round files in which other lines count as repeated, now that all are known. */
  async #withNew(before: Shelf, files: readonly FoundFile[]): Promise<Shelf> {
    let shelf = before;
    for (let round = 0; round < 2; round++) {
      const repeated = repeatedOn(shelf);
      const missing = filesToRead(shelf, files, repeated);
      if (missing.length === 0) continue;
      const total = missing.length;
      let done = 0;
      const listener: Listener = {
        reading: () => this.#options.progress?.({ done: done++, total }),
        made: (volume) => {
          shelf = withVolume(shelf, volume);
        },
      };
      await this.#pool.workOff(jobsOf(missing, repeated), listener);
      this.#options.progress?.({ done: total, total });
    }
    return shelf;
  }

  /** Binds small volumes together when there are many of them. */
  async #bound(before: Shelf): Promise<Shelf> {
    const files = filesToBind(before);
    let shelf = before;
    const made = (volume: Volume): void => {
      shelf = withVolume(shelf, volume);
    };
    if (files.length > 0) await this.#pool.workOff([{ kind: 'bind', files }], { reading: () => {}, made });
    return shelf;
  }

  #log(line: string): void {
    this.#options.log?.(line);
  }
}
