// stub
import { Shell } from "../Shell.tsx";
export function TablePage() {
  return <Shell title="Compare: table">{null}</Shell>;
}
