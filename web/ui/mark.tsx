/** The capsule with a leaf: a dose, and food. The amber is the drawing's own and stays in every theme. */
export function Mark({ size = 28 }: { readonly size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <g transform="rotate(-38 16 16)">
        <path d="M3 16a8 8 0 0 1 8-8h5v16h-5a8 8 0 0 1-8-8z" fill="var(--primary)" />
        <path d="M16 8h5a8 8 0 0 1 0 16h-5z" fill="#E9B44C" />
        <path d="M18 20.500c0-4.500 3-6.500 7-7-.2 4.500-2.500 7-7 7z" fill="#fff" />
        <path d="M18.300 20.200l4-4" stroke="#E9B44C" strokeWidth="1" />
      </g>
    </svg>
  );
}
