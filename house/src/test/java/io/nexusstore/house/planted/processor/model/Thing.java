package io.nexusstore.house.planted.processor.model;

public record Thing(Origin origin, String name) {}
