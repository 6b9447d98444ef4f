import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { AuditStanding } from "../audit/sealer.ts";
import type { Database } from "../database/connection.ts";
import type { FilesStanding } from "../files/tidy.ts";
import type { Turn } from "../turn.ts";

export interface Metrics {
  readonly registry: Registry;
  /** The same turn, timed. */
  watch(turn: Turn): Turn;
  /** How the audit chain stands, as this process saw it last. */
  watchAudit(standing: () => AuditStanding, clock: () => number): void;
  /** How files and records stood when this process compared them last. */
  watchFiles(standing: () => FilesStanding, clock: () => number): void;
}

export function openMetrics(database: Database): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: "khurak_turn_seconds",
    help: "How long one operation took, by what it was and how it ended.",
    labelNames: ["operation", "outcome"],
    buckets: [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  new Gauge({
    name: "khurak_database_connections",
    help: "Connections of this process to the database, by what they do.",
    labelNames: ["state"],
    registers: [registry],
    collect() {
      const { total, idle, waiting } = database.waiting();
      this.set({ state: "busy" }, total - idle);
      this.set({ state: "idle" }, idle);
      this.set({ state: "waited for" }, waiting);
    },
  });
  return {
    registry,
    watchFiles(standing, clock) {
      const gauge = gaugesOf(registry, standing);
      const known = (value: (now: FilesStanding) => number) => (now: FilesStanding) =>
        now.lookedAt === null ? null : value(now);
      gauge(
        "khurak_files_missing",
        "Files that records name and the store has not.",
        known(({ missing }) => missing),
      );
      gauge(
        "khurak_files_orphans_left",
        "Files that no record names and that were not removed, as they are too many.",
        known(({ orphansLeft }) => orphansLeft),
      );
      gauge(
        "khurak_files_looked_seconds",
        "Since this process last compared files and records.",
        known(({ lookedAt }) => (clock() - (lookedAt ?? 0)) / 1000),
      );
    },
    watchAudit(standing, clock) {
      const secondsSince = (moment: number | null) => (moment === null ? null : Math.max(0, (clock() - moment) / 1000));
      const gauge = gaugesOf(registry, standing);
      gauge("khurak_audit_lines", "Lines of the audit chain.", ({ lines, lookedAt }) =>
        lookedAt === null ? null : lines,
      );
      gauge(
        "khurak_audit_unsealed_seconds",
        "For how long the oldest unsealed audit leaf has waited; 0: none waits.",
        ({ waitsSince, lookedAt }) => (lookedAt === null ? null : (secondsSince(waitsSince) ?? 0)),
      );
      gauge(
        "khurak_audit_looked_seconds",
        "Since this process last sealed, or found nothing to seal.",
        ({ lookedAt }) => secondsSince(lookedAt),
      );
      gauge(
        "khurak_audit_exported_seconds",
        "Since this process last exported a head of the chain.",
        ({ exportedAt }) => secondsSince(exportedAt),
      );
    },
    watch: (turn) => ({
      ...turn,
      async run(asked) {
        const stop = seconds.startTimer({ operation: asked.operation.name });
        const outcome = await turn.run(asked);
        stop({ outcome: outcome.is === "done" ? "done" : outcome.refusal.refused });
        return outcome;
      },
    }),
  };
}

/** Figures that are read when they are asked for; null: not known, and not said. */
function gaugesOf<Standing>(registry: Registry, standing: () => Standing) {
  return (name: string, help: string, value: (now: Standing) => number | null) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        const known = value(standing());
        this.remove();
        if (known !== null) this.set(known);
      },
    });
}
