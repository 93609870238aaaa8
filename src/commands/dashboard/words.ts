import { weekday } from '../../domain/days.js';

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `Friday, 20 November 2026` */
export function dayInWords(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${days[weekday(date)] ?? ''}, ${Number(day)} ${months[Number(month) - 1] ?? ''} ${year}`;
}

/** `Wed 18 Nov`, with the year where it is another than today's. */
export function dayInBrief(date: string, today: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const brief = `${(days[weekday(date)] ?? '').slice(0, 3)} ${Number(day)} ${(months[Number(month) - 1] ?? '').slice(0, 3)}`;
  if (date === today) return 'today';
  return today.startsWith(year) ? brief : `${brief} ${year}`;
}
