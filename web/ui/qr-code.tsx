import "./qr-code.css";
import { encode } from "uqr";

interface QrCodeProps {
  readonly words: string;
  readonly label: string;
}

/** A code that a camera reads, with the quiet space around it that it needs. */
export function QrCode({ words, label }: QrCodeProps) {
  const { data, size } = encode(words, { ecc: "M", border: 4 });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg className="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={squares.join("")} />
    </svg>
  );
}
