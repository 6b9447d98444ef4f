import { useLingui } from "@lingui/react/macro";
import { QueryClient, QueryClientProvider, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useMemo, useState } from "react";
import type { Person } from "../../foundation/actor.ts";
import { readMe } from "../../modules/access/operations.ts";
import { AccountMenu } from "../screens/account/account-menu.tsx";
import { CopiedSession } from "../screens/account/copied-session.tsx";
import { answerTo, refusalOf, worthAskingAgain } from "../screens/answer.ts";
import { type AtHand, AtHandProvider, type Me } from "../screens/at-hand.ts";
import { CannotOpen } from "../screens/closed/cannot-open.tsx";
import { messages as english } from "../text/en/messages.ts";
import { messages as hindi } from "../text/hi/messages.ts";
import type { Language } from "../text/language.ts";
import { sayRefusal } from "../text/say-refusal.ts";
import { PlainPage } from "../ui/page-frame.tsx";
import { useLocation } from "wouter";
import {
  call,
  kept,
  language as words,
  newId,
  now,
  origin,
  parcels,
  random,
  session,
  sha256,
  theme,
} from "./browser.ts";
import { followedUp } from "./followed-up.ts";
import { Shell } from "./shell.tsx";

// Before the first of these screens is drawn. Both languages: whoever cannot read the one must reach the other with no network.
words.learn({ hi: hindi, en: english });

interface SignedInProps {
  readonly language: Language;
  readonly languageSwitch: ReactNode;
  readonly drafts: Map<string, AtHand["drafts"]>;
}

/** Its cache is made for one visit and goes with it: what one person was shown is not there for the next. */
export function SignedIn(props: SignedInProps) {
  const [queries] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          // "always": the browser's own word on being online is often wrong; the call itself finds out.
          queries: {
            networkMode: "always",
            refetchOnReconnect: true,
            retry: worthAskingAgain,
            retryDelay: 1000,
            staleTime: 15_000,
          },
        },
      }),
  );
  return (
    <QueryClientProvider client={queries}>
      <House {...props} />
    </QueryClientProvider>
  );
}

function House({ language, languageSwitch, drafts }: SignedInProps) {
  const { i18n } = useLingui();
  const [, go] = useLocation();
  const queries = useQueryClient();
  const asking = useMemo(() => followedUp(call, queries), [queries]);
  const me = useQuery({ queryKey: [readMe.name], queryFn: () => answerTo(call(readMe, {})), staleTime: 60_000 });
  const actor = useMemo(() => (me.data ? personOf(me.data) : null), [me.data]);
  const own = useMemo(() => (actor ? draftsOf(drafts, actor.id) : null), [drafts, actor]);

  if (!me.data || !actor || !own) {
    if (me.isPending) return <PlainPage tools={languageSwitch}>{null}</PlainPage>;
    const refused = refusalOf(me.error);
    return (
      <PlainPage tools={languageSwitch}>
        <CannotOpen
          words={sayRefusal(i18n, refused)}
          offline={refused.code === "no-network"}
          onAgain={() => void me.refetch()}
        />
      </PlainPage>
    );
  }

  const tools = (
    <>
      {languageSwitch}
      <AccountMenu
        theme={theme}
        onSignOut={() => {
          // Whoever signs in next begins on their own first page.
          go("/");
          return session.signOut();
        }}
        onEndedEverywhere={() => session.leftEverywhere()}
      />
    </>
  );
  return (
    <AtHandProvider
      value={{ call: asking, newId, now, random, sha256, parcels, origin, language, me: me.data, actor, drafts: own }}
    >
      <Shell tools={tools} notices={<CopiedSessions me={me.data} />} />
    </AtHandProvider>
  );
}

function draftsOf(all: SignedInProps["drafts"], memberId: string): AtHand["drafts"] {
  const known = all.get(memberId) ?? new Map<string, unknown>();
  all.set(memberId, known);
  return known;
}

function personOf({ memberId, organisation, roles }: Me): Person {
  return {
    is: "person",
    id: memberId,
    organisation: organisation.organisationId,
    session: "",
    phone: null,
    assignments: roles.map(({ role, placeId }) => ({ role, place: placeId })),
  };
}

const readKey = "khurak.notices-read";

function CopiedSessions({ me }: { readonly me: Me }) {
  const [read, setRead] = useState(() => kept.read(readKey) ?? "");
  // By time, so that one word is enough to remember that all up to it were read.
  const unread = me.notices.filter(({ at }) => at > read);
  return unread.map(({ at }) => (
    <CopiedSession
      key={at}
      at={at}
      onRead={() => {
        kept.write(readKey, at);
        setRead(at);
      }}
    />
  ));
}
