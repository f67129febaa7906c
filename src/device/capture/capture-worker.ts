import { CaptureError, type CaptureFault } from './capture-fault.ts';
import { offscreenSurface } from './offscreen-surface.ts';
import { prepareFile, type PreparedFile } from './prepare-file.ts';

declare const self: DedicatedWorkerGlobalScope;

export interface CaptureCall {
  readonly number: number;
  readonly file: Blob;
}

export interface CaptureReply {
  readonly number: number;
  readonly prepared?: PreparedFile;
  readonly fault?: CaptureFault;
}

// One after the other: two unfolded photos at once are too many for a small phone.
let last: Promise<unknown> = Promise.resolve();
self.addEventListener('message', ({ data }: MessageEvent<CaptureCall>) => {
  last = last.then(() => answer(data));
});

async function answer({ number, file }: CaptureCall): Promise<void> {
  try {
    const prepared = await prepareFile(file, offscreenSurface);
    const reply: CaptureReply = { number, prepared };
    const bytes = [prepared.content, ...(prepared.preview ? [prepared.preview.content] : [])];
    self.postMessage(reply, bytes);
  } catch (error) {
    const reply: CaptureReply = { number, fault: error instanceof CaptureError ? error.fault : 'undrawable' };
    self.postMessage(reply, []);
  }
}
