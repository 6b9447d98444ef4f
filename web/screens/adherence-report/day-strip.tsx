const looks: Readonly<Record<string, string>> = {
  v: "verified",
  r: "reported",
  m: "missed",
  "-": "unknown",
  x: "not-due",
};

/** So many days lie beside each other on a narrow phone. */
const mostShown = 60;

/** The last days of the period, one mark each; the numbers beside it say them, so a reader hears those. */
export function DayStrip({ letters }: { readonly letters: string }) {
  const shown = letters.slice(-mostShown);
  return (
    <svg
      className="adherence-strip"
      viewBox={`0 0 ${mostShown * 4} 12`}
      preserveAspectRatio="xMinYMid meet"
      aria-hidden="true"
    >
      {Array.from(shown, (letter, at) => {
        const look = looks[letter];
        if (look === undefined) return null;
        // Missed hangs low and unknown lies in the middle: shape tells them apart where colour does not.
        const [y, height] = {
          verified: [0, 12],
          reported: [0, 12],
          missed: [8, 4],
          unknown: [5, 2],
          "not-due": [11, 1],
        }[look] as [number, number];
        return <rect key={at} className={`adherence-mark-${look}`} x={at * 4} y={y} width={3} height={height} />;
      })}
    </svg>
  );
}
