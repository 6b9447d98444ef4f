import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Database } from "../database/connection.ts";
import type { Turn } from "../turn.ts";

export interface Metrics {
  readonly registry: Registry;
  /** The same turn, timed. */
  watch(turn: Turn): Turn;
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
