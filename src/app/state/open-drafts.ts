import { appStore } from './app-state.ts';

/** The forms of this page that hold something typed: each writes it down, false where the device cannot. */
const open = new Set<() => Promise<boolean>>();

/** Tells of a form with fields; gives back the way to take it off again. */
export function onWriteDrafts(write: () => Promise<boolean>): () => void {
  open.add(write);
  return () => void open.delete(write);
}

/** Writes everything down that is typed on this page; false when some of it could not be. */
async function writeDrafts(): Promise<boolean> {
  const written = await Promise.all([...open].map((write) => write()));
  return written.every(Boolean);
}

/** Takes a new version that has taken over; a tab that cannot write down what is typed stays, and offers it again. */
export async function reloadOnceWritten(): Promise<void> {
  if (await writeDrafts()) return location.reload();
  appStore.setState({ takeUpdate: () => void reloadOnceWritten() });
}
