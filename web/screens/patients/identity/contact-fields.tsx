import { useLingui } from "@lingui/react/macro";
import { phoneOwners } from "../../../../modules/people/patient.ts";
import { phoneOwnerWords } from "../../../text/people.ts";
import type { IdentityFieldsProps } from "./identity-draft.ts";
import { ReachFields } from "./reach-fields.tsx";
import { useIdentityWords } from "./use-identity-words.ts";

export function ContactFields({ draft, wrong, onChange }: IdentityFieldsProps) {
  const { i18n } = useLingui();
  const owners = phoneOwners.map((owner) => ({ value: owner, words: i18n._(phoneOwnerWords[owner]) }));
  return <ReachFields draft={draft} owners={owners} across={3} words={useIdentityWords(wrong)} onChange={onChange} />;
}
