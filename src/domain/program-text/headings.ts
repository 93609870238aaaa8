/** Numbers as they stand behind "week" and "day". */
const numberWords = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const ordinal = String.raw`(?:\d{1,3}|${numberWords.join('|')})(?![\p{L}\d])`;

const weekWord = '(?:weeks?|wks?|woche[n]?|semanas?|semaines?|settiman[ae])';
const weekForms = [
  new RegExp(
    String.raw`^${weekWord}[ .#]{0,2}(${ordinal}(?:(?: ?[-,&/+] ?| (?:to|bis|and|und|through|thru) )${ordinal})*)`,
    'u',
  ),
  new RegExp(String.raw`^w ?(\d{1,2})(?=$|[ :.)(,-]|d\d)`),
  new RegExp(String.raw`^(\d{1,2})(?:st|nd|rd|th|\.) ${weekWord}(?!\p{L})`, 'u'),
];

/** More weeks than anybody plans at once. */
const mostWeeks = 52;

const dayForms = [
  new RegExp(
    String.raw`^(?:day|tag|d[ií]a|jour|giorno|workout|session|sesi[oó]n|einheit|training(?:stag)?|treino|entreno)[ .#]{0,2}(?:${ordinal}|[a-h](?![\p{L}\d]))`,
    'u',
  ),
  /^d\d{1,2}(?=$| ?[^\p{L}\p{N} ])/u,
  /^(?:\d{1,2}(?:st|nd|rd|th|\.)|first|second|third) (?:day|tag|workout)(?!\p{L})/u,
  /^(?:mon(?:day)?s?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|montags?|dienstags?|mittwochs?|donnerstags?|freitags?|samstags?|sonntags?|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|luned[iì]|marted[iì]|mercoled[iì]|gioved[iì]|venerd[iì])(?![\p{L}\d])/u,
];

const splitCore =
  /^(?:push|pull|legs?|upper|lower|full|fullbody|chest|back|shoulders?|delts|arms?|abs|core|biceps|triceps|glutes?|hamstrings?|quads?|ppl|conditioning|oberkörper|unterkörper|ganzkörper|beine|brust|rücken|schultern|arme)$/;
const splitMore =
  /^(?:and|und|&|\+|\/|-|day|body|workout|session|tag|[a-d]|\d|i{1,3}|heavy|light|medium|volume|intensity|strength|hypertrophy|power|focus|focused)$/;

const rest =
  /^(?:complete |full |total |active |aktive )?(?:rest|off|recovery|ruhe(?:tag)?|pause(?:ntag)?|trainingsfrei|frei|descanso|repos|riposo)(?: ?days?| tag)?(?=$| ?[,.():!-]| (?:or|and|oder|und) )/u;

/** What a heading says of weeks. */
export interface WeekHeading {
  /** Which ones, ascending; more than one where it repeats. */
  readonly numbers: readonly number[];
  /** Characters of the heading word and its numbers; what is behind may name a day. */
  readonly length: number;
}

function weekNumber(word: string): number {
  const index = numberWords.indexOf(word);
  return index === -1 ? Number(word) : index + 1;
}

/** The numbers a list such as `1-4` or `1, 3 and 5` names; null when they are no weeks. */
export function numbersOf(list: string): number[] | null {
  const words = list.match(/[a-z]+|\d+|-/g) ?? [];
  const numbers: number[] = [];
  words.forEach((word, index) => {
    const value = weekNumber(word);
    const before = numbers.at(-1);
    if (Number.isNaN(value)) return;
    const isEnd = /^(?:-|to|bis|through|thru)$/.test(words[index - 1] ?? '') && before !== undefined;
    if (isEnd && value <= mostWeeks) for (let week = before + 1; week < value; week += 1) numbers.push(week);
    numbers.push(value);
  });
  const isOrdered = numbers.every((value, index) => value >= 1 && value > (numbers[index - 1] ?? 0));
  return isOrdered && numbers.length > 0 && (numbers.at(-1) ?? 0) <= mostWeeks ? numbers : null;
}

/** @param text plain, from its first character */
export function weekHeading(text: string): WeekHeading | null {
  for (const form of weekForms) {
    const match = form.exec(text);
    const numbers = match === null ? null : numbersOf(match[1] ?? '');
    if (match !== null && numbers !== null) return { numbers, length: match[0].length };
  }
  return null;
}

/** How many characters at the start name a day, as `Day 1` or `Monday`; 0 when none do. */
export function dayHeading(text: string): number {
  const found = dayForms.map((form) => form.exec(text)?.[0].length ?? 0);
  return Math.max(...found);
}

/** Whether a text names a part of the body or of a split, as `Push`, `Upper A` or `Leg day`. */
export function isSplitName(text: string): boolean {
  const plain = text.replace(/[^\p{L}\p{N} ,()&+/-]/gu, '').trim();
  const words = plain.split(/[ ,()]+|(?<=\p{L})[/&+-](?=\p{L})/u).filter((word) => word !== '');
  return (
    words.length <= 8 &&
    words.some((word) => splitCore.test(word)) &&
    words.every((word) => splitCore.test(word) || splitMore.test(word))
  );
}

/** Whether a text says that nothing is done, as `Rest` or `off day`, perhaps with a remark behind. */
export function isRestName(text: string): boolean {
  return rest.test(text) && !/\d/.test(text);
}

/** Whether a line opens a superset whose members follow. */
export function isSupersetHeading(text: string): boolean {
  return /^(?:supersets?|super-?satz|tri-?sets?|giant ?sets?|circuit|zirkel)(?: ?(?:#?\d{1,2}|[a-h]))?$/.test(
    text,
  );
}
