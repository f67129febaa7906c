import { callSignOut } from './server-calls.ts';

/** Set from a sign-out until the server has heard of it: the session stands open there as long. */
const key = 'jejak-leaving';
let telling: Promise<void> = Promise.resolve();

/** Remembers that the person has signed out, and begins to tell the server. */
export function leave(): void {
  localStorage.setItem(key, 'true');
  void tellLeaving();
}

/** Tells the server of a sign-out that it has not heard of; where it cannot, again when the network comes back. */
export function tellLeaving(): Promise<void> {
  telling = telling.then(async () => {
    if (localStorage.getItem(key) === null) return;
    const told = await callSignOut();
    if (told.kind === 'ok') hasLeft();
    else addEventListener('online', () => void tellLeaving(), { once: true });
  });
  return telling;
}

/** The server has heard of it, or somebody has signed in since, which ends the session of before. */
export function hasLeft(): void {
  localStorage.removeItem(key);
}
