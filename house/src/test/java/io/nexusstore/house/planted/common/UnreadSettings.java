package io.nexusstore.house.planted.common;

record UnreadSettings(String place) {

    UnreadSettings {
        place = place.strip();
    }
}
