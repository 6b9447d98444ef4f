import { testChild } from "../../modules/children/test-child.ts";
import { addRows, beginImport, confirmImport } from "../../modules/registers/operations.ts";
import type { OnTreatment } from "./words-of-treatment.ts";

interface OfARegister extends Pick<OnTreatment, "on" | "id" | "canary"> {
  readonly admin: OnTreatment["worker"];
  readonly placeId: string;
  readonly canaryNumber: () => string;
}

/** Every word of a register's row and its file: of one that comes in, and of one that nobody confirms. */
export async function bringRegistersIn({ admin, placeId, on, id, canary, canaryNumber }: OfARegister): Promise<void> {
  for (const confirmed of [true, false]) {
    const importId = id();
    const { identity } = testChild(
      { childId: id(), placeId, on },
      {
        name: canary(),
        mother: canary(),
        guardian: { name: canary(), relation: "father" },
        phone: { number: canaryNumber(), of: "family" },
        address: { village: canary(), landmark: canary() },
        identifiers: [{ kind: "rch", value: canary() }],
      },
    );
    const begun = { importId, placeId: placeId as never, workerId: null, fileName: canary(), rows: 1, leftOut: 0 };
    await admin.act(beginImport, begun);
    const row = { line: 2, identity, doses: [{ vaccine: "BCG" as const, on: null }], choice: { is: "new" as const } };
    await admin.act(addRows, { importId, rows: [row] });
    if (confirmed) await admin.act(confirmImport, { importId, registerSeen: true });
  }
}
