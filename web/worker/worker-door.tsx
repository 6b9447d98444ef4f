import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";
import { readMe } from "../../modules/access/operations.ts";
import { isPlainPin } from "../../modules/access/phone.ts";
import type { BrowserSession } from "../app/browser-session.ts";
import { openOwnerDatabase, type PhoneDatabase } from "../local/database.ts";
import type { Safe } from "../local/sealing.ts";
import { Act } from "../screens/phone/parts/act.tsx";
import { DigitPad } from "../screens/phone/parts/digit-pad.tsx";
import { PhonePage } from "../screens/phone/parts/phone-page.tsx";
import { SignInForm } from "../screens/sign-in/sign-in-form.tsx";
import { sayRefusal } from "../text/say-refusal.ts";
import { Notice } from "../ui/notice.tsx";
import { type AtWork, type KnownWorker, keepWorker } from "./keep-worker.ts";
import { WorkerPin } from "./worker-pin.tsx";

interface WorkerDoorProps {
  readonly phone: PhoneDatabase;
  readonly known: readonly KnownWorker[];
  readonly member: BrowserSession;
  readonly onOpened: (who: Omit<KnownWorker, "pin">, safe: Safe) => void;
  /** What stands at the right end of the head. */
  readonly tools: ReactNode;
}

type Step =
  | { readonly is: "who" }
  | { readonly is: "pin"; readonly worker: KnownWorker }
  | { readonly is: "sign-in"; readonly wrong: string | null }
  | { readonly is: "new-pin"; readonly who: Omit<KnownWorker, "pin">; readonly wrong: string | null }
  | { readonly is: "new-pin-again"; readonly who: Omit<KnownWorker, "pin">; readonly pin: string };

/** Whose page this is; whoever is both gets the first. */
const atWork: readonly AtWork[] = ["worker", "finder"];

/** A worker comes in by their PIN, with network or without; the first time on this phone by name and password. */
export function WorkerDoor({ phone, known, member, onOpened, tools }: WorkerDoorProps) {
  const { t, i18n } = useLingui();
  const [step, setStep] = useState<Step>(() => firstStep(known));
  /** A PIN that was refused is gone from the pad. */
  const [round, setRound] = useState(0);

  async function signedIn() {
    const me = await member.call(readMe, {});
    if (me.is === "refused") return setStep({ is: "sign-in", wrong: sayRefusal(i18n, me) });
    const { memberId, signInName, roles } = me.answer;
    const kind = atWork.find((one) => roles.some(({ role }) => role === one));
    if (kind === undefined) {
      await member.session.signOut();
      const wrong = t`This page is for health workers in the field. Open the address without /w/ for your work.`;
      return setStep({ is: "sign-in", wrong });
    }
    if ((await leftUnsent(memberId)) > 0) {
      const wrong = t`Records of yours still wait on this phone under your PIN. Open it with the PIN, so that none is lost.`;
      await member.session.signOut();
      return setStep({ is: "sign-in", wrong });
    }
    setStep({ is: "new-pin", who: { memberId, kind, signInName }, wrong: null });
  }

  async function choose(who: Omit<KnownWorker, "pin">, pin: string) {
    onOpened(who, await keepWorker(phone, who, pin));
  }

  if (step.is === "who") {
    return (
      <PhonePage title={t`Who are you?`} tools={tools}>
        {known.map((worker) => (
          <Act key={worker.memberId} drawing="on" onPress={() => setStep({ is: "pin", worker })}>
            {worker.signInName}
          </Act>
        ))}
        <Act look="quiet" onPress={() => setStep({ is: "sign-in", wrong: null })}>
          <Trans>Somebody else</Trans>
        </Act>
      </PhonePage>
    );
  }
  if (step.is === "pin") {
    return (
      <WorkerPin
        phone={phone}
        worker={step.worker}
        onOpened={(safe) => onOpened(step.worker, safe)}
        onSomebodyElse={() => setStep({ is: "sign-in", wrong: null })}
      />
    );
  }
  if (step.is === "sign-in") {
    return (
      <PhonePage
        title={t`Sign in`}
        tools={tools}
        {...(known.length > 0 ? { onBack: () => setStep(firstStep(known)) } : {})}
      >
        {step.wrong !== null && <Notice look="attention">{step.wrong}</Notice>}
        <SignInForm
          call={member.call}
          onSigned={(signed) => {
            member.session.began(signed);
            void signedIn();
          }}
        />
      </PhonePage>
    );
  }
  const again = step.is === "new-pin-again";
  return (
    <PhonePage
      title={t`A PIN for this phone`}
      {...(again ? { onBack: () => setStep({ is: "new-pin", who: step.who, wrong: null }) } : {})}
    >
      <DigitPad
        key={`${step.is} ${round}`}
        label={again ? t`The same 6 digits once more` : t`6 digits that open this phone also with no network`}
        count={6}
        hidden
        wrong={step.is === "new-pin" ? step.wrong : null}
        onWhole={(pin) => {
          const { who } = step;
          if (step.is === "new-pin-again") {
            if (pin === step.pin) void choose(who, pin);
            else setStep({ is: "new-pin", who, wrong: t`The two were not the same. Choose a PIN again.` });
          } else if (isPlainPin(pin)) {
            setRound(round + 1);
            setStep({ is: "new-pin", who, wrong: t`This PIN is too easy to guess. Choose other digits.` });
          } else setStep({ is: "new-pin-again", who, pin });
        }}
      />
    </PhonePage>
  );
}

function firstStep(known: readonly KnownWorker[]): Step {
  const [only, ...others] = known;
  if (only === undefined) return { is: "sign-in", wrong: null };
  return others.length > 0 ? { is: "who" } : { is: "pin", worker: only };
}

/** A new PIN makes a new key: what the old one sealed and nobody has sent would be lost. */
async function leftUnsent(memberId: string): Promise<number> {
  const database = openOwnerDatabase(memberId);
  try {
    return await database.outbox.count();
  } finally {
    database.close();
  }
}
