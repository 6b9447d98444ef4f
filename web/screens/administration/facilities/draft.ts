import type { Id } from "../../../../foundation/id.ts";
import type { Answered } from "../../../../foundation/client.ts";
import type { InputOf } from "../../../../foundation/operation.ts";
import { addFacility } from "../../../../modules/places/operations.ts";
import type { FacilityService } from "../../../../modules/places/place.ts";
import { scriptOf } from "../../../text/language.ts";

/** A facility as it is being written. Its id is made once, so that sending it twice cannot make two. */
export interface Draft {
  readonly placeId: Id;
  /** What was in the search field when it was begun: another search begins another facility. */
  readonly searched: string;
  readonly name: string;
  readonly nameHindi: string;
  readonly type: string;
  readonly parentId: string;
  readonly services: readonly FacilityService[];
}

export type DraftField = "name" | "nameHindi" | "type" | "parentId";

/** What was searched for and not found goes into the field of its script. */
export function emptyDraft(placeId: Id, searched: string, onlyPlace: string | undefined): Draft {
  const name = searched.trim();
  const hindi = scriptOf(name) === "hi";
  return {
    placeId,
    searched: name,
    name: hindi ? "" : name,
    nameHindi: hindi ? name : "",
    type: "",
    parentId: onlyPlace ?? "",
    services: [],
  };
}

/** The input that the contract takes, or the fields that stand against it. */
export function readDraft(
  draft: Draft,
): { readonly input: InputOf<typeof addFacility> } | { readonly wrong: readonly DraftField[] } {
  const { nameHindi, searched: _, ...rest } = draft;
  const read = addFacility.takes.safeParse({ ...rest, ...(nameHindi.trim() === "" ? {} : { nameHindi }) });
  return read.success
    ? { input: read.data }
    : { wrong: fieldsIn(read.error.issues.map(({ path }) => String(path[0]))) };
}

/** The fields to which a refusal belongs. */
export function refusedFields({
  code,
  issues,
}: Extract<Answered<typeof addFacility>, { is: "refused" }>): readonly DraftField[] {
  if (code === "name-taken") return ["name"];
  if (code === "does-not-lie-there") return ["parentId"];
  return fieldsIn(issues.map(({ at }) => at.split(/[./]/).find((part) => part !== "") ?? ""));
}

const fields: readonly DraftField[] = ["name", "nameHindi", "type", "parentId"];

function fieldsIn(named: readonly string[]): readonly DraftField[] {
  return fields.filter((field) => named.includes(field));
}
