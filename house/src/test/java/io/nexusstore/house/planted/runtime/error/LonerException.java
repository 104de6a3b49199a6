package io.nexusstore.house.planted.runtime.error;

public final class LonerException extends RuntimeException {}
