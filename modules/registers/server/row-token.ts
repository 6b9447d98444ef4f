import type * as z from "zod/mini";
import type { Vault } from "../../../server/keys/vault.ts";
import { nameSounds } from "../../people/name-sound.ts";
import type { SoughtRow } from "../import.ts";

type Row = Omit<z.infer<typeof SoughtRow>, "line" | "ofBirth">;

const heard = (name: string | null | undefined) =>
  nameSounds(name ?? "")
    .toSorted()
    .join(" ");

/** By what these rows are known again when their file, or one that was mended, is brought to the same facility. */
export const rowTokens = (vault: Vault, place: string, rows: readonly Row[]): Promise<Buffer[]> =>
  vault.tokens(
    rows.map(({ name, sex, born, mother, guardian, phone }) =>
      ["register row", place, heard(name), sex, born.day, heard(mother), heard(guardian?.name), phone?.number].join(
        "|",
      ),
    ),
  );
