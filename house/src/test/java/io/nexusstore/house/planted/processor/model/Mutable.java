package io.nexusstore.house.planted.processor.model;

public final class Mutable {

    int count;
}
