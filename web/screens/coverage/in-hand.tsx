/** What a cell is about, where the table is shown as cards and has no head. */
export const InHand = ({ children }: { readonly children: string }) => (
  <span className="coverage-in-hand">{children} </span>
);
