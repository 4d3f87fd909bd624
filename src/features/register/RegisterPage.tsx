// Whose key is it? One's own key to hand out, the register of keys this browser goes by, and the register an oversight body keeps.
import { Row } from "../../ui/lists.tsx";
import { BackToPage, Heading, Page } from "../../ui/page.tsx";
import { KeepRegister } from "./KeepRegister.tsx";
import { RegisterInUse } from "./RegisterInUse.tsx";
import { useRegisters } from "./register-state.ts";
import { YourKey } from "./YourKey.tsx";
import "./register.css";

export function RegisterPage() {
  const registers = useRegisters();
  return (
    <Page title="Register of keys" hub className="registers">
      <BackToPage />
      <div className="wide registers-opening">
        <Heading>Register of keys</Heading>
        <p className="lead">
          A signature shows that a file was signed with a certain key. The register says whose key that is.
        </p>
        <p className="quiet" role="status">
          {registers.said}
        </p>
      </div>
      <Row label="In use here" ruled>
        {registers.ready && <RegisterInUse registers={registers} />}
      </Row>
      <Row label="Your key" ruled>
        <YourKey registers={registers} />
      </Row>
      <Row label="For those who keep one" ruled>
        {registers.ready && <KeepRegister registers={registers} />}
      </Row>
    </Page>
  );
}
