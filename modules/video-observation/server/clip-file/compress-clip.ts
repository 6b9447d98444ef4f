export type Made =
  | { readonly is: "smaller"; readonly bytes: Buffer; readonly type: "video/mp4" }
  | { readonly is: "kept"; readonly why: string };

/** Being written: every clip stays. */
export const compressClip = async (_bytes: Buffer): Promise<Made> => ({ is: "kept", why: "no-program" });
