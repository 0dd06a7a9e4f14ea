const starsMax = 3;

/** `张三` → `张*`, `欧阳建国` → `欧***`, `John Smith` → `J*** S***`; a single character is hidden whole. */
export function maskName(name: string): string {
  return name
    .trim()
    .split(/\s+/)
    .map((word) => {
      const characters = Array.from(word);
      return characters.length > 1 ? `${characters[0]}${'*'.repeat(Math.min(characters.length - 1, starsMax))}` : '*';
    })
    .join(' ');
}

/** `13812345678` → `138****5678`, `0571-87654321` → `0571-****4321`, `87654321` → `****4321`; what is shorter is hidden whole. */
export function maskPhone(phone: string): string {
  const digits = phone
    .normalize('NFKC')
    .replace(/\D/g, '')
    .replace(/^(?:00)?86(?=1[3-9]\d{9}|0\d{9})/, '');
  if (/^1\d{10}$/.test(digits)) return `${digits.slice(0, 3)}****${digits.slice(-4)}`;
  if (/^0\d{9,11}$/.test(digits)) {
    const areaDigits = /^0[12]/.test(digits) ? 3 : 4;
    return `${digits.slice(0, areaDigits)}-****${digits.slice(-4)}`;
  }
  return digits.length >= 8 ? `****${digits.slice(-4)}` : '****';
}

/** `33010619900101123X` → `3****************X`: the place and the birth date in the middle stay hidden. */
export function maskIdentityNumber(number: string): string {
  const compact = number.trim();
  return compact.length < 8 ? '*'.repeat(8) : `${compact.slice(0, 1)}${'*'.repeat(compact.length - 2)}${compact.slice(-1)}`;
}
