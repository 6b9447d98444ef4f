import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { nameSounds, nameWords, soundAlike } from "./name-sound.ts";

/*
 * Written from how Hindi, Urdu and Santali names are spelt in registers of northern India, before
 * the function was. Each line is one name in its spellings.
 */
const oneName = `
  Sunita Devi | सुनीता देवी | Suneeta Devee | SUNITA DEVI
  Mohammad | Mohammed | Muhammad | Mohamad | मोहम्मद | मुहम्मद | Md. | Mohd | मो०
  Laxmi | Lakshmi | Laksmi | लक्ष्मी | लक्ष्मि
  Chaudhary | Choudhury | Chowdhury | Chaudhri | चौधरी | चौधुरी
  Vinod | Binod | विनोद | बिनोद
  Shabnam | Sabnam | शबनम | सबनम
  Zakir | Jakir | Zaakir | ज़ाकिर | जाकिर
  Fatima | Phatima | Fatema | फ़ातिमा | फातिमा
  Gyan | Jnan | Gyaan | ज्ञान
  Pragya | Prajna | प्रज्ञा
  Kamla | Kamala | कमला
  Ramesh | Raamesh | रमेश
  Geeta | Gita | Geetha | गीता
  Pooja | Puja | Poojaa | पूजा
  Aarti | Arti | Aarati | आरती | आरति
  Vijay | Bijoy | Vijai | Bijay | विजय
  Singh | Sinh | सिंह
  Narsingh | Narsinh | नरसिंह
  Sinha | सिन्हा | सिंहा
  Khan | Khaan | ख़ान | खान | खाँ
  Anjali | Anjli | Anjalee | अंजलि | अन्जली | अञ्जलि
  Krishna | Krushna | Kṛṣṇa | कृष्ण | कृष्णा
  Shiv | Shiva | Siva | Shiw | Sheo | शिव
  Ramdev | Ramdeo | Ramdeva | रामदेव
  Yadav | Yadaw | Yadava | यादव
  Sanjay | Sanjai | Sanjoy | संजय | सञ्जय
  Rai | Ray | Roy | राय | राई
  Vasant | Basant | Wasant | वसंत | बसन्त
  Champa | चंपा | चम्पा
  Chand | Chaand | चाँद | चांद | चान्द
  Nurjahan | Noorjahan | नूरजहाँ | नूरजहां
  Kunwar | Kunvar | कुँवर | कुंवर
  Hembrom | Hembram | हेम्ब्रम | हेंब्रम
  Oraon | Uraon | उराँव | उरांव
  Murmu | मुर्मू
  Marandi | Marandee | मरांडी | मराण्डी
  Farhan | फ़रहान | फरहान
  Rukhsana | Ruksana | Ruxana | रुख़साना | रुखसाना
  Akhtar | Akhter | अख़्तर | अखतर
  Rahman | Rehman | Rahmaan | रहमान
  Qureshi | Quraishi | Kureshi | क़ुरैशी | कुरैशी
  Sheikh | Shaikh | Shekh | शेख़ | शेख
  Iqbal | Ikbal | इक़बाल | इकबाल
  Ghulam | Gulam | ग़ुलाम | गुलाम
  Parveen | Parvin | Parween | Parbin | परवीन
  Khatoon | Khatun | ख़ातून | खातून
  Yusuf | Yousuf | Yusuph | यूसुफ़ | यूसुफ
  Saeed | Sayeed | Said | सईद
  Siddharth | Sidharth | Siddhartha | सिद्धार्थ
  Prithvi | Prithwi | पृथ्वी
  Rishi | Rishee | ऋषि | रिशि
  Ritu | Reetu | ऋतु | रितु
  Jyoti | Jyothi | Jyotee | ज्योति | ज्योती
  Aishwarya | Aiswarya | ऐश्वर्या
  Shakuntala | Sakuntla | शकुंतला | शकुन्तला
  Dharmendra | Dharmender | धर्मेंद्र | धर्मेन्द्र
  Bhagwati | Bhagvati | Bhagawati | भगवती
  Saraswati | Sarasvati | Sarswati | सरस्वती
  Pandey | Pande | Panday | पांडे | पाण्डेय
  Mishra | Misra | मिश्रा | मिश्र
  Mukherjee | Mukharji | मुखर्जी
  Tiwari | Tivari | Tewari | तिवारी
  Kanhaiya | Kanhaya | कन्हैया | कन्हय्या
  Kumhar | Kumhaar | कुम्हार
  Garhwal | गढ़वाल
  Gaur | Gour | गौड़ | गौर
  Vicky | Vicki | Vikki | विक्की | विकी
  Kshitij | Xitij | क्षितिज
  Gautam | Gowtam | Goutam | गौतम
  Bhavna | Bhawna | Bhavana | भावना
  Ganga | Gangaa | गंगा | गङ्गा
  Smt. Meena Kumari | मीना कुमारी | श्रीमती मीना कुमारी | Mina Kumari
  Dr. Ravi Shankar | डॉ. रवि शंकर | डा० रवि शंकर | Shri Ravi Sankar | Rabi Shankar ji
  R. K. Verma | आर. के. वर्मा | R K Varma
  Om Prakash | ॐ प्रकाश | ओम प्रकाश
`;

/** No two on a line are the same name. */
const manyNames = `
  Ramesh Suresh Naresh Mahesh Dinesh Mukesh Rakesh Lokesh Ganesh Umesh
  रमेश Suresh नरेश Mahesh दिनेश
  Meena Reena Beena Teena
  Sita Gita Rita Nita
  सीता गीता रीता नीता
  Sunil Anil Kapil
  Rahul Rakesh Ramesh Rohit
  Ravi Rani Raju Rama
  Amit Sumit Ajit Arvind
  Krishna Kishan
  Yadav Jadav
  Singh Sinha
  Sunita Anita Vinita Kavita Savita
  Salma Najma Asma
  Farhan Irfan Imran
  Murmu Soren Tudu Kisku
  Lakhan Lakshmi Laxman
  Zakir Zahid Zubair
  Mohan Sohan Rohan
  Manglu Mangri Mangat
  Pinki Rinki Tinku
  Shanti Kanti Basanti
`;

const lines = (table: string) => table.trim().split("\n");
const sound = (name: string) => nameSounds(name).join(" ");
const pairs = <T>(of: readonly T[]) => of.flatMap((a, at) => of.slice(at + 1).map((b) => [a, b] as const));

const same = lines(oneName).flatMap((line) => pairs(line.split("|").map((name) => name.trim())));
const other = lines(manyNames).flatMap((line) => pairs(line.trim().split(" ")));

test("the tables are as long as was asked for", () => {
  assert.ok(same.length >= 120 && other.length >= 60, `${same.length} and ${other.length}`);
});

const alike = (a: string, b: string) => {
  const [one, other] = [nameWords(a), nameWords(b)];
  return one.length === other.length && one.every((word, at) => other[at] !== undefined && soundAlike(word, other[at]));
};

for (const [a, b] of same) {
  test(`${a} sounds like ${b}`, () => {
    assert.equal(sound(a), sound(b));
    assert.ok(alike(a, b), JSON.stringify([nameWords(a), nameWords(b)]));
  });
}
for (const [a, b] of other) test(`${a} does not sound like ${b}`, () => assert.notEqual(sound(a), sound(b)));

/* A key finds too many. What the vowels tell apart, and what only age, sex or phone can. */
const oneKey: readonly (readonly [a: string, b: string, alike: boolean])[] = [
  ["Sunita", "Shanti", false],
  ["सुनीता", "शांति", false],
  ["Mohan", "Mohini", false],
  ["Rekha", "राखी", false],
  ["Sita", "Sati", false],
  ["Reena", "Rani", false],
  ["Asha", "Usha", true],
  ["Vidya", "Veda", true],
  ["Mangal", "Manglu", true],
];
for (const [a, b, expected] of oneKey) {
  test(`${a} and ${b} share a key, and ${expected ? "are not told apart" : "the vowels tell them apart"}`, () => {
    assert.equal(sound(a), sound(b));
    assert.equal(alike(a, b), expected);
  });
}

test("an initial is kept as one letter, and a title is not", () => {
  assert.equal(nameSounds("S. Kumar").length, 2);
  assert.deepEqual(nameSounds("Shri Mr. Kumar"), nameSounds("Kumar"));
  assert.equal(nameSounds("Shri").length, 1, "it is all that was written");
});

test("a nukta may be part of its letter or stand behind it, and joiners are not heard", () => {
  assert.equal(sound("\u095b\u093e\u0915\u093f\u0930"), sound("\u091c\u093c\u093e\u0915\u093f\u0930"));
  assert.equal(sound("लक्\u200dष्मी"), sound("लक्ष्मी"));
  assert.equal(sound("लक्\u200cष्मी"), sound("लक्ष्मी"));
});

const letters = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...Array.from("abcdefghijklmnopqrstuvwxyz .-'0ŚĀ\u200d")),
    fc.integer({ min: 0x0900, max: 0x097f }).map((code) => String.fromCodePoint(code)),
  ),
  maxLength: 80,
});
const anything = fc.oneof(letters, fc.string({ unit: "binary", maxLength: 80 }));

test("any text at all: at most one key for each word, none empty or long, nothing thrown", () => {
  fc.assert(
    fc.property(anything, (name) => {
      const keys = nameSounds(name);
      assert.ok(keys.length <= name.normalize("NFKD").split(/[^\p{L}\p{M}]+/u).length);
      for (const key of keys) assert.ok(key.length > 0 && key.length <= 16, key);
    }),
    { numRuns: 2000 },
  );
});

test("case and the way in which letters are composed are not heard", () => {
  fc.assert(
    fc.property(letters, (name) => {
      const keys = nameSounds(name);
      assert.deepEqual(nameSounds(name.toUpperCase()), keys);
      assert.deepEqual(nameSounds(name.normalize("NFC")), keys);
      assert.deepEqual(nameSounds(name.normalize("NFD")), keys);
    }),
    { numRuns: 2000 },
  );
});
