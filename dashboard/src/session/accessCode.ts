import { ref } from 'vue';

const STORAGE_KEY = 'simoncer.access-code';

/** The access code that the reader gave; kept until the browser's tab is closed, never longer. */
const code = ref<string>();

/** Takes up the code given earlier in this tab. */
export function restoreAccessCode(): void {
  code.value = sessionStorage.getItem(STORAGE_KEY) ?? undefined;
}

/** The code that goes along with every question, or undefined for the public. */
export function accessCode(): string | undefined {
  return code.value;
}

/** Keeps a code in this tab, or forgets it. */
export function keepAccessCode(given: string | undefined): void {
  code.value = given;
  if (given === undefined) sessionStorage.removeItem(STORAGE_KEY);
  else sessionStorage.setItem(STORAGE_KEY, given);
}

/** The header that carries a code. */
export function toAuthorization(given: string | undefined): Record<string, string> {
  return given === undefined ? {} : { authorization: `Bearer ${given}` };
}

/** Whether a code can be sent at all: visible ASCII without blanks, as a header carries it. */
export function isWellFormed(given: string): boolean {
  return /^[\x21-\x7e]+$/.test(given);
}
