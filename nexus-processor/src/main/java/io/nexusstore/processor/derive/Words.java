package io.nexusstore.processor.derive;

import io.nexusstore.processor.model.Access;
import io.nexusstore.processor.model.ComponentModel;

/** How names spell components. */
final class Words {

    private Words() {}

    /** Returns the component as names spell it: {@code Age}, {@code AddressCity}. */
    static String of(ComponentModel component) {
        return Access.capitalized(component.identifier());
    }

    /** Returns whether a word of its own begins at the place, or the text ends there. */
    static boolean isBoundary(String text, int place) {
        return place >= text.length() || !Character.isLowerCase(text.codePointAt(place));
    }
}
