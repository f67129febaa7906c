import { useEffect, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';

export type CameraState = 'starting' | 'live' | 'denied' | 'absent';

export interface CameraView {
  readonly state: CameraState;
  readonly video: RefObject<HTMLVideoElement | null>;
  /** What the camera sees now, null when it cannot be taken. */
  take(): Promise<File | null>;
}

/** As much as a photo keeps (SYN-20), and of what the person has in front of them. */
const wish = { video: { facingMode: 'environment', width: { ideal: 1920 }, height: { ideal: 1440 } }, audio: false };

function devices(): Partial<MediaDevices> {
  return (navigator as { mediaDevices?: MediaDevices }).mediaDevices ?? {};
}

/** Whether a page may ask for the camera at all: not without https, and not in old browsers. */
export function hasCamera(): boolean {
  return devices().getUserMedia !== undefined;
}

/** The camera inside the page: a phone short of memory does not close the page while another app takes the photo. */
export function useCamera(): CameraView {
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<CameraState>('starting');
  useEffect(() => {
    let stream: MediaStream | null = null;
    let left = false;
    const start = async () => {
      stream = await navigator.mediaDevices.getUserMedia(wish);
      if (left) return stop(stream);
      video.current!.srcObject = stream;
      await video.current!.play();
      setState('live');
    };
    start().catch((error: Error) => setState(error.name === 'NotAllowedError' ? 'denied' : 'absent'));
    return () => {
      left = true;
      if (stream) stop(stream);
    };
  }, []);
  return { state, video, take: async () => (video.current ? photoOf(video.current) : null) };
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

async function photoOf(video: HTMLVideoElement): Promise<File | null> {
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.92));
  canvas.width = 0;
  return blob && new File([blob], 'foto.jpg', { type: blob.type });
}
