interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}

const everyMs = 200;

/** The code in what a QR code says: the address of the enrolment, or the code alone. */
export function codeIn(text: string): string | null {
  const match = /^(?:https?:\/\/[^#]+#kode=)?([A-Za-z0-9]{8})$/.exec(text.trim());
  return match?.[1]?.toUpperCase() ?? null;
}

/** Shows the camera in `video` until a code is seen or `stop` is called. Rejects where there is no camera to be had. */
export async function scanCode(video: HTMLVideoElement, onCode: (code: string) => void): Promise<() => void> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  video.srcObject = stream;
  await video.play();
  const read = await readerOf();
  let stopped = false;
  const stop = () => {
    stopped = true;
    for (const track of stream.getTracks()) track.stop();
  };
  const look = async () => {
    if (stopped) return;
    const text = await read(video).catch(() => null);
    const code = text === null ? null : codeIn(text);
    if (code === null) return void setTimeout(() => void look(), everyMs);
    stop();
    onCode(code);
  };
  void look();
  return stop;
}

/** The browser's own reader where it has one, else a decoder that is fetched now. */
async function readerOf(): Promise<(video: HTMLVideoElement) => Promise<string | null>> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: new (how: { formats: string[] }) => Detector };
  if (BarcodeDetector !== undefined) {
    const detector = new BarcodeDetector({ formats: ['qr_code'] });
    return async (video) => (await detector.detect(video))[0]?.rawValue ?? null;
  }
  const { decodeQR } = await import('qr/decode.js');
  const canvas = document.createElement('canvas');
  return async (video) => {
    const [width, height] = [video.videoWidth, video.videoHeight];
    if (width === 0) return null;
    [canvas.width, canvas.height] = [width, height];
    const context = canvas.getContext('2d', { willReadFrequently: true })!;
    context.drawImage(video, 0, 0);
    return decodeQR(context.getImageData(0, 0, width, height));
  };
}
