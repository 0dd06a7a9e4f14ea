import { DomainError } from '@linli/unit-of-work';

export type PointsErrorCode =
  | 'points.volunteer-not-found'
  | 'points.volunteer-duplicate'
  | 'points.volunteer-reference-conflict'
  | 'points.phone-invalid'
  | 'points.transfer-not-found'
  | 'points.transfer-already-reversed'
  | 'points.transfer-not-reversible'
  | 'points.balance-insufficient'
  | 'points.amount-invalid'
  | 'points.award-rule-missing'
  | 'points.award-conflict'
  | 'points.same-person'
  | 'points.area-unknown';

export class PointsError extends DomainError<PointsErrorCode> {}
