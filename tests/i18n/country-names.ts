// What every engine must call the countries that can be chosen: a report is compared with one made elsewhere, word by word.
import { countries } from "../../src/i18n/en/countries.ts";

export const allNames = (): string[] => countries().map(({ code, name }) => `${code} ${name}`);
