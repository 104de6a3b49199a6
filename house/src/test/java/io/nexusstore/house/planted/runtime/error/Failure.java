package io.nexusstore.house.planted.runtime.error;

public final class Failure extends NexusException {}
