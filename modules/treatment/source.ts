/** Where a line comes from, and whether somebody read it there ("verified") or it still wants a reader. */
export interface Source {
  readonly says: string;
  readonly confidence: "verified" | "unverified";
}
