import { sql } from "drizzle-orm";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { AnswerOf } from "../../../foundation/operation.ts";
import type { Tx } from "../../../server/database/connection.ts";
import { moment } from "../../../server/database/moment.sql.ts";
import type { EpisodeId } from "../../treatment/episode.ts";
import type { readBenefits } from "../operations.ts";

type Shown = AnswerOf<typeof readBenefits>["treatments"][number]["payments"][number];

export interface PaymentRow
  extends Record<string, unknown>,
    Omit<Shown, "reference" | "by" | "takenBack" | "replaced"> {
  episodeId: string;
  reference: Buffer | null;
  by: string;
  takenBackAt: string | null;
  takenBackWhy: NonNullable<Shown["takenBack"]>["why"] | null;
  takenBackBy: string | null;
}

export interface EpisodeRow extends Record<string, unknown> {
  episodeId: EpisodeId;
  startedOn: CalendarDay;
  closedOn: CalendarDay | null;
  /** kg/m² by the weight that lies nearest the start; null: not measured within a month of it. */
  bodyMass: number | null;
}

/** Somebody's treatments, the newest first. */
export async function treatmentsOf(tx: Tx, patientId: string): Promise<readonly EpisodeRow[]> {
  const { rows } = await tx.execute<EpisodeRow>(sql`
    select e.id as "episodeId", e.starts_on::text as "startedOn", e.closed_on::text as "closedOn",
      (select w.weight_kg::float8 from people.published_measure w
       where w.patient = e.patient and w.weight_kg is not null and abs(w."on" - e.starts_on) <= 30
       order by abs(w."on" - e.starts_on), w.at desc limit 1)
      / ((select h.height_cm::float8 / 100 from people.published_measure h
       where h.patient = e.patient and h.height_cm is not null order by h."on" desc, h.at desc limit 1) ^ 2) as "bodyMass"
    from treatment.published_episode e where e.patient = ${patientId} order by e.starts_on desc, e.id desc`);
  return rows;
}

/** Every word about their benefit, the newest first. */
export async function paymentsOf(tx: Tx, patientId: string): Promise<readonly PaymentRow[]> {
  const { rows } = await tx.execute<PaymentRow>(sql`
    select p.id as "paymentId", p.episode as "episodeId", p.kind, p.month, p.paid, p.rupees::float8 as rupees,
      p.paid_on::text as "paidOn", p.reference, p.because, ${moment("p.at")} as at, p.by,
      ${moment("b.at")} as "takenBackAt", b.why as "takenBackWhy", b.by as "takenBackBy"
    from nutrition.payment p
      left join nutrition.payment_taken_back b on b.organisation = p.organisation and b.payment = p.id
    where p.patient = ${patientId} order by p.at desc, p.id desc`);
  return rows;
}

/** Until the turn ends nobody else writes of this patient's benefit. */
export async function holdBenefits(tx: Tx, patientId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`nutrition benefit ${patientId}`}, 0))`);
}
