import "./table.css";
import type { ReactNode } from "react";

interface Column<Row> {
  readonly title: string;
  readonly show: (row: Row) => ReactNode;
}

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

function Head({ columns }: { readonly columns: readonly { readonly title: string }[] }) {
  return (
    <thead role="rowgroup">
      <tr role="row">
        {columns.map(({ title }) => (
          <th key={title} role="columnheader" scope="col">
            {title}
          </th>
        ))}
      </tr>
    </thead>
  );
}

const widths = ["72%", "40%", "86%", "58%"];

/** The table before its rows are here: the same shape, so that nothing jumps. */
export function TableSkeleton({ caption, titles, rows = 8 }: { readonly caption: string; readonly titles: readonly string[]; readonly rows?: number }) {
  return (
    <div className="table-frame" role="status" aria-label={caption}>
      <table className="table" aria-hidden="true">
        <Head columns={titles.map((title) => ({ title }))} />
        <tbody>
          {Array.from({ length: rows }, (_, row) => (
            <tr key={row}>
              {titles.map((title, column) => (
                <td key={title}>
                  <span className="skeleton" style={{ maxWidth: widths[(row + column) % widths.length] }} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
