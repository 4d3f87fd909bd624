import type { Page } from "playwright";
export function scriptsUntilFirstQuestion(page: Page, address: string): Promise<string[]>;
