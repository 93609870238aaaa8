/** What a session is called where no id is at hand: its day, and its title if it has one. */
export function dayAndTitle(day: string, title: string | null): string {
  return title === null ? day : `${day} ${title}`;
}
