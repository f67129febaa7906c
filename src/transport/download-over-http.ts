import type { HttpLink } from './send-over-http.ts';

const mostFruitless = 3;
const pauseMs = 700;

type End = 'whole' | 'broken' | 'refused';

/**
 * Fetches a file of our server; goes on where a broken link stopped as long as something comes, and gives up on one that
 * stands still for the link's time limit. Null when it cannot be had.
 */
export async function downloadOverHttp(link: HttpLink, path: string): Promise<ArrayBuffer | null> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let fruitless = 0; fruitless < mostFruitless;) {
    const before = sizeOf(parts);
    const end = await readOn(link, path, parts);
    if (end === 'whole') return new Blob(parts).arrayBuffer();
    if (end === 'refused') return null;
    fruitless = sizeOf(parts) > before ? 0 : fruitless + 1;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  return null;
}

async function readOn(link: HttpLink, path: string, parts: Uint8Array<ArrayBuffer>[]): Promise<End> {
  const stop = new AbortController();
  const stall = () => setTimeout(() => stop.abort(), link.timeoutMs);
  let timer = stall();
  const from = sizeOf(parts);
  try {
    const headers = { ...(from > 0 ? { range: `bytes=${from}-` } : {}), ...link.headers };
    const ours = { credentials: 'same-origin', cache: 'no-store', redirect: 'manual', signal: stop.signal } as const;
    const answer = await link.fetch(`${link.origin}${path}`, { headers, ...ours });
    if (!answer.ok || answer.body === null) return answer.status >= 500 ? 'broken' : 'refused';
    if (answer.status !== 206) parts.length = 0;
    for (const reader = answer.body.getReader(); ;) {
      const { done, value } = await reader.read();
      if (done) return 'whole';
      parts.push(value);
      clearTimeout(timer);
      timer = stall();
    }
  } catch {
    return 'broken';
  } finally {
    clearTimeout(timer);
  }
}

function sizeOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}
