import { type Drawn, Picture } from "./pictures.tsx";

interface BigAnswerProps {
  readonly drawn: Drawn;
  readonly words: string;
  readonly beneath?: string;
  readonly onPress: () => void;
}

/** One answer of a question: a picture and its word, as wide as the page. */
export function BigAnswer({ drawn, words, beneath, onPress }: BigAnswerProps) {
  return (
    <button type="button" className="finder-answer" onClick={onPress}>
      <Picture of={drawn} />
      <span>
        {words}
        {beneath !== undefined && <small>{beneath}</small>}
      </span>
    </button>
  );
}
