/** Called with the locked dispute before anything is decided: refuses a foreign area or an outdated version. */
export type DisputeGate = (dispute: { areaCode: string; version: number }) => void;

/** What every change of a dispute is asked with. */
export interface DisputeCommand {
  disputeId: string;
  gate: DisputeGate;
}
