import { Choice, Text, type Language } from '@linli/service-defaults';
import { emergencyNumbers, type Danger, type EmergencyNumber } from '../domain/danger-rule.js';

/** Whom to call at once, where a report tells of danger. */
export class ReferralDto {
  @Choice(emergencyNumbers, { description: '110 报警，119 消防救援，120 急救，122 交通事故' })
  to: EmergencyNumber;

  @Text({ max: 400, example: '提到“着火”：危及生命或财产，请立即拨打 119。' })
  why: string;
}

export function toReferral(danger: Danger | null, language: Language): ReferralDto | null {
  if (!danger) return null;
  const { referTo: to, word } = danger;
  const why = {
    'zh-CN': `提到“${word}”：危及生命或财产，请立即拨打 ${to}。`,
    en: `It speaks of “${word}”: danger to life or property. Call ${to} at once.`,
  };
  return { to, why: why[language] };
}
