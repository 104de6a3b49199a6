package io.nexusstore.examples.guide;

import io.nexusstore.value.ValueConverter;

/** Stores amounts. */
// snippet: entities/converter
public final class MoneyConverter implements ValueConverter<Money, Long> {

    public MoneyConverter() {}

    @Override
    public Long toStored(Money value) {
        return value.cents();
    }

    @Override
    public Money fromStored(Long stored) {
        return new Money(stored);
    }
}
// end
