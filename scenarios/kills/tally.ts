import type { Judged } from "./judge.ts";

interface Row {
  readonly step: string;
  readonly victim: string;
  kills: number;
  doses: number;
  lost: number;
  doubled: number;
  again: number;
  bytes: number;
  seconds: number;
}

/** What came of every kill, by where it struck. */
export interface Tally {
  /** @param judged null: nothing had been kept, and nothing arrived */
  add(step: string, victim: string, kills: number, judged: Judged | null, seconds: number): void;
  kills(): number;
  /** In words, what was not as it should be. */
  readonly wrong: readonly string[];
  /** For a Markdown page. */
  table(): string;
}

export function openTally(): Tally {
  const rows: Row[] = [];
  const wrong: string[] = [];
  const sum = (key: "kills" | "doses" | "lost" | "doubled" | "again" | "bytes") =>
    rows.reduce((total, row) => total + row[key], 0);
  const kept = ({ doses, lost }: Pick<Row, "doses" | "lost">) => doses - lost;
  return {
    add(step, victim, kills, judged, seconds) {
      let row = rows.find((one) => one.step === step && one.victim === victim);
      if (!row) {
        row = { step, victim, kills: 0, doses: 0, lost: 0, doubled: 0, again: 0, bytes: 0, seconds: 0 };
        rows.push(row);
      }
      row.kills += kills;
      row.seconds = Math.max(row.seconds, seconds);
      if (judged === null) return;
      row.doses += 1;
      row.lost += Number(judged.lost);
      row.doubled += Number(judged.doubled);
      row.again += judged.again;
      row.bytes += judged.bytes;
      wrong.push(...judged.wrong.map((what) => `${step}, ${victim}: ${what}`));
    },
    kills: () => sum("kills"),
    wrong,
    table: () =>
      [
        "| where it was | killed | kills | doses recorded | there exactly once | lost | doubled | kB sent again | longest, s |",
        "|---|---|--:|--:|--:|--:|--:|--:|--:|",
        ...rows.map(
          (row) =>
            `| ${row.step} | ${row.victim} | ${row.kills} | ${row.doses} | ${kept(row) - row.doubled} | ${row.lost} | ${row.doubled} | ${Math.round(row.again / 1000)} | ${row.seconds.toFixed(0)} |`,
        ),
        `| **in all** | | **${sum("kills")}** | **${sum("doses")}** | **${sum("doses") - sum("lost") - sum("doubled")}** | **${sum("lost")}** | **${sum("doubled")}** | **${Math.round(sum("again") / 1000)}** of ${Math.round(sum("bytes") / 1000)} | |`,
      ].join("\n"),
  };
}
