package io.nexusstore.house.planted.common;

final class KeepsStaticState {

    static int count;
}
