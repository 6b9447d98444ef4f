import { useEffect, useRef, useState } from "react";
import { exportPatientsIn } from "../../../modules/reports/operations.ts";
import type { Refused } from "../../text/say-refusal.ts";
import { useAtHand } from "../at-hand.ts";
import { handOut } from "../hand-out.ts";
import { type Asked, wantedOf } from "./address.ts";
import { gather } from "./gather.ts";
import { type Exported, useTableColumns } from "./table-columns.ts";
import { type TableForm, writeTable } from "./write-table.ts";

export type Taking =
  | { readonly is: "not-begun" }
  /** `waits`: for the network, which came to an end. */
  | { readonly is: "under-way"; readonly rows: number; readonly waits: boolean }
  | { readonly is: "refused"; readonly refused: Refused }
  | { readonly is: "done"; readonly rows: number; readonly file: string };

const pageSize = 500;
/** Until it is asked again, in milliseconds; sooner when the device says that it is in a network. */
const patience = 4000;

/** A list on its way into a table of the reader's own; what is shown no more is stopped. */
export function useTakingAlong(asked: Asked, search: string, name: string) {
  const { call } = useAtHand();
  const columns = useTableColumns();
  const [taking, setTaking] = useState<Taking>({ is: "not-begun" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function begin(form: TableForm) {
    const run = new AbortController();
    running.current = run;
    setTaking({ is: "under-way", rows: 0, waits: false });
    const question = { ...wantedOf(asked), order: asked.order, ...(search === "" ? {} : { search }) };
    const day = { today: "" };
    const taken = await gather<Exported, Refused>({
      ask: async (after) => {
        const place = after === null ? {} : { after };
        const answered = await call(exportPatientsIn, { ...question, limit: pageSize, ...place });
        if (answered.is === "done") {
          day.today = answered.answer.today;
          return { rows: answered.answer.patients, next: answered.answer.next };
        }
        return answered.code === "no-network" || answered.code === "busy" ? "lost" : { refused: answered };
      },
      keyOf: ({ patientId }) => patientId,
      wait: () => networkOr(patience, run.signal),
      onProgress: (progress) => setTaking({ is: "under-way", ...progress }),
      stopped: () => run.signal.aborted,
    });
    if (taken === "stopped") return;
    if ("refused" in taken) return setTaking({ is: "refused", refused: taken.refused });
    const file = `khurak-${asked.set}-${day.today}.${form}`;
    const bytes = await writeTable(form, name, columns, taken.rows);
    if (run.signal.aborted) return;
    handOut(bytes, file);
    setTaking({ is: "done", rows: taken.rows.length, file });
  }

  return {
    taking,
    begin: (form: TableForm) => void begin(form),
    stop() {
      running.current?.abort();
      setTaking({ is: "not-begun" });
    },
  };
}

function networkOr(milliseconds: number, stopped: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    const now = () => {
      clearTimeout(timer);
      resolve();
    };
    window.addEventListener("online", now, { once: true, signal: stopped });
    stopped.addEventListener("abort", now, { once: true });
  });
}
