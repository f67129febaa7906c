import type { CaptureCall, CaptureReply } from '../../../device/capture/capture-worker.ts';
import type { CaptureFault } from '../../../device/capture/capture-fault.ts';
import type { PreparedFile } from '../../../device/capture/prepare-file.ts';

export type Captured =
  | { readonly kind: 'ready'; readonly prepared: PreparedFile }
  | { readonly kind: 'fault'; readonly fault: CaptureFault };

export interface Capture {
  prepare(file: File): Promise<Captured>;
  close(): void;
}

/** Makes picked files ready off the main thread, or on it where workers have no canvas (Safari before 16.4). */
export function openCapture(): Capture {
  return typeof OffscreenCanvas === 'undefined' ? captureHere() : captureInWorker();
}

function captureInWorker(): Capture {
  const worker = new Worker(new URL('../../../device/capture/capture-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, (reply: Omit<CaptureReply, 'number'>) => void>();
  let calls = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<CaptureReply>) => {
    waiting.get(data.number)?.(data);
    waiting.delete(data.number);
  });
  // Out of memory, or its code could not be fetched.
  worker.addEventListener('error', () => {
    for (const settle of waiting.values()) settle({ fault: 'undrawable' });
    waiting.clear();
  });
  return {
    prepare: async (file) => {
      const call: CaptureCall = { number: ++calls, file };
      const reply = await new Promise<Omit<CaptureReply, 'number'>>((resolve) => {
        waiting.set(call.number, resolve);
        worker.postMessage(call, []);
      });
      if (reply.prepared) return { kind: 'ready', prepared: reply.prepared };
      return { kind: 'fault', fault: reply.fault ?? 'undrawable' };
    },
    close: () => worker.terminate(),
  };
}

function captureHere(): Capture {
  return {
    prepare: async (file) => {
      const [{ prepareFile }, { CaptureError }, { pageSurface }] = await Promise.all([
        import('../../../device/capture/prepare-file.ts'),
        import('../../../device/capture/capture-fault.ts'),
        import('./page-surface.ts'),
      ]);
      try {
        return { kind: 'ready', prepared: await prepareFile(file, pageSurface) };
      } catch (error) {
        return { kind: 'fault', fault: error instanceof CaptureError ? error.fault : 'undrawable' };
      }
    },
    close: () => undefined,
  };
}
