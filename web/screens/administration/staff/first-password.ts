/** Short, told apart when they are read out over the phone, and typed with no capital. */
const words = (
  "aloo amla anar asha badal bagh bakri balti basant bijli bindi boond chaand chabi chai chakra chanda chand chidiya " +
  "chini dahi deepak dhaga dhoop dhool diya dosti gaadi gaay gagan gajar gamla ganga gehu genda ghoda gulab haldi " +
  "haathi hawa heera hiran imli jaldi jamun jeera jheel jugnu kaagaz kamal kapas kela kheer khet khidki kiran kitab " +
  "koyal kursi laddu lassi lauki machli makka mausam mela methi mitti moong mor munna naav nadi namak neem nimbu " +
  "paani palak pankh papita parbat patang patta peepal phool pyaz rakhi ratan resham roti sabzi sagar sarson savera " +
  "seb shakkar shehad sitara sona subah suraj taala taara tabla talab tarbuj thali tili titli toofan tulsi vasant"
).split(" ");

/**
 * Three words and three digits, as "neem-patang-diya-417": about 30 bits, for the first sign-in, which
 * the pace of tries at the door protects.
 */
export function firstPassword(random: (count: number) => readonly number[]): string {
  const [one = 0, two = 0, three = 0, number = 0] = random(4);
  const word = (drawn: number) => words[drawn % words.length] ?? "neem";
  return `${word(one)}-${word(two)}-${word(three)}-${100 + (number % 900)}`;
}
