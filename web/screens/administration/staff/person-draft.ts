import type { Role } from "../../../../foundation/actor.ts";
import type { Id } from "../../../../foundation/id.ts";
import { SignInNamePart } from "../../../../modules/access/sign-in-name.ts";
import { MemberName } from "../../../../modules/staff/member.ts";

/** Somebody as they are being added. Ids and password are made once: sending it twice makes nobody twice. */
export interface PersonDraft {
  readonly memberId: Id;
  readonly assignmentId: Id;
  readonly name: string;
  readonly role: Role | "";
  /** A place, or "everywhere". */
  readonly area: string;
  /** Null: as the name suggests. */
  readonly signInName: string | null;
  readonly password: string;
  /** They are in the organisation already; only the sign-in is missing. */
  readonly added: boolean;
}

export type PersonField = "name" | "role" | "area" | "signInName";

export const signInNameOf = ({ name, signInName }: Pick<PersonDraft, "name" | "signInName">) =>
  signInName ?? suggested(name);

/** "Dr Farida Khan" → "farida.khan". A name in Devanagari suggests nothing. */
export function suggested(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/^(dr|smt|shri|mr|mrs|ms)\.?\s+/, "")
    .replace(/[^a-z0-9\s.-]/g, "")
    .replace(/^[^a-z]+/, "")
    .trim()
    .replace(/\s+/g, ".")
    .slice(0, 40);
}

/** In the order in which they stand. */
export function wrongIn(draft: PersonDraft): readonly PersonField[] {
  const wrong: PersonField[] = [];
  if (!MemberName.safeParse(draft.name).success) wrong.push("name");
  if (draft.role === "") wrong.push("role");
  if (draft.area === "") wrong.push("area");
  if (!SignInNamePart.safeParse(signInNameOf(draft)).success) wrong.push("signInName");
  return wrong;
}
