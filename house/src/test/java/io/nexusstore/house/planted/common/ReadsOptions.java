package io.nexusstore.house.planted.common;

final class ReadsOptions {

    int attempts(HalfReadOptions options) {
        return options.attempts();
    }

    String place(FineSettings settings) {
        return settings.place();
    }
}
