import "./table.css";
import type { ReactNode } from "react";

interface Column<Row> {
  readonly title: string;
  /** Its part of the width, in hundredths. */
  readonly width: number;
  readonly show: (row: Row) => ReactNode;
}

type ColumnHead = Pick<Column<unknown>, "title" | "width">;

interface TableProps<Row> {
  /** What the table holds, for whoever hears it. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Just added: tinted for a moment. */
  readonly isFresh?: (row: Row) => boolean;
  readonly busy?: boolean;
}

/** The roles are written out because a table that is shown as cards would lose them. */
export function Table<Row>({ caption, columns, rows, keyOf, isFresh, busy = false }: TableProps<Row>) {
  return (
    <div className="table-frame">
      <table className="table" role="table" aria-label={caption} aria-busy={busy}>
        <Head columns={columns} />
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={keyOf(row)} role="row" data-fresh={isFresh?.(row) ? "" : undefined}>
              {columns.map(({ title, show }) => (
                <td key={title} role="cell">
                  {show(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head({ columns }: { readonly columns: readonly ColumnHead[] }) {
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
export function TableSkeleton({ caption, columns, rows = 8 }: { readonly caption: string; readonly columns: readonly ColumnHead[]; readonly rows?: number }) {
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
