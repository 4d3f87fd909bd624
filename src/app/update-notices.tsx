// The words for a newer version: it is ready, or another window uses it already. Fetched with the newer version, when there is one.
import { Button } from "../ui/button.tsx";
import { Inset } from "../ui/notices.tsx";

export function UpdateNotice({ use, later }: { use: () => void; later: () => void }) {
  return (
    <div className="frame-notice">
      <Inset label="A newer version">
        <p>
          <strong>A newer version is ready.</strong> Your answers are kept.
        </p>
        <p className="bar">
          <Button look="small" onClick={use}>
            Use it now
          </Button>
          <Button look="text" onClick={later}>
            Later
          </Button>
        </p>
      </Inset>
    </div>
  );
}

export function ReplacedNotice() {
  return (
    <div className="frame-notice">
      <Inset label="A newer version">
        <p>
          <strong>Another window uses a newer version now.</strong> This one goes on as it is; open it again to have the
          newer one here too.
        </p>
        <p>
          <Button look="small" onClick={() => location.reload()}>
            Open this window again
          </Button>
        </p>
      </Inset>
    </div>
  );
}
