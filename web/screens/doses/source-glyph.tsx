import type { WordOf } from "../../text/doses.ts";

type Source = WordOf | "box";

/** Drawn on 24 × 24, for 12 pixels: an eye, a hand, a person, a box. */
const drawings: Record<Source, string> = {
  seen: "M2 12s3.600-6.500 10-6.500S22 12 22 12s-3.600 6.500-10 6.500S2 12 2 12zM12 9.200a2.800 2.800 0 1 1 0 5.600a2.800 2.800 0 0 1 0-5.600z",
  judged:
    "M8 12V5.500a1.500 1.500 0 0 1 3 0V11M11 10.500V4a1.500 1.500 0 0 1 3 0v7M14 10.500V5.500a1.500 1.500 0 0 1 3 0V14c0 4-2 6.500-5.500 6.500-3 0-4.300-1.300-5.600-3.800L4 13.300a1.500 1.500 0 0 1 2.600-1.500L8 13.500",
  patient:
    "M12 3.500a4.200 4.200 0 1 1 0 8.400a4.200 4.200 0 0 1 0-8.400zM4 21c.500-4.300 3.500-6.300 8-6.300s7.500 2 8 6.300",
  box: "M3.500 9.500h17V20h-17zM3.500 9.500L7 4h10l3.500 5.500M9.500 9.500v3.500h5V9.500",
};

/** On whose word the day rests. */
export function SourceGlyph({ source, size = 12 }: { readonly source: Source; readonly size?: number }) {
  return (
    <svg
      className="dose-source"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={drawings[source]} />
    </svg>
  );
}
