import { chromium, expect, type BrowserContext, type Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumFlags } from '../../../scripts/find-chromium.mjs';

/** Chromium wakes a service worker whose sync event failed after 5, 10 and 15 minutes; here every 3 seconds. */
const soonAgain = [
  '--force-fieldtrials=BackgroundSync/Soon',
  `--force-fieldtrial-params=BackgroundSync.Soon:${[
    'initial_retry_delay_sec/3',
    'retry_delay_factor/1',
    'max_sync_attempts/15',
  ].join('/')}`,
];

/** A real Chromium on a profile of its own on disk, which a journey may kill and open again. */
export class OwnBrowser {
  readonly #profile: string;
  readonly #origin: string;
  #context: BrowserContext | null = null;

  private constructor(profile: string, origin: string) {
    this.#profile = profile;
    this.#origin = origin;
  }

  static async open(origin: string): Promise<OwnBrowser> {
    const browser = new OwnBrowser(await mkdtemp(join(tmpdir(), 'jejak-profile-')), origin);
    await browser.reopen();
    return browser;
  }

  /** Opens it again on what the profile holds, with one empty page. */
  async reopen(): Promise<void> {
    const args = [...chromiumFlags, ...soonAgain];
    this.#context = await chromium.launchPersistentContext(this.#profile, { baseURL: this.#origin, args });
  }

  get context(): BrowserContext {
    if (!this.#context) throw new Error('the browser is closed');
    return this.#context;
  }

  get page(): Page {
    return this.context.pages()[0]!;
  }

  /**
   * Waits until the browser has written a cookie to the profile, which it does within half a minute; a power cut before
   * that takes the cookie, whatever the app does.
   */
  async holdsCookie(name: string): Promise<void> {
    const files = ['Cookies', 'Network/Cookies'].map((file) => join(this.#profile, 'Default', file));
    const holds = async () => {
      const contents = await Promise.all(files.map((file) => readFile(file).catch(() => Buffer.alloc(0))));
      return contents.some((content) => content.includes(name));
    };
    await expect.poll(holds).toBe(true);
  }

  /** SIGKILL to the whole process group, as when the phone runs out of memory or power. */
  async kill(): Promise<void> {
    const closed = this.context.waitForEvent('close');
    process.kill(-this.#pid(), 'SIGKILL');
    await closed;
    this.#context = null;
  }

  async close(): Promise<void> {
    await this.#context?.close();
    this.#context = null;
  }

  async remove(): Promise<void> {
    await this.close();
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  #pid(): number {
    const processes = execFileSync('ps', ['-axww', '-o', 'pid=,command='], { encoding: 'utf8' }).split('\n');
    const own = processes.find((line) => line.includes(this.#profile) && !line.includes('--type='));
    if (!own) throw new Error('the browser’s process is not there');
    return Number.parseInt(own, 10);
  }
}
