package shop;

import io.nexusstore.value.ValueConverter;

/** Stores the name. */
public final class ColorConverter implements ValueConverter<Color, String> {

    /** Creates the converter. */
    public ColorConverter() {}

    @Override
    public String toStored(Color value) {
        return value.name();
    }

    @Override
    public Color fromStored(String stored) {
        return new Color(stored);
    }
}
