import { useLingui } from "@lingui/react/macro";
import { useEffect, useRef, useState } from "react";

/*
 * Words read aloud by the phone itself, for whoever does not read. Which voices it has it says only after a while, and
 * some have none in the language of the page: then nothing is offered.
 */

export interface Listening {
  readonly possible: boolean;
  /** Which of them is being read; null: none. */
  readonly reads: number | null;
  /** Reads them one after the other; pressed again it is silent. */
  readonly press: (words: readonly string[]) => void;
}

const tags = { hi: "hi-IN", en: "en-IN" } as const;

export function useListening(): Listening {
  const { i18n } = useLingui();
  const synthesis = "speechSynthesis" in window ? window.speechSynthesis : null;
  const [voices, setVoices] = useState<readonly SpeechSynthesisVoice[]>([]);
  const [reads, setReads] = useState<number | null>(null);
  const round = useRef(0);
  useEffect(() => {
    if (synthesis === null) return;
    const look = () => setVoices(synthesis.getVoices());
    look();
    synthesis.addEventListener("voiceschanged", look);
    return () => {
      round.current += 1;
      synthesis.removeEventListener("voiceschanged", look);
      synthesis.cancel();
    };
  }, [synthesis]);
  const language = i18n.locale === "hi" ? "hi" : "en";
  const able = voices.filter(({ lang }) => lang.toLowerCase().startsWith(language));
  const voice = able.find(({ lang }) => lang.replace("_", "-") === tags[language]) ?? able[0];

  function press(words: readonly string[]): void {
    round.current += 1;
    const mine = round.current;
    synthesis?.cancel();
    if (reads !== null || synthesis === null || voice === undefined) return setReads(null);
    for (const [at, said] of words.entries()) {
      const utterance = new SpeechSynthesisUtterance(said);
      Object.assign(utterance, { voice, lang: voice.lang, rate: 0.9 });
      const tell = (to: number | null) => () => {
        if (mine === round.current) setReads(to);
      };
      utterance.addEventListener("start", tell(at));
      if (at === words.length - 1) utterance.addEventListener("end", tell(null));
      utterance.addEventListener("error", tell(null));
      synthesis.speak(utterance);
    }
  }
  return { possible: voice !== undefined, reads, press };
}
