export type UpdateLook = 'found' | 'latest' | 'unreachable' | 'unsupported';

/** Asks the server for a newer version. One that is found installs and then waits behind the update bar. */
export async function lookForUpdate(): Promise<UpdateLook> {
  const registration = await navigator.serviceWorker?.getRegistration();
  if (registration === undefined) return 'unsupported';
  try {
    await registration.update();
  } catch {
    return 'unreachable';
  }
  return registration.installing !== null || registration.waiting !== null ? 'found' : 'latest';
}
