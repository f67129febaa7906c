/** Why a citizen's suggestion is shown to nobody. That it finds fault with the service is no reason. */
export const hiddenReasons = ['personal-data', 'names-somebody', 'unseemly', 'other'] as const;
export type HiddenReason = (typeof hiddenReasons)[number];
