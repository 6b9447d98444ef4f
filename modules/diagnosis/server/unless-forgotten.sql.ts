import { type SQL, sql } from "drizzle-orm";

/** A file's id, or null when its time is over. @param file a column of diagnosis.xray_file, as f */
export const unlessForgotten = (file: SQL) => sql`(select ${file} where not exists (
  select from diagnosis.forgotten_file g where g.organisation = f.organisation and g.file = ${file}))`;
