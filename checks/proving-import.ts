import type { TestHouse } from "../server/test-house.ts";

/** A register that somebody began to bring into a facility: none of its rows is there yet. */
export async function anImport(house: TestHouse, organisation: string, facility: string): Promise<string> {
  const id = house.newId();
  await house.look(
    `insert into registers.import (organisation, id, place, file_name, rows_key, rows, left_out, begun_at, begun_by)
     values ($1, $2, $3, '\\x00', $4, 2, 0, now(), $4)`,
    [organisation, id, facility, house.newId()],
  );
  return id;
}
