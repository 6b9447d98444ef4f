import { Trans, useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { Answered } from "../../../../foundation/client.ts";
import { listSignInNames, openAccount } from "../../../../modules/access/operations.ts";
import { partsOf, SignInNamePart } from "../../../../modules/access/sign-in-name.ts";
import { sayRefusal } from "../../../text/say-refusal.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { useAtHand } from "../../at-hand.ts";
import { firstPassword } from "./first-password.ts";
import { suggested } from "./person-draft.ts";
import { SignInNameField } from "./sign-in-name-field.tsx";
import { SignInSlip } from "./sign-in-slip.tsx";
import type { Member } from "./use-staff.ts";

interface GiveSignInProps {
  readonly member: Member;
  readonly onClose: () => void;
}

type Refused = Extract<Answered<typeof openAccount>, { is: "refused" }>;

/** For whoever was added and has none yet. */
export function GiveSignIn({ member: { memberId, name }, onClose }: GiveSignInProps) {
  const { t, i18n } = useLingui();
  const { call, random, me } = useAtHand();
  const queries = useQueryClient();
  const [signInName, setSignInName] = useState(suggested(name));
  const [password] = useState(() => firstPassword(random));
  const [wrong, setWrong] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [working, setWorking] = useState(false);
  const [done, setDone] = useState(false);

  async function give(event: FormEvent) {
    event.preventDefault();
    if (working) return;
    setRefused(null);
    if (!SignInNamePart.safeParse(signInName).success) return setWrong(true);
    setWorking(true);
    const answered = await call(openAccount, { memberId, signInName, password });
    setWorking(false);
    if (answered.is === "refused") return setRefused(answered);
    void queries.invalidateQueries({ queryKey: [listSignInNames.name] });
    setDone(true);
  }

  if (done) return <SignInSlip name={name} signInName={signInName.trim()} password={password} onClose={onClose} />;
  const taken = refused?.code === "sign-in-name-taken" ? sayRefusal(i18n, refused) : null;
  return (
    <Dialog title={t`Give sign-in: ${name}`} onClose={onClose} small>
      <form className="facility-form" noValidate onSubmit={(event) => void give(event)}>
        <SignInNameField
          value={signInName}
          handle={partsOf(me.signInName).handle}
          wrong={wrong ? t`Begin with a letter; small English letters, digits, dot and hyphen, no space.` : taken}
          onChange={(value) => {
            setSignInName(value);
            setWrong(false);
            setRefused(null);
          }}
        />
        {refused && taken === null && (
          <Notice look={refused.code === "no-network" ? "offline" : "wrong"}>{sayRefusal(i18n, refused)}</Notice>
        )}
        <div className="dialog-acts">
          <Button onPress={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button type="submit" look="main" working={working}>
            <Trans>Give sign-in</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
