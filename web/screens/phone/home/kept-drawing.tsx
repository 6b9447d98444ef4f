/** A phone that holds a video safe. */
export function KeptDrawing() {
  return (
    <svg width="132" height="116" viewBox="0 0 132 116" aria-hidden="true">
      <circle cx="66" cy="60" r="52" fill="var(--primary-soft)" />
      <rect
        x="43"
        y="16"
        width="46"
        height="84"
        rx="10"
        fill="var(--surface)"
        stroke="var(--primary)"
        strokeWidth="3.5"
      />
      <path d="M61 90h10" stroke="var(--primary)" strokeWidth="3.5" strokeLinecap="round" />
      <rect x="50" y="27" width="32" height="52" rx="5" fill="var(--primary-area)" />
      <path d="M61 44.500l13 8.500-13 8.500z" fill="var(--on-primary-area)" />
      <path
        d="M80 74h22a5 5 0 0 1 5 5v14c0 8-6 13-16 17-10-4-16-9-16-17V79a5 5 0 0 1 5-5z"
        fill="var(--done)"
        stroke="var(--surface)"
        strokeWidth="4"
      />
      <path
        d="M83.500 91l5.500 5.500 10-11"
        fill="none"
        stroke="var(--on-status)"
        strokeWidth="3.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
