export type Language = "hi" | "en";

/** What the people of these journeys read on their screens. */
export interface Words {
  readonly name: string;
  readonly password: string;
  readonly signIn: string;
  readonly facilities: string;
  readonly add: string;
  readonly nameInEnglish: string;
  readonly nameInHindi: RegExp;
  readonly kind: string;
  readonly primaryHealthCentre: string;
  readonly place: string;
  readonly blockRampur: string;
  readonly immunization: string;
  readonly justAdded: string;
  readonly search: string;
  readonly wrongPassword: string;
  readonly noNetwork: string;
  readonly stillHere: string;
  readonly account: RegExp;
  readonly signOut: string;
  readonly taken: string;
  readonly everywhere: string;
  readonly sessionEnded: string;
}

export const wordsIn: Readonly<Record<Language, Words>> = {
  hi: {
    name: "आपका नाम (जिससे अंदर आते हैं)",
    password: "पासवर्ड",
    signIn: "अंदर आएँ",
    facilities: "स्वास्थ्य केंद्र",
    add: "केंद्र जोड़ें",
    nameInEnglish: "नाम अंग्रेज़ी में",
    nameInHindi: /^नाम हिंदी में/,
    kind: "किस तरह का",
    primaryHealthCentre: "प्राथमिक स्वास्थ्य केंद्र (PHC)",
    place: "ज़िला या ब्लॉक",
    blockRampur: "रामपुर",
    immunization: "टीकाकरण",
    justAdded: "अभी जोड़ा",
    search: "नाम से खोजें, हिंदी या अंग्रेज़ी में",
    wrongPassword: "नाम या पासवर्ड सही नहीं है। दोनों देखकर फिर कोशिश करें।",
    noNetwork: "नेटवर्क नहीं है",
    stillHere: "आपका लिखा हुआ यहीं है। दोबारा भेजने पर भी एक ही बार जुड़ेगा।",
    account: /आपका खाता/,
    signOut: "बाहर जाएँ",
    taken: "यहाँ इस नाम का एक पहले से है। उसे सूची में देखें, या दूसरा नाम लिखें।",
    everywhere: "हर जगह से बाहर जाएँ",
    sessionEnded: "आपका समय पूरा हो गया, इसलिए आप बाहर हैं। आगे बढ़ने के लिए फिर से अंदर आएँ।",
  },
  en: {
    name: "Sign-in name",
    password: "Password",
    signIn: "Sign in",
    facilities: "Facilities",
    add: "Add facility",
    nameInEnglish: "Name in English",
    nameInHindi: /^Name in Hindi/,
    kind: "Kind",
    primaryHealthCentre: "Primary health centre (PHC)",
    place: "District or block",
    blockRampur: "Rampur",
    immunization: "Immunization",
    justAdded: "Just added",
    search: "Find by name, in English or Hindi",
    wrongPassword: "The name or the password is not right. Look at both and try again.",
    noNetwork: "No network",
    stillHere: "What you wrote is still here. Sending it again adds it only once.",
    account: /Your account/,
    signOut: "Sign out",
    taken: "There is already one of this name here. Look for it in the list, or write a different name.",
    everywhere: "Sign out everywhere",
    sessionEnded: "Your session has ended, so you are signed out. Sign in again to go on.",
  },
};
