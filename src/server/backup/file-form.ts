/**
 * A backup is one gzip file (`zcat` shows it) of lines and counted portions, followed by a line with the SHA-256 of all
 * bytes before it. Inside: the magic word and form, the header as JSON, each table with its rows, and `end`.
 */
export const magic = 'jejak-backup';

export const trailer = /^sha256:([0-9a-f]{64})\n$/;
export const trailerBytes = 72;
