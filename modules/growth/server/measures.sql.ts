import { sql } from "drizzle-orm";

/** Of `growth.measure m`, as `MeasureKept`. */
export const measureColumns = sql`m.id as "measureId", m."on"::text as "on", m.weight_kg as "weightKg",
  m.height_cm as "heightCm", m.lying, m.head_cm as "headCm", m.muac_mm as "muacMm", m.oedema, m.ill`;

/** The same as JSON. */
export const measureJson = sql`jsonb_build_object('measureId', m.id, 'on', m."on", 'weightKg', m.weight_kg,
  'heightCm', m.height_cm, 'lying', m.lying, 'headCm', m.head_cm, 'muacMm', m.muac_mm, 'oedema', m.oedema, 'ill', m.ill)`;

export const isTakenBack = sql`exists (select from growth.measure_taken_back b where b.measure = m.id)`;
