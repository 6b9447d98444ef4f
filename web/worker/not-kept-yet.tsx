import { isKept } from "../field/follow-releases.ts";
import { NotKeptWords } from "../screens/phone/parts/not-kept-words.tsx";
import { useFollowed } from "../screens/phone/phone-at-hand.ts";
import { Notice } from "../ui/notice.tsx";

export function NotKeptYet() {
  return useFollowed(isKept) ? null : (
    <Notice look="attention">
      <NotKeptWords />
    </Notice>
  );
}
