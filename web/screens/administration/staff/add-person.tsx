import "../facilities/facilities.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { Answered } from "../../../../foundation/client.ts";
import { listSignInNames, openAccount } from "../../../../modules/access/operations.ts";
import { addMember, listMembers } from "../../../../modules/staff/operations.ts";
import { sayRefusal } from "../../../text/say-refusal.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { leadTo } from "../../../ui/step-page.tsx";
import { useAtHand } from "../../at-hand.ts";
import { NotSent } from "../../not-sent.tsx";
import { type Areas, everywhere } from "./areas.ts";
import { firstPassword } from "./first-password.ts";
import { type PersonDraft, type PersonField, signInNameOf, wrongIn } from "./person-draft.ts";
import { PersonFields } from "./person-fields.tsx";
import { SignInSlip } from "./sign-in-slip.tsx";

interface AddPersonProps {
  readonly areas: Areas;
  readonly onClose: () => void;
  readonly onAdded: () => void;
}

type Refused = Extract<Answered<typeof addMember> | Answered<typeof openAccount>, { is: "refused" }>;

/** First the person, then their sign-in. Where the second fails, it is tried again here or later from their row. */
export function AddPerson({ areas, onClose, onAdded }: AddPersonProps) {
  const { t, i18n } = useLingui();
  const { call, newId, random, actor, drafts } = useAtHand();
  const queries = useQueryClient();
  const draftKey = `${addMember.name} ${actor.id}`;
  const [draft, setDraft] = useState<PersonDraft>(
    () =>
      (drafts.get(draftKey) as PersonDraft | undefined) ?? {
        memberId: newId(),
        assignmentId: newId(),
        name: "",
        role: "",
        area: "",
        signInName: null,
        password: firstPassword(random),
        added: false,
      },
  );
  const [wrong, setWrong] = useState<readonly PersonField[]>([]);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [working, setWorking] = useState(false);
  const [done, setDone] = useState(false);
  const signInName = signInNameOf(draft).trim();

  function write(change: Partial<PersonDraft>): PersonDraft {
    const next = { ...draft, ...change };
    setDraft(next);
    drafts.set(draftKey, next);
    setWrong(wrong.filter((field) => !(field in change)));
    return next;
  }

  function stop(because: Refused) {
    setWorking(false);
    setRefused(because);
    if (because.code === "sign-in-name-taken") {
      setWrong(["signInName"]);
      leadTo("signInName");
    }
  }

  async function add(event: FormEvent) {
    event.preventDefault();
    if (working) return;
    const faults = wrongIn(draft);
    setWrong(faults);
    setRefused(null);
    if (faults.length > 0 || draft.role === "") return leadTo(faults[0]);
    const { memberId, assignmentId, name, role, password } = draft;
    setWorking(true);
    if (!draft.added) {
      const placeId = draft.area === everywhere ? null : draft.area;
      const added = await call(addMember, { memberId, assignmentId, name, role, placeId });
      // The id is this draft's own: who is here already under it was added by this very form.
      if (added.is === "refused" && added.code !== "already-a-member") return stop(added);
      write({ added: true });
      void queries.invalidateQueries({ queryKey: [listMembers.name] });
    }
    const opened = await call(openAccount, { memberId, signInName, password });
    if (opened.is === "refused") return stop(opened);
    void queries.invalidateQueries({ queryKey: [listSignInNames.name] });
    drafts.delete(draftKey);
    setWorking(false);
    setDone(true);
    onAdded();
  }

  if (done) {
    return <SignInSlip name={draft.name} signInName={signInName} password={draft.password} onClose={onClose} />;
  }

  const named: Record<PersonField, string> = {
    name: t`Write the name, 2 letters or more.`,
    role: t`Choose what they do.`,
    area: t`Choose where they do it.`,
    signInName: t`Begin with a letter; small English letters, digits, dot and hyphen, no space.`,
  };
  const taken = refused?.code === "sign-in-name-taken";
  return (
    <Dialog title={t`Add person`} onClose={onClose}>
      <form className="facility-form" noValidate onSubmit={(event) => void add(event)}>
        <PersonFields
          draft={draft}
          areas={areas}
          wrongAt={(field) =>
            wrong.includes(field) ? (field === "signInName" && taken ? sayRefusal(i18n, refused) : named[field]) : null
          }
          onChange={write}
        />
        <div className="facility-form-foot">
          {!taken && (
            <NotSent refused={refused}>
              {draft.added && (
                <Trans>
                  They are in the list already; only the sign-in is missing. Send it again, or give it later.
                </Trans>
              )}
            </NotSent>
          )}
          <div className="dialog-acts">
            <Button onPress={onClose}>
              <Trans>Not now</Trans>
            </Button>
            <Button type="submit" look="main" working={working}>
              {working ? <Trans>Adding…</Trans> : <Trans>Add person</Trans>}
            </Button>
          </div>
        </div>
      </form>
    </Dialog>
  );
}
