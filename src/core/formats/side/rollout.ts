import type { FlagDefinition } from './read-flags.ts';

export type Rollout =
  /** Per cent of those who ask that get the variant, from 0 to 100. */
  | { readonly kind: 'known'; readonly percent: number }
  /** `reason` is a clause. */
  | { readonly kind: 'unknown'; readonly reason: string };

/** How far a variant is rolled out; without a name, the one variant whose value is `true`. */
export function rolloutOf(flag: FlagDefinition, wanted?: string): Rollout {
  if (flag.state === 'unknown') return unknown(`the state of ${flag.key} is not known`);
  if (flag.state === 'disabled') {
    return unknown(`the state of ${flag.key} is DISABLED, so the code decides`);
  }
  if (flag.targeting.kind === 'rules') {
    return unknown(`the targeting of ${flag.key} depends on who asks`);
  }
  const variant = wanted ?? trueVariantOf(flag);
  if (variant === undefined) return unknown(`${flag.key} has no single variant that is true`);
  const strange = [variant, ...servedBy(flag)].find(
    name => !flag.variants.some(known => known.name === name),
  );
  if (strange !== undefined) return unknown(`${flag.key} has no variant ${strange}`);
  switch (flag.targeting.kind) {
    case 'none':
      if (flag.defaultVariant === undefined) {
        return unknown(`${flag.key} has no default variant, so the code decides`);
      }
      return { kind: 'known', percent: flag.defaultVariant === variant ? 100 : 0 };
    case 'fractional': {
      const { weights } = flag.targeting;
      const sum = [...weights.values()].reduce((total, weight) => total + weight, 0);
      if (sum <= 0) return unknown(`the shares of ${flag.key} add up to nothing`);
      return { kind: 'known', percent: (100 * (weights.get(variant) ?? 0)) / sum };
    }
  }
}

/** The variants that people get by what is written. */
function servedBy({ targeting, defaultVariant }: FlagDefinition): readonly string[] {
  if (targeting.kind === 'fractional') return [...targeting.weights.keys()];
  return targeting.kind === 'none' && defaultVariant !== undefined ? [defaultVariant] : [];
}

function trueVariantOf({ variants }: FlagDefinition): string | undefined {
  const [first, ...others] = variants.filter(({ value }) => value === 'true');
  return others.length === 0 ? first?.name : undefined;
}

function unknown(reason: string): Rollout {
  return { kind: 'unknown', reason };
}
