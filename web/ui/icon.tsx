/** Drawn on a 24 × 24 field, with a line of the text's colour. */
const drawings = {
  facilities: "M4 21V8l8-5 8 5v13M2.5 21h19M12 8.500v5M9.500 11h5M9.500 21v-4h5v4",
  search: "M10.500 4a6.500 6.500 0 1 1 0 13a6.500 6.500 0 0 1 0-13zM15.500 15.500L21 21",
  plus: "M12 5v14M5 12h14",
  close: "M6 6l12 12M18 6L6 18",
  down: "M5.500 9l6.500 6.500L18.500 9",
  place:
    "M12 21s-6.500-6-6.500-11a6.500 6.500 0 0 1 13 0c0 5-6.500 11-6.500 11zM12 7.700a2.300 2.300 0 1 1 0 4.600a2.300 2.300 0 0 1 0-4.600z",
  leave: "M14 4H6.500A1.500 1.500 0 0 0 5 5.500v13A1.500 1.500 0 0 0 6.500 20H14M10 12h11M17.500 8l4 4-4 4",
  devices: "M3.500 5h13v9h-13zM2 18h11M15.500 10.500h6v9.500h-6z",
  shown:
    "M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12zM12 9a3 3 0 1 1 0 6a3 3 0 0 1 0-6z",
  hidden:
    "M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12zM12 9a3 3 0 1 1 0 6a3 3 0 0 1 0-6zM4 20L20 4",
  offline:
    "M3 9.500a13 13 0 0 1 6-3.300M21 9.500a13 13 0 0 0-8-3.700M6.500 13.200a8 8 0 0 1 4-2M17.500 13.200a8 8 0 0 0-2.300-1.500M10 16.700a3 3 0 0 1 4 0M12 20h.01M4 3.500l16 17",
  again: "M20 5v5h-5M19.500 10A8 8 0 1 0 20 14",
  tick: "M5 12.500l4.500 4.500L19 7",
} as const;

export type IconName = keyof typeof drawings;

export function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.9"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={drawings[name]} />
    </svg>
  );
}
