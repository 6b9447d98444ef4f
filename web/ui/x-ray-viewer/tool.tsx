/** Drawn on a 24 × 24 field, with a line of the text's colour; what is filled is a path of its own. */
const drawings = {
  zoomIn: {
    line: "M10.500 4a6.500 6.500 0 1 1 0 13a6.500 6.500 0 0 1 0-13zM15.500 15.500L21 21M10.500 7.700v5.600M7.700 10.500h5.600",
  },
  zoomOut: { line: "M10.500 4a6.500 6.500 0 1 1 0 13a6.500 6.500 0 0 1 0-13zM15.500 15.500L21 21M7.700 10.500h5.600" },
  move: {
    line: "M12 3v18M3 12h18M9.200 5.800L12 3l2.800 2.800M9.200 18.200L12 21l2.800-2.800M5.800 9.200L3 12l2.800 2.800M18.200 9.200L21 12l-2.800 2.800",
  },
  contrast: {
    line: "M12 3.500a8.500 8.500 0 1 1 0 17a8.500 8.500 0 0 1 0-17z",
    filled: "M12 3.500a8.500 8.500 0 0 1 0 17z",
  },
  invert: { line: "M4 4h16v16H4z", filled: "M4 20L20 4v16z" },
  fit: { line: "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5" },
  earlier: { line: "M15 5l-7 7l7 7" },
  later: { line: "M9 5l7 7l-7 7" },
} as const;

interface ToolProps {
  readonly drawing: keyof typeof drawings;
  readonly label: string;
  readonly onPress: () => void;
  readonly pressed?: boolean;
  /** Nothing to do just now; it keeps its place and its focus. */
  readonly blocked?: boolean;
}

export function Tool({ drawing, label, onPress, pressed, blocked = false }: ToolProps) {
  const { line, filled } = { filled: undefined, ...drawings[drawing] };
  return (
    <button
      type="button"
      className="icon-button xray-tool"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      aria-disabled={blocked}
      onClick={() => !blocked && onPress()}
    >
      <svg
        className="icon"
        width={20}
        height={20}
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.9"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        <path d={line} />
        {filled && <path d={filled} fill="currentColor" />}
      </svg>
    </button>
  );
}
