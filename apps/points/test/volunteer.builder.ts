let made = 0;

/** The body of a registration; every call makes another phone. */
export function buildVolunteer(given: Record<string, unknown> = {}): Record<string, unknown> {
  made += 1;
  return { name: '赵敏', phone: `138${String(made).padStart(8, '0')}`, areaCode: '330106002003', skills: ['水电维修'], ...given };
}
