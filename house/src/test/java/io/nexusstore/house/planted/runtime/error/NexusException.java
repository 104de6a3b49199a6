package io.nexusstore.house.planted.runtime.error;

public class NexusException extends RuntimeException {}
