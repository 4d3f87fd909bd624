// No submission fits the filter: which filters there are, and the way to take each away.
import { writeFilter } from "../../../core/compare/filter.ts";
import { Button } from "../../../ui/button.tsx";
import { changeSet } from "../address.ts";
import { FilterWords } from "./Filters.tsx";

export function NoMatch() {
  return (
    <div className="full no-match">
      <p className="lead">No submissions match all of these. Take a filter away:</p>
      <div className="bar">
        <FilterWords />
        <Button look="text" onClick={() => changeSet({ ...writeFilter({}), page: "" })}>
          Clear all filters
        </Button>
      </div>
    </div>
  );
}
