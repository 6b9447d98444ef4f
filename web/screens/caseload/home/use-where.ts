import { useState } from "react";
import { type Where, whereIAm } from "../../../local/where-i-am.ts";

/** Where the phone is, once it is asked for: nothing asks by itself. */
export function useWhere() {
  const [found, setFound] = useState<Where | null>(null);
  const [looking, setLooking] = useState(false);
  return {
    found,
    looking,
    look() {
      setLooking(true);
      void whereIAm((navigator.geolocation as Geolocation | undefined) ?? null).then((where) => {
        setFound(where);
        setLooking(false);
      });
    },
  };
}
