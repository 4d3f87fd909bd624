// No submission fits the filter: which filters there are, and the way to take each away.
import { Button } from "../../../ui/button.tsx";
import { changeSet } from "../address.ts";
import { FilterWords } from "./Filters.tsx";
import { noFilter } from "./no-filter.ts";

export function NoMatch() {
  return (
    <div className="full no-match">
      <p className="lead">No submissions match all of these. Take a filter away:</p>
      <div className="bar">
        <FilterWords />
        <Button look="text" onClick={() => changeSet(noFilter)}>
          Clear all filters
        </Button>
      </div>
    </div>
  );
}
