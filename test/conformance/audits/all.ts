import type { Audit } from '../kit/audit.ts';
import { administrationAudits } from './administration.ts';
import { answerAudits } from './answers.ts';
import { batchAudits } from './batches.ts';
import { collectionAudits } from './collections.ts';
import { decisionAudits } from './decisions.ts';
import { endingAudits } from './endings.ts';
import { selfServiceAudits } from './self-service.ts';
import { packagePartAudits } from './package-parts.ts';
import { relatedAudits } from './related.ts';
import { findingAudits } from './findings.ts';
import { resourceWriteAudits } from './resource-writes.ts';
import { expandAudits } from './expands.ts';
import { filterAudits } from './filters.ts';
import { functionAudits } from './functions.ts';
import { lifeAudits } from './life.ts';
import { nestedAudits } from './nested.ts';
import { optionAudits } from './options.ts';
import { pathAudits } from './paths.ts';
import { policyAudits } from './policies.ts';
import { refusedFilterAudits } from './refused-filters.ts';
import { rightAudits } from './rights.ts';
import { serviceAudits } from './service.ts';

/** All of them, by their ids. */
export const audits: readonly Audit[] = [
  ...answerAudits,
  ...pathAudits,
  ...optionAudits,
  ...expandAudits,
  ...filterAudits,
  ...refusedFilterAudits,
  ...collectionAudits,
  ...nestedAudits,
  ...functionAudits,
  ...batchAudits,
  ...rightAudits,
  ...administrationAudits,
  ...policyAudits,
  ...serviceAudits,
  ...lifeAudits,
  ...decisionAudits,
  ...endingAudits,
  ...selfServiceAudits,
  ...packagePartAudits,
  ...relatedAudits,
  ...findingAudits,
  ...resourceWriteAudits,
];
