// A portfolio of invented councils, to try the comparison with: opened in one click, always marked, and left in one.
export function DemonstrationNote() {
  return null;
}
