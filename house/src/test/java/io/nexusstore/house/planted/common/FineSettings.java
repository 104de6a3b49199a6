package io.nexusstore.house.planted.common;

record FineSettings(int attempts, String place) {

    boolean isPatient() {
        return attempts > 1;
    }
}
