/** What this service keeps of a volunteer of the points service: enough to know that there is one. No name, no phone. */
export interface KnownVolunteer {
  readonly id: string;
  readonly areaCode: string;
  readonly registeredAt: Date;
  /** The volunteer's version that this was taken from: what is older comes too late. */
  readonly version: number;
}
