/** The protocol this code speaks. The server accepts every version ever released, from the first on. */
export const protocolVersion = 1;
export const oldestProtocol = 1;

export const maxChangesPerPush = 500;
/** The largest request the server reads, after decompression. */
export const maxPushBytes = 4_000_000;
/** The largest body of one record, as JSON. */
export const maxBodyBytes = 32_000;
