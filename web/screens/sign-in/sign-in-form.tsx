import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useRef, useState } from "react";
import type { Answered, Call } from "../../../foundation/client.ts";
import { type signIn as SignIn, signIn } from "../../../modules/access/operations.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PasswordField, TextField } from "../../ui/text-field.tsx";
import { sayRefusal } from "../../text/say-refusal.ts";
import { useCountdown } from "./use-countdown.ts";

type Refused = Extract<Answered<typeof SignIn>, { is: "refused" }>;

interface SignInFormProps {
  readonly call: Call;
  readonly onSigned: (signed: { accessToken: string; expiresInSeconds: number }) => void;
}

export function SignInForm({ call, onSigned }: SignInFormProps) {
  const { t, i18n } = useLingui();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [working, setWorking] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [missing, setMissing] = useState(false);
  const [secondsLeft, waitFor] = useCountdown();
  const form = useRef<HTMLFormElement>(null);

  const nameWrong =
    missing && !signIn.takes.shape.name.safeParse(name).success
      ? t`Write it with the part after @, like asha@demo.`
      : null;
  const passwordWrong = missing && password === "" ? t`Write your password.` : null;

  async function send(event: FormEvent) {
    event.preventDefault();
    if (working || secondsLeft > 0) return;
    const input = signIn.takes.safeParse({ name, password });
    setMissing(!input.success);
    setRefused(null);
    if (!input.success) {
      form.current
        ?.querySelector<HTMLInputElement>(
          signIn.takes.shape.name.safeParse(name).success ? "[name=password]" : "[name=name]",
        )
        ?.focus();
      return;
    }
    setWorking(true);
    const answered = await call(signIn, input.data);
    setWorking(false);
    if (answered.is === "done") return onSigned(answered.answer);
    setRefused(answered);
    if (isWait(answered)) waitFor(Number(answered.params["seconds"] ?? 5));
  }

  return (
    <form ref={form} className="sign-in-form" onSubmit={(event) => void send(event)} noValidate>
      {refused && (secondsLeft > 0 || !isWait(refused)) && (
        <Notice look={refused.code === "no-network" ? "offline" : "wrong"}>{sayRefusal(i18n, refused)}</Notice>
      )}
      <TextField
        name="name"
        label={t`Sign-in name`}
        hint={t`name@organisation, like asha@demo`}
        value={name}
        onChange={setName}
        wrong={nameWrong}
        autoComplete="username"
        autoCapitalize="none"
        inputMode="email"
        spellCheck={false}
        lang="en"
      />
      <PasswordField
        name="password"
        label={t`Password`}
        value={password}
        onChange={setPassword}
        wrong={passwordWrong}
        autoComplete="current-password"
      />
      <Button type="submit" look="main" wide working={working} blocked={secondsLeft > 0}>
        {secondsLeft > 0 ? <Trans>Wait {secondsLeft} s</Trans> : <Trans>Sign in</Trans>}
      </Button>
    </form>
  );
}

function isWait({ code }: Refused): boolean {
  return code === "wait-before-trying" || code === "too-many-requests";
}
