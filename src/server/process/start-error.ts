/** A sentence for whoever starts the server: what is wrong and what to do. `main` prints only this message. */
export class StartError extends Error {
  override name = 'StartError';
}
