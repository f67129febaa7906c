/** A file of the build: where it is, what it must hash to (as browsers check it), and which desks need it. */
export interface BuiltFile {
  readonly url: string;
  readonly integrity: string;
  readonly desks: readonly string[];
}

const cacheName = 'jejak-app';
const sideBySide = 4;
const markOf = (desk: string) => `/desk/${desk}`;
const keyOf = ({ url, integrity }: BuiltFile) => `/${url}?${integrity}`;

/** The files of this build that are kept on the device, by desk: only what was built ever goes in. */
export class KeptFiles {
  readonly #files: readonly BuiltFile[];
  readonly #byPath: ReadonlyMap<string, BuiltFile>;

  constructor(files: readonly BuiltFile[]) {
    this.#files = files;
    this.#byPath = new Map(files.map((file) => [`/${file.url}`, file]));
  }

  has(path: string): boolean {
    return this.#byPath.has(path);
  }

  /** The desks that are kept here, of this version or an earlier one. */
  async desks(): Promise<string[]> {
    const names = new Set(this.#files.flatMap(({ desks }) => desks));
    const cache = await caches.open(cacheName);
    const marks = await Promise.all([...names].map((name) => cache.match(markOf(name))));
    return [...names].filter((_, index) => marks[index] !== undefined);
  }

  /** Fetches what is missing of these desks; from then on they are kept. Rejects unless all of it is there. */
  async keep(desks: readonly string[]): Promise<void> {
    const cache = await caches.open(cacheName);
    const there = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname + new URL(url).search));
    const waiting = this.#of(desks).filter((file) => !there.has(keyOf(file)));
    const fetchOn = async () => {
      for (let file = waiting.pop(); file; file = waiting.pop()) await this.#store(cache, file);
    };
    await Promise.all(Array.from({ length: sideBySide }, fetchOn));
    await Promise.all(desks.map((desk) => cache.put(markOf(desk), new Response(desk))));
  }

  /** Takes out what is not what was built, however it came in, and fetches it and all that is missing anew. */
  async mend(): Promise<void> {
    const cache = await caches.open(cacheName);
    for (const file of this.#files) {
      const found = await cache.match(keyOf(file));
      if (found && (await hashOf(found)) !== file.integrity) await cache.delete(keyOf(file));
    }
    await this.keep(await this.desks());
  }

  /** Takes out what only earlier versions needed. */
  async tidy(): Promise<void> {
    const cache = await caches.open(cacheName);
    const desks = await this.desks();
    const wanted = new Set([...this.#of(desks).map(keyOf), ...desks.map(markOf)]);
    const keys = await cache.keys();
    const old = keys.filter(({ url }) => !wanted.has(new URL(url).pathname + new URL(url).search));
    await Promise.all(old.map((key) => cache.delete(key)));
    // Earlier versions kept all files for everybody, and whatever a network had answered in their place.
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith('workbox-')).map((name) => caches.delete(name)));
  }

  /** The file at a path, from the device or else from the network; a network error unless it is what was built. */
  async answer(path: string): Promise<Response> {
    const file = this.#byPath.get(path)!;
    const cache = await caches.open(cacheName);
    const found = await cache.match(keyOf(file));
    if (found) return found;
    const fetched = await fetchBuilt(file);
    const desks = await this.desks();
    if (file.desks.some((desk) => desks.includes(desk)))
      await cache.put(keyOf(file), fetched.clone()).catch(() => undefined);
    return fetched;
  }

  #of(desks: readonly string[]): BuiltFile[] {
    return this.#files.filter((file) => file.desks.some((desk) => desks.includes(desk)));
  }

  async #store(cache: Cache, file: BuiltFile): Promise<void> {
    await cache.put(keyOf(file), await fetchBuilt(file));
  }
}

/** The browser itself checks the hash; what it had kept of an answer in the server's place is asked for once more. */
async function fetchBuilt({ url, integrity }: BuiltFile): Promise<Response> {
  const ask = async (cache: RequestCache) => {
    const answer = await fetch(`/${url}`, { integrity, cache, credentials: 'same-origin' });
    if (!answer.ok || answer.redirected) throw new TypeError(`${url} is not what was built`);
    return answer;
  };
  return ask('default').catch(() => ask('reload'));
}

async function hashOf(response: Response): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
