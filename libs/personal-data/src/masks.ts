const starsMax = 3;

/** `张三` → `张*`, `欧阳建国` → `欧***`, `John Smith` → `J*** S***`; a single character is hidden whole. */
export function maskName(name: string): string {
  return name
    .trim()
    .split(/\s+/)
    .map((word) => {
      const [first = '', ...rest] = Array.from(word);
      return rest.length === 0 ? '*' : first + '*'.repeat(Math.min(rest.length, starsMax));
    })
    .join(' ');
}

/** `13812345678` → `138****5678`, `0571-87654321` → `0571-****4321`, `87654321` → `****4321`; what is shorter is hidden whole. */
export function maskPhone(phone: string): string {
  const compact = phone
    .normalize('NFKC')
    .replace(/[^0-9+]/g, '')
    .replace(/^(\+86|0086|86(?=1[3-9]\d{9}$))/, '');
  const digits = compact.replace(/\D/g, '');
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
