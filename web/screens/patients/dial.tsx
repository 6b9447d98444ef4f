/** "98123 45678" reads easier than ten digits in a row; another country's number stays as it is dialled. */
export function shownPhone(number: string): string {
  const home = /^\+91(\d{5})(\d{5})$/.exec(number);
  return home ? `${home[1]} ${home[2]}` : number;
}

/** Pressed on a phone, it rings. */
export function Dial({ number }: { readonly number: string }) {
  return (
    <a className="patient-dial" href={`tel:${number}`}>
      {shownPhone(number)}
    </a>
  );
}
