/** True when the digits pass the Luhn check (ISO/IEC 7812-1). */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    const doubled = i % 2 === 0 ? digit : digit * 2;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** True for 13–19 digits, spaces and dashes aside, that pass the Luhn check. */
export function isCardNumber(value: string): boolean {
  const digits = value.replace(/[ -]/g, '');
  return /^[0-9]{13,19}$/.test(digits) && passesLuhn(digits);
}

/** Replaces every card number inside a text by its last four digits. */
export function maskCardNumbers(text: string): string {
  return text.replace(/(?<![0-9])[0-9](?:[ -]?[0-9]){12,18}(?![0-9])/g, (match) =>
    isCardNumber(match) ? `[card number ending ${match.replace(/[ -]/g, '').slice(-4)}]` : match,
  );
}
