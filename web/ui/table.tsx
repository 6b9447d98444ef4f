import "./table.css";
import type { ReactNode } from "react";

interface Column {
  readonly title: string;
  /** Its part of the width, in hundredths. */
  readonly width: number;
}

interface TableProps {
  /** What the table holds, for whoever hears it. */
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly busy?: boolean;
  readonly children: ReactNode;
}

/** The roles are written out because a table that is shown as cards would lose them. */
export function Table({ caption, columns, busy = false, children }: TableProps) {
  return (
    <div className="table-frame">
      <table className="table" role="table" aria-label={caption} aria-busy={busy}>
        <Head columns={columns} />
        <tbody role="rowgroup">{children}</tbody>
      </table>
    </div>
  );
}

interface RowProps {
  /** Just added: tinted for a moment. */
  readonly fresh: boolean;
  readonly children: ReactNode;
}

export function Row({ fresh, children }: RowProps) {
  return (
    <tr role="row" data-fresh={fresh ? "" : undefined}>
      {children}
    </tr>
  );
}

export function Cell({ children }: { readonly children: ReactNode }) {
  return <td role="cell">{children}</td>;
}

function Head({ columns }: { readonly columns: readonly Column[] }) {
  return (
    <thead role="rowgroup">
      <tr role="row">
        {columns.map(({ title, width }) => (
          <th key={title} role="columnheader" scope="col" style={{ width: `${width}%` }}>
            {title}
          </th>
        ))}
      </tr>
    </thead>
  );
}

const lengths = ["72%", "40%", "86%", "58%"];

/** The table before its rows are here: the same shape, so that nothing jumps. */
export function TableSkeleton({
  caption,
  columns,
  rows = 8,
}: {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows?: number;
}) {
  return (
    <div className="table-frame" role="status" aria-label={caption}>
      <table className="table" aria-hidden="true">
        <Head columns={columns} />
        <tbody>
          {Array.from({ length: rows }, (_, row) => (
            <tr key={row}>
              {columns.map(({ title }, column) => (
                <td key={title}>
                  <span className="skeleton" style={{ maxWidth: lengths[(row + column) % lengths.length] }} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
