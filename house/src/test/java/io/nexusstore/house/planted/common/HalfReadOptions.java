package io.nexusstore.house.planted.common;

record HalfReadOptions(int attempts, int patience) {

    HalfReadOptions withPatience(int other) {
        return new HalfReadOptions(attempts, other);
    }
}
