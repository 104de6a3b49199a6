package io.nexusstore.house.planted.common;

final class StrayException extends RuntimeException {}
