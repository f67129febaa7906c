import type { EvidencePlace } from '../../../domain/evidence/evidence-body.ts';

const patienceMs = 20_000;

/** Where the device is, after the person asked for it; null when it is not allowed, not known or takes too long. */
export async function askPlace(): Promise<EvidencePlace | null> {
  const { geolocation } = navigator as { geolocation?: Geolocation };
  if (geolocation === undefined) return null;
  return new Promise((resolve) => {
    geolocation.getCurrentPosition(
      ({ coords }) =>
        resolve({
          latitude: rounded(coords.latitude),
          longitude: rounded(coords.longitude),
          accuracyM: Math.min(1_000_000, Math.round(coords.accuracy)),
        }),
      () => resolve(null),
      { enableHighAccuracy: true, timeout: patienceMs, maximumAge: 60_000 },
    );
  });
}

/** Five decimals are a metre; more would only look exact. */
function rounded(degrees: number): number {
  return Math.round(degrees * 100_000) / 100_000;
}
