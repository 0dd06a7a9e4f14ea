export interface BuiltVolunteer {
  name: string;
  phone: string;
  areaCode: string;
  skills: string[];
}

let made = 0;

/** The body of a registration; every call makes another phone. */
export function buildVolunteer<T extends Record<string, unknown>>(given?: T): BuiltVolunteer & T {
  made += 1;
  const phone = `138${String(made).padStart(8, '0')}`;
  return { name: '赵敏', phone, areaCode: '330106002003', skills: ['水电维修'], ...(given as T) };
}
