import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import type { InputOf } from "../../../../foundation/operation.ts";
import { SignInNamePart } from "../../../../modules/access/sign-in-name.ts";
import { Handle, PlaceName } from "../../../../modules/places/place.ts";
import { MemberName } from "../../../../modules/staff/member.ts";
import { foundOrganisation } from "../../../../modules/transfers/operations.ts";
import { sayRefusal } from "../../../text/say-refusal.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { leadTo } from "../../../ui/step-page.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { useAtHand } from "../../at-hand.ts";
import { NotSent } from "../../not-sent.tsx";
import { useSending } from "../../patients/page/use-sending.ts";
import { firstPassword } from "../staff/first-password.ts";
import { signInNameOf, suggested } from "../staff/person-draft.ts";
import { SignInNameField } from "../staff/sign-in-name-field.tsx";
import { SignInSlip } from "../staff/sign-in-slip.tsx";

type Founding = InputOf<typeof foundOrganisation>;

interface OpenOrganisationProps {
  readonly onClose: () => void;
  readonly onOpened: () => void;
}

/** An organisation and the one person who begins in it. Ids and password are made once: sent twice it is opened once. */
export function OpenOrganisation({ onClose, onOpened }: OpenOrganisationProps) {
  const { t, i18n } = useLingui();
  const { newId, random } = useAtHand();
  const [made] = useState(() => ({
    organisationId: newId() as Founding["organisationId"],
    memberId: newId() as Founding["first"]["memberId"],
    password: firstPassword(random),
  }));
  const [name, setName] = useState("");
  const [nameHindi, setNameHindi] = useState("");
  const [handle, setHandle] = useState<string | null>(null);
  const [person, setPerson] = useState("");
  const [signInName, setSignInName] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const [done, setDone] = useState(false);
  const { working, refused, send } = useSending(foundOrganisation, () => {
    setDone(true);
    onOpened();
  });
  const shortName = handle ?? suggested(name).replaceAll(".", "-").slice(0, 30).replace(/-+$/, "");
  const signsInAs = signInNameOf({ name: person, signInName });
  const inHindi = nameHindi.trim();
  const wrong = {
    name: PlaceName.safeParse(name).success ? null : t`Write the name, 2 letters or more.`,
    nameHindi:
      inHindi === "" || PlaceName.safeParse(inHindi).success ? null : t`Write 2 letters or more, or leave it empty.`,
    handle: Handle.safeParse(shortName).success
      ? null
      : t`2 to 30 small English letters, digits or hyphens; begin with a letter.`,
    person: MemberName.safeParse(person).success ? null : t`Write the name, 2 letters or more.`,
    signInName: SignInNamePart.safeParse(signsInAs).success
      ? null
      : t`Begin with a letter; small English letters, digits, dot and hyphen, no space.`,
  };
  const shown = (field: keyof typeof wrong) => (tried ? wrong[field] : null);
  const taken = refused?.code === "handle-taken" ? sayRefusal(i18n, refused) : null;

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    const faults = (Object.keys(wrong) as (keyof typeof wrong)[]).filter((field) => wrong[field] !== null);
    if (faults.length > 0) return leadTo(faults[0]);
    const { organisationId, memberId, password } = made;
    void send({
      organisationId,
      handle: shortName,
      name: PlaceName.parse(name),
      ...(inHindi === "" ? {} : { nameHindi: PlaceName.parse(inHindi) }),
      timeZone: "Asia/Kolkata",
      first: { memberId, name: MemberName.parse(person), signInName: SignInNamePart.parse(signsInAs), password },
    });
  }

  if (done) {
    return (
      <SignInSlip name={person} signInName={signsInAs} handle={shortName} password={made.password} onClose={onClose} />
    );
  }
  return (
    <Dialog title={t`Open an organisation`} onClose={onClose}>
      <form className="organisation-form" noValidate onSubmit={submit}>
        <TextField
          name="name"
          label={t`Name in English`}
          lang="en"
          maxLength={80}
          autoComplete="off"
          autoCapitalize="words"
          value={name}
          wrong={shown("name")}
          onChange={setName}
        />
        <TextField
          name="nameHindi"
          label={t`Name in Hindi`}
          optional
          lang="hi"
          maxLength={80}
          autoComplete="off"
          value={nameHindi}
          wrong={shown("nameHindi")}
          onChange={setNameHindi}
        />
        <TextField
          name="handle"
          label={t`Short name`}
          hint={t`Stands behind the @ when its people sign in`}
          lang="en"
          maxLength={30}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={shortName}
          wrong={shown("handle") ?? taken}
          onChange={(value) => setHandle(value.toLowerCase())}
        />
        <TextField
          name="person"
          label={t`Its first super admin`}
          hint={t`They take in everybody else`}
          maxLength={80}
          autoComplete="off"
          autoCapitalize="words"
          value={person}
          wrong={shown("person")}
          onChange={setPerson}
        />
        <SignInNameField value={signsInAs} handle={shortName} wrong={shown("signInName")} onChange={setSignInName} />
        {taken === null && (
          <NotSent refused={refused}>
            <Trans>Nothing was changed.</Trans>
          </NotSent>
        )}
        <div className="dialog-acts">
          <Button onPress={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button type="submit" look="main" working={working}>
            {working ? <Trans>Opening…</Trans> : <Trans>Open the organisation</Trans>}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
