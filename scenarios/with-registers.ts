import type { ChildIdentity } from "../modules/children/child.ts";
import {
  addRows,
  beginImport,
  compareRows,
  confirmImport,
  importNextRows,
  readImport,
  undoImport,
  undoNextRows,
} from "../modules/registers/operations.ts";
import type { Claims } from "../server/turn/entering.ts";
import { openWithChildren } from "./with-children.ts";

export interface Row {
  readonly line: number;
  readonly identity: ChildIdentity;
  readonly doses: { vaccine: "BCG" | "OPV" | "PENTA"; on: string | null }[];
  readonly choice: { is: "new" } | { is: "looked-at-and-new" } | { is: "same"; childId: string };
}

/** A house with children, into which an admin brings registers. */
export async function openWithRegisters() {
  const world = await openWithChildren();
  const house = { is: "house", name: "registers.whenImportConfirmed" } as const;
  const asHouse = () => ({ ...house, organisation: world.ours.id });

  function row(line: number, changes: Partial<ChildIdentity> = {}, more: Partial<Row> = {}): Row {
    const { identity } = world.fresh({ born: { day: "2026-06-01" as never, exact: true }, ...changes });
    return { line, identity: identity, doses: [{ vaccine: "BCG", on: "2026-06-01" }], choice: { is: "new" }, ...more };
  }

  async function sent(rows: readonly Row[], workerId: string | null = null, by: Claims = world.admin): Promise<string> {
    const importId = world.house.newId();
    const begun = {
      importId,
      placeId: world.phc,
      workerId,
      fileName: "Naya Tola 2026.xlsx",
      rows: rows.length,
      leftOut: 0,
    };
    await world.house.act(beginImport, begun as never, by);
    for (let at = 0; at < rows.length; at += 100) {
      await world.house.act(addRows, { importId, rows: rows.slice(at, at + 100) } as never, by);
    }
    return importId;
  }

  async function run(importId: string): Promise<void> {
    for (;;) {
      const { left } = await world.house.act(importNextRows, { importId } as never, asHouse());
      if (left === 0) return;
    }
  }

  async function brought(rows: readonly Row[], workerId: string | null = null, registerSeen = true): Promise<string> {
    const importId = await sent(rows, workerId);
    await world.house.act(confirmImport, { importId, registerSeen } as never, world.admin);
    await run(importId);
    return importId;
  }

  async function undone(importId: string): Promise<void> {
    await world.house.act(undoImport, { importId } as never, world.admin);
    for (;;) if ((await world.house.act(undoNextRows, { importId } as never, asHouse())).left === 0) return;
  }

  const read = (importId: string) => world.house.act(readImport, { importId } as never, world.admin);
  const linesOf = (importId: string) =>
    world.house.look<{
      number: number;
      end: string;
      why: string | null;
      child: string;
      sealed: Buffer | null;
      doses: string[];
    }>('select number, "end", why, child, sealed, doses from registers.line where import = $1 order by number', [
      importId,
    ]);
  const compared = async (rows: readonly Row[], by: Claims = world.admin) =>
    (
      await world.house.act(
        compareRows,
        {
          placeId: world.phc,
          rows: rows.map(({ line, identity: { name, sex, born, ofBirth, mother, guardian, phone } }) => ({
            ...{ line, name, sex, born, ofBirth, mother, guardian, phone },
          })),
        } as never,
        by,
      )
    ).rows;

  return { world, asHouse, row, sent, run, brought, undone, read, linesOf, compared };
}
