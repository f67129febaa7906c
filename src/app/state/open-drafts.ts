/** The forms of this page that hold something typed: each writes it down, false where the device cannot. */
const open = new Set<() => Promise<boolean>>();

/** Tells of a form with fields; gives back the way to take it off again. */
export function onWriteDrafts(write: () => Promise<boolean>): () => void {
  open.add(write);
  return () => void open.delete(write);
}

/** Writes everything down that is typed on this page; false when some of it could not be. */
export async function writeDrafts(): Promise<boolean> {
  const written = await Promise.all([...open].map((write) => write()));
  return written.every(Boolean);
}

/** Whether a form that keeps drafts holds something typed on this page. */
export function hasDraftedForm(): boolean {
  return open.size > 0;
}
