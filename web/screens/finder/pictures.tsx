import type { AgeSeen, CardSeen } from "../../../modules/outreach/lead.ts";
import type { RecallResult } from "../../../modules/outreach/recall.ts";

/*
 * Own drawings on a 48 × 48 field, for whoever does not read: lines in the colour of the text, and over them what
 * tells one answer from another.
 */

export interface Drawn {
  readonly lines: string;
  readonly over: string;
  /** The colour of what stands over the lines; its form says the same. */
  readonly tone: "done" | "due" | "attention" | "overdue" | "unknown";
}

const house = "M4 23L24 6l20 17M10 19v23h28V19";
const paper = "M12 5h24v38H12zM18 13h12M18 20h12M18 27h5";
const tick = "M17 30l5 6 10-12";
const cross = "M17 25l14 14M31 25L17 39";
const asked = "M19 27c0-7 10-7 10-1 0 4-5 4-5 8M24 39h.01";

export const agePictures: Readonly<Record<AgeSeen, Drawn>> = {
  "under-a-month": {
    lines: "M24 5a8 8 0 1 1 0 16a8 8 0 0 1 0-16zM20 12h2M26 12h2",
    over: "M13 28c0-6 5-8 11-8s11 2 11 8c0 8-5 16-11 16s-11-8-11-16zM14 25l18 12M34 25L16 37",
    tone: "due",
  },
  "under-a-year": {
    lines: "M24 6a9 9 0 1 1 0 18a9 9 0 0 1 0-18zM24 6c-2-4 4-5 3-1M20 14h.01M28 14h.01M20 18c2 3 6 3 8 0",
    over: "M18 24c-4 3-5 8-5 12h22c0-4-1-9-5-12M13 36c-6 0-6 7 0 7h8M35 36c6 0 6 7 0 7h-8",
    tone: "due",
  },
  "one-to-five": {
    lines: "M24 4a7 7 0 1 1 0 14a7 7 0 0 1 0-14zM21 10h.01M27 10h.01M21 14c2 2 4 2 6 0M20 34v9h-3M28 34v9h3",
    over: "M20 18l-5 16h18l-5-16zM19 21l-8 7M29 21l8 7",
    tone: "due",
  },
  older: {
    lines: "M24 2a6 6 0 1 1 0 12a6 6 0 0 1 0-12zM22 8h.01M26 8h.01M21 11c2 1 4 1 6 0M21 31v14h-3M27 31v14h3",
    over: "M19 15h10l2 15H17zM18 17l-6 11M30 17l6 11",
    tone: "due",
  },
};

export const cardPictures: Readonly<Record<CardSeen, Drawn>> = {
  card: { lines: paper, over: tick, tone: "done" },
  "no-card": { lines: paper, over: "M6 6l36 36", tone: "overdue" },
  unknown: { lines: paper, over: asked, tone: "attention" },
};

export const mayComePictures: Readonly<Record<"yes" | "no", Drawn>> = {
  yes: { lines: house, over: tick, tone: "done" },
  no: { lines: house, over: cross, tone: "overdue" },
};

export const recallPictures: Readonly<Record<RecallResult, Drawn>> = {
  found: {
    lines: house,
    over: "M24 22a9 9 0 1 1 0 18a9 9 0 0 1 0-18zM21 29h.01M27 29h.01M20 34c2 3 6 3 8 0",
    tone: "done",
  },
  "not-found": { lines: house, over: asked, tone: "attention" },
  moved: { lines: house, over: "M17 31h25M34 23l8 8-8 8", tone: "due" },
  refused: { lines: house, over: cross, tone: "overdue" },
};

/** It says nothing by itself: its word stands beside it. */
export function Picture({ of, size = 64 }: { readonly of: Drawn; readonly size?: number }) {
  return (
    <svg className="finder-picture" width={size} height={size} viewBox="0 0 48 48" aria-hidden="true">
      <path d={of.lines} />
      <path className={`finder-over finder-${of.tone}`} d={of.over} />
    </svg>
  );
}

/** A child's face, as it stands on the one big button. */
export function Face() {
  return (
    <svg className="finder-picture" width="48" height="48" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M12 4.800a7.700 7.700 0 1 1 0 15.400a7.700 7.700 0 0 1 0-15.400zM4.500 11.300c-2.300 0-2.300 3.400.3 3.600M19.500 11.300c2.300 0 2.300 3.400-.3 3.600M12 4.800c-.4-2.300 3-2.700 2.600-.4M9.200 15.300c1.500 1.700 4.100 1.700 5.600 0M9.300 11.700h.01M14.700 11.700h.01" />
    </svg>
  );
}
