/** What makes a thin child gravely ill, looked for in everybody who is thin. */
export const complications = [
  "cannot-feed",
  "vomits-everything",
  "convulsions",
  "lethargic",
  "fever-or-cold-body",
  "fast-breathing",
  "no-appetite",
] as const;
export type Complication = (typeof complications)[number];
