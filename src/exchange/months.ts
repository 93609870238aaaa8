/**
 * The months as phones abbreviate them in English, Portuguese, Spanish, French, German, Italian, Dutch, Swedish, Polish
 * and Turkish (Unicode CLDR), without accents, dots and capitals. No word means two months.
 */
const monthWords = [
  'jan january janv ene gen januar sty oca',
  'feb february fev fevr febr lut sub',
  'mar march mars marz mrz mrt maart',
  'apr april abr avr kwi nis',
  'may mai mag mei maj mayo',
  'jun june juin giu juni cze haz',
  'jul july juil lug juli lip tem',
  'aug august ago aou aout aug sie agu',
  'sep sept september set wrz eyl',
  'oct october out okt ott paz eki',
  'nov november lis kas',
  'dec december dez dic gru ara',
];

const numbers = new Map(
  monthWords.flatMap((words, index) => words.split(' ').map((word) => [word, index + 1] as const)),
);

/** 1–12 for a month's name in lower case without accents and dots; null when it is not known. */
export function monthNumber(word: string): number | null {
  return numbers.get(word) ?? null;
}
