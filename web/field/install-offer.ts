import type { Kept } from "../app/kept.ts";
import type { InstallOffer } from "../screens/phone/phone-at-hand.ts";
import { told } from "./follow.ts";

/** Chromium's event; no other browser has it, and there it is never offered. */
interface InstallEvent extends Event {
  prompt(): Promise<unknown>;
}

const key = "khurak.install";

/** Keeps the browser's offer until a screen has a place for it, and never makes it twice. */
export function installOfferOf(page: Window, kept: Kept): InstallOffer {
  const offered = told(false);
  let event: InstallEvent | null = null;
  const over = () => {
    event = null;
    offered.tell(false);
  };
  page.addEventListener("beforeinstallprompt", (offer) => {
    offer.preventDefault();
    event = offer as InstallEvent;
    offered.tell(kept.read(key) === null);
  });
  page.addEventListener("appinstalled", over);
  return {
    offered,
    accept() {
      void event?.prompt();
      over();
    },
    decline() {
      kept.write(key, "declined");
      over();
    },
  };
}
