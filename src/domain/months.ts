/**
 * The months as phones abbreviate them in English, Portuguese, Spanish, French, German, Italian, Dutch, Swedish, Polish
 * and Turkish, and as they are written out where months are Latin words (Unicode CLDR), without accents, dots and capitals. No word means two months.
 */
const monthWords = [
  'jan january janv ene gen januar sty oca januari janvier enero janeiro gennaio stycznia ocak',
  'feb february fev fevr febr lut sub februari februar fevrier febrero fevereiro febbraio lutego subat',
  'mar march mars mart marz mrz mrt maart marca marzo marco',
  'apr april abr avr kwi nis avril abril aprile kwietnia nisan',
  'may mai mag mei maj mayo maio maggio maja mayis',
  'jun june juin giu juni cze haz junio junho giugno czerwca haziran',
  'jul july juil lug juli lip tem juillet julio julho luglio lipca temmuz',
  'aug august ago aou aout sie agu augustus augusti agosto sierpnia agustos',
  'sep sept september set wrz eyl septembre septiembre setembro settembre wrzesnia eylul',
  'oct october out okt ott paz eki octobre octubre outubro ottobre oktober pazdziernika ekim',
  'nov november lis kas novembre noviembre novembro listopada kasim',
  'dec december dez dic gru ara decembre diciembre dezembro dicembre dezember grudnia aralik',
];

const numbers = new Map(
  monthWords.flatMap((words, index) => words.split(' ').map((word) => [word, index + 1] as const)),
);

/** 1–12 for a month's name in lower case without accents and dots; null when it is not known. */
export function monthNumber(word: string): number | null {
  return numbers.get(word) ?? null;
}
