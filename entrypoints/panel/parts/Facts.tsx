import type { ComponentChildren } from 'preact';

/** What is known of something, by name. */
export const Facts = ({
  facts,
  testId,
}: {
  facts: readonly [name: string, value: ComponentChildren][];
  testId?: string;
}) => (
  <dl class="fields facts" data-testid={testId}>
    {facts.map(([name, value]) => (
      <>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </>
    ))}
  </dl>
);
