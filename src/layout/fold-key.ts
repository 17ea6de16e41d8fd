/** A name as the author's keys are compared with it: without regard to case, to how its accents are stored, and to spaces where no line may end. */
export function foldKey(text: string): string {
  return text.normalize('NFKC').trim().toLocaleLowerCase('cs');
}
