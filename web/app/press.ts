/** Gzipped; null where the browser cannot (Safari before 16.4, Firefox before 113). */
export async function press(text: string): Promise<Uint8Array | null> {
  if (typeof CompressionStream === "undefined") return null;
  const pressed = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(pressed).arrayBuffer());
}
