import { type ComponentType, lazy, Suspense } from "react";
import { useLocation } from "wouter";
import { Home } from "../screens/phone/home/home.tsx";
import { type PhoneAtHand, PhoneAtHandProvider, type PhonePath, phonePaths } from "../screens/phone/phone-at-hand.ts";
import type { Language } from "../text/language.ts";
import type { OpenPhone } from "./open-phone.ts";

const record = () => import("../screens/phone/record/record.tsx").then(({ Record }) => ({ default: Record }));
const waiting = () => import("../screens/phone/waiting/waiting.tsx").then(({ Waiting }) => ({ default: Waiting }));
const calendar = () =>
  import("../screens/phone/my-calendar/my-calendar.tsx").then(({ MyCalendar }) => ({ default: MyCalendar }));
const withWords = <Page,>(page: Promise<Page>) =>
  Promise.all([page, import("./later-words.ts")]).then(([screen]) => screen);
const feel = () => withWords(import("../screens/phone/symptoms/feel.tsx")).then(({ Feel }) => ({ default: Feel }));
const food = () => withWords(import("../screens/phone/food/my-food.tsx")).then(({ MyFood }) => ({ default: MyFood }));

const screens: Record<PhonePath, ComponentType> = {
  "/f/": Home,
  "/f/record": lazy(record),
  "/f/waiting": lazy(waiting),
  "/f/calendar": lazy(calendar),
  "/f/feel": lazy(feel),
  "/f/food": lazy(food),
};

/** Fetched beside the first screen, so that the camera does not wait for a network at the press of a button. */
export const fetchAhead = () => Promise.allSettled([record(), waiting(), calendar(), feel(), food()]);

interface BoundProps {
  readonly phone: OpenPhone;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
}

/** The screens of a bound phone, each at its address, so that the phone's own back button works. */
export function Bound({ phone, language, onLanguage }: BoundProps) {
  const [path, goTo] = useLocation();
  const here = phonePaths.find((known) => known === path) ?? "/f/";
  const Screen = screens[here];
  const go: PhoneAtHand["go"] = (to) => {
    // Home is behind every other screen already: two steps back would leave the app.
    if (to === "/f/" && here !== "/f/" && window.history.state === "from-home") window.history.back();
    else goTo(to, { replace: to === "/f/" || here !== "/f/", state: here === "/f/" ? "from-home" : null });
  };
  return (
    <PhoneAtHandProvider value={{ ...phone, language, onLanguage, go }}>
      <Suspense fallback={null}>
        <Screen />
      </Suspense>
    </PhoneAtHandProvider>
  );
}
