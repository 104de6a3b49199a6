package io.nexusstore.house.planted.runtime.error;

public final class FineException extends NexusException {}
