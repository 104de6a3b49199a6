package io.nexusstore.house.planted.processor.link;

import java.util.Locale;

final class UsesRootLocale {

    String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    String number(int number) {
        return String.format(Locale.ROOT, "%d", number);
    }
}
