export interface LossyLink {
  /** In bytes, lost copies included. */
  readonly counts: { readonly up: number; readonly down: number; readonly cuts: number; readonly lost: number };
  close(): void;
}

/** The options of the file's head: bit/s, ms, a chance, s between cuts, ms without a link, and a seed. */
export function lossyLink(options: {
  readonly listen: number;
  readonly target: number;
  readonly rate?: number;
  readonly rtt?: number;
  readonly loss?: number;
  readonly cut?: number;
  readonly down?: number;
  readonly seed?: number;
}): LossyLink;
