/** Where a card is read, at the thumb. Nothing stands here until a phone can read one. */
export function ScanSlot() {
  return null;
}
