/** Drawn on a 24 × 24 field, with a line of the text's colour: few, so that the first screen stays small. */
const drawings = {
  camera: "M5.500 6h7a3 3 0 0 1 3 3v6a3 3 0 0 1-3 3h-7a3 3 0 0 1-3-3V9a3 3 0 0 1 3-3zM15.500 10.500l5-3v9l-5-3z",
  back: "M15 5l-7 7 7 7",
  on: "M9 5l7 7-7 7",
  calendar: "M4 5.500h16v15H4zM4 10h16M8.500 3v5M15.500 3v5M8.500 15l2.500 2.500 4.500-4.500",
  sent: "M7 18.500a4.500 4.500 0 0 1-.500-9A6 6 0 0 1 18 10.200a4.200 4.200 0 0 1-.700 8.300zM9 14l2.200 2.200L15 12.300",
  sending:
    "M7 18.500a4.500 4.500 0 0 1-.500-9A6 6 0 0 1 18 10.200a4.200 4.200 0 0 1-.700 8.300M12 20v-8M9 14.500l3-3 3 3",
  offline:
    "M3 3l18 18M8.700 15.300a4.700 4.700 0 0 1 6.600 0M5.500 12a9.400 9.400 0 0 1 4-2.400M18.500 12a9.400 9.400 0 0 0-3.500-2.200M2.500 8.700a14 14 0 0 1 4-2.600M21.500 8.700A14 14 0 0 0 11 5.200M12 19h.01",
  again: "M20 5v5h-5M19.500 10A8 8 0 1 0 20 14",
  send: "M3.500 11.500L20.500 4l-5 16.500-4-7zM11.500 13.500l9-9.500",
  erase: "M9 5.500h11.500v13H9L3 12zM12 9.500l5 5M17 9.500l-5 5",
  play: "M8 5.500l11 6.500-11 6.500z",
  bin: "M4.500 7h15M9.500 7V4h5v3M6.500 7l1 13h9l1-13M10 11v5.500M14 11v5.500",
  install: "M7 2.500h10v19H7zM12 6.500v8M9 11.500l3 3 3-3",
  unwell: "M12 3a9 9 0 1 1 0 18a9 9 0 0 1 0-18zM9 10h.01M15 10h.01M8.500 16.500c2-3 5-3 7 0",
  well: "M12 3a9 9 0 1 1 0 18a9 9 0 0 1 0-18zM9 10h.01M15 10h.01M8.500 14.500c2 3 5 3 7 0",
  speak: "M4 9.500v5h3.500L12 18.500v-13L7.500 9.500zM15.500 9a4.200 4.200 0 0 1 0 6M18 6.500a7.700 7.700 0 0 1 0 11",
  microphone: "M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3zM5.500 11a6.500 6.500 0 0 0 13 0M12 17.500V21",
  call: "M5 4h4l1.500 5-2.500 2a12 12 0 0 0 5 5l2-2.500 5 1.500v4a1.500 1.500 0 0 1-1.500 1.500A15 15 0 0 1 3.500 5.500 1.500 1.500 0 0 1 5 4z",
  food: "M3 12h18a9 9 0 0 1-18 0zM8.500 8.500V5M12 8.500V3.500M15.500 8.500V5",
  place:
    "M12 21c-4-5-6.500-8-6.500-11.500a6.500 6.500 0 0 1 13 0C18.500 13 16 16 12 21zM12 7a2.500 2.500 0 1 1 0 5a2.500 2.500 0 0 1 0-5z",
  lock: "M5.500 10.500h13v10h-13zM8.500 10.500V7a3.500 3.500 0 0 1 7 0v3.500M12 14.500v2.500",
} as const;

export type DrawingName = keyof typeof drawings;

export function Drawing({ name, size = 24 }: { readonly name: DrawingName; readonly size?: number }) {
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
