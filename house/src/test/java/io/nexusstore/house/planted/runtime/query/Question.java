package io.nexusstore.house.planted.runtime.query;

public record Question(String text) {}
