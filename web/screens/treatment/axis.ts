import type { CSSProperties } from "react";

/** Drugs, bacteria and weight stand on one axis: a column for before the treatment, and one for each month of it. */
export const columnsOf = (months: number) => ({ "--columns": months + 1 }) as CSSProperties;
