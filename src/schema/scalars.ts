import { DateTimeResolver, DurationResolver, LocalDateResolver } from 'graphql-scalars';
import { builder } from './builder.ts';

builder.addScalarType('DateTime', DateTimeResolver, {
  description: 'An instant in UTC by RFC 3339, such as `2026-11-01T09:30:00Z`. Graph keeps milliseconds.',
});

builder.addScalarType('Date', LocalDateResolver, {
  description: 'A day without a time, such as `2026-11-01`.',
});

builder.addScalarType('Duration', DurationResolver, {
  description: 'A length of time by ISO 8601, such as `P30D` or `PT8H`.',
});
