package io.nexusstore.house.planted.processor.link;

final class UsesDefaultLocale {

    String lower(String text) {
        return text.toLowerCase();
    }

    String number(int number) {
        return "%d".formatted(number);
    }
}
