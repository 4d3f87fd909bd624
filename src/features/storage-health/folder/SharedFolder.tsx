// On the page of settings: the folder that is shared with colleagues, or how to do the same by hand.
import { useLocation } from "wouter";
import { canConnectFolder } from "../../../storage/shared-folder.ts";
import { Button } from "../../../ui/button.tsx";
import { handOver } from "../../file-in-hand.ts";
import { InFolder } from "./InFolder.tsx";
import { useFolder } from "./use-folder.ts";

export function SharedFolder() {
  const folder = useFolder();
  const [, go] = useLocation();
  const { state } = folder;
  if (!canConnectFolder() && state.state === "none")
    return (
      <p className="facts-line">
        This browser cannot connect a folder. By hand it is the same: put what you save into the folder you share, and
        open from there, under “Open a copy”, what a colleague put into it.
      </p>
    );
  const connected = state.state !== "none" && state.state !== "looking";
  return (
    <div className="stack facts-line">
      {state.state === "none" && (
        <p>
          Connect a folder that your colleagues see too, such as a network drive. Packages, signatures and copies for a
          colleague are then saved there, and what others put there is listed here. Nothing is opened by itself, and
          nothing in the folder is written over or deleted.
        </p>
      )}
      <InFolder
        folder={folder}
        onFile={(file) => {
          handOver(file);
          go("/open");
        }}
      />
      {state.state !== "looking" && (
        <p className="bar">
          {canConnectFolder() && (
            <Button look="small" onClick={() => void folder.connect()}>
              {connected ? "Connect another folder" : "Connect a folder"}
            </Button>
          )}
          {connected && (
            <Button look="text" onClick={() => void folder.disconnect()}>
              Disconnect it
            </Button>
          )}
        </p>
      )}
    </div>
  );
}
