export interface Encoded {
  readonly body: ArrayBuffer | string;
  readonly encoding: Readonly<Record<string, string>>;
}

/** The text compressed with gzip where the runtime can; a streaming body would need HTTP/2, so it is made whole. */
export async function gzip(text: string): Promise<Encoded> {
  if (typeof CompressionStream === 'undefined') return { body: text, encoding: {} };
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return { body: await new Response(stream).arrayBuffer(), encoding: { 'content-encoding': 'gzip' } };
}
