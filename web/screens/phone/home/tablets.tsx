interface TabletsProps {
  /** Half a tablet is drawn as one. */
  readonly count: number;
}

const across = 5;
const step = 46;

/** So many tablets, as one counts them in the hand. Their true look is not known to the house yet. */
export function Tablets({ count: exactly }: TabletsProps) {
  const count = Math.ceil(exactly);
  const rows = Math.ceil(count / across);
  const width = Math.min(count, across) * step;
  return (
    <svg className="tablets" viewBox={`0 0 ${width} ${rows * step}`} width={width} aria-hidden="true">
      {Array.from({ length: count }, (_, at) => {
        const row = Math.floor(at / across);
        const inRow = Math.min(across, count - row * across);
        const left = (width - inRow * step) / 2;
        return (
          <g key={at} transform={`translate(${left + (at % across) * step + step / 2} ${row * step + step / 2})`}>
            <ellipse cy="3" rx="18" ry="17" className="tablet-shadow" />
            <circle r="17" className="tablet" />
            <path d="M0-11V11" className="tablet-score" />
          </g>
        );
      })}
    </svg>
  );
}
