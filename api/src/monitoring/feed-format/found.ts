const LONG_NUMBER = /\d(?:[ .'\u00a0-]?\d){11,}/g;
const LONGEST = 60;

/**
 * A value as it may be kept and shown: of a number with twelve digits or more, as NIK and family cards are, only the
 * first and last four remain; control characters become visible, since the database takes no NUL; long texts are cut.
 *
 * @example showFound("'3271 0155 0385 0000") // "'3271********0000"
 */
export function showFound(text: string): string {
  const masked = text
    .slice(0, 4 * LONGEST)
    .replace(LONG_NUMBER, (number) => maskDigits(number.replace(/\D/g, '')))
    // oxlint-disable-next-line no-control-regex -- the very thing to be shown
    .replace(/[\u0000-\u001f\u007f]/g, (character) =>
      String.fromCharCode(character === '\u007f' ? 0x2421 : 0x2400 + character.charCodeAt(0)),
    )
    .toWellFormed();
  return masked.length > LONGEST ? `${masked.slice(0, LONGEST).toWellFormed()}…` : masked;
}

function maskDigits(digits: string): string {
  return digits.slice(0, 4) + '*'.repeat(digits.length - 8) + digits.slice(-4);
}
